/** The personal pronouns of English, after any grammar. */

import { words } from './word-list.ts';

/** What a pronoun tells of whom it stands for. */
export interface Pronoun {
  readonly gender: 'FEMALE' | 'MALE' | 'NEUTER' | null;
  readonly number: 'SINGULAR' | 'PLURAL';
  readonly case: 'SUBJECT' | 'OBJECT' | 'POSSESSIVE' | 'REFLEXIVE';
  readonly person: 1 | 2 | 3;
}

/** Lower case to features. "Her" is listed as possessive, "you" and "it" as subject, though they are objects as well. */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ['i', { gender: null, number: 'SINGULAR', case: 'SUBJECT', person: 1 }],
  ['me', { gender: null, number: 'SINGULAR', case: 'OBJECT', person: 1 }],
  ['my', { gender: null, number: 'SINGULAR', case: 'POSSESSIVE', person: 1 }],
  ['mine', { gender: null, number: 'SINGULAR', case: 'POSSESSIVE', person: 1 }],
  ['myself', { gender: null, number: 'SINGULAR', case: 'REFLEXIVE', person: 1 }],
  ['we', { gender: null, number: 'PLURAL', case: 'SUBJECT', person: 1 }],
  ['us', { gender: null, number: 'PLURAL', case: 'OBJECT', person: 1 }],
  ['our', { gender: null, number: 'PLURAL', case: 'POSSESSIVE', person: 1 }],
  ['ours', { gender: null, number: 'PLURAL', case: 'POSSESSIVE', person: 1 }],
  ['ourselves', { gender: null, number: 'PLURAL', case: 'REFLEXIVE', person: 1 }],
  ['ourself', { gender: null, number: 'PLURAL', case: 'REFLEXIVE', person: 1 }],
  ['you', { gender: null, number: 'SINGULAR', case: 'SUBJECT', person: 2 }],
  ['your', { gender: null, number: 'SINGULAR', case: 'POSSESSIVE', person: 2 }],
  ['yours', { gender: null, number: 'SINGULAR', case: 'POSSESSIVE', person: 2 }],
  ['yourself', { gender: null, number: 'SINGULAR', case: 'REFLEXIVE', person: 2 }],
  ['yourselves', { gender: null, number: 'PLURAL', case: 'REFLEXIVE', person: 2 }],
  ['he', { gender: 'MALE', number: 'SINGULAR', case: 'SUBJECT', person: 3 }],
  ['him', { gender: 'MALE', number: 'SINGULAR', case: 'OBJECT', person: 3 }],
  ['his', { gender: 'MALE', number: 'SINGULAR', case: 'POSSESSIVE', person: 3 }],
  ['himself', { gender: 'MALE', number: 'SINGULAR', case: 'REFLEXIVE', person: 3 }],
  ['she', { gender: 'FEMALE', number: 'SINGULAR', case: 'SUBJECT', person: 3 }],
  ['her', { gender: 'FEMALE', number: 'SINGULAR', case: 'POSSESSIVE', person: 3 }],
  ['hers', { gender: 'FEMALE', number: 'SINGULAR', case: 'POSSESSIVE', person: 3 }],
  ['herself', { gender: 'FEMALE', number: 'SINGULAR', case: 'REFLEXIVE', person: 3 }],
  ['it', { gender: 'NEUTER', number: 'SINGULAR', case: 'SUBJECT', person: 3 }],
  ['its', { gender: 'NEUTER', number: 'SINGULAR', case: 'POSSESSIVE', person: 3 }],
  ['itself', { gender: 'NEUTER', number: 'SINGULAR', case: 'REFLEXIVE', person: 3 }],
  ['they', { gender: null, number: 'PLURAL', case: 'SUBJECT', person: 3 }],
  ['them', { gender: null, number: 'PLURAL', case: 'OBJECT', person: 3 }],
  ['their', { gender: null, number: 'PLURAL', case: 'POSSESSIVE', person: 3 }],
  ['theirs', { gender: null, number: 'PLURAL', case: 'POSSESSIVE', person: 3 }],
  ['themselves', { gender: null, number: 'PLURAL', case: 'REFLEXIVE', person: 3 }],
  ['themself', { gender: null, number: 'SINGULAR', case: 'REFLEXIVE', person: 3 }],
]);

/** Pronouns that stand behind a verb as its object, those included that can be its subject too. */
export const OBJECT_PRONOUNS: ReadonlySet<string> = words('her herself him himself it me them themselves us you');
