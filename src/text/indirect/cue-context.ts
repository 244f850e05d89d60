import { pick } from '../pick.ts';
import { isQuotation } from '../sentences.ts';
import { Ending } from '../words/word-ending.ts';
import { Role } from '../words/word-roles.ts';
import type { ClauseView } from './clause-view.ts';
import { roleAt, wordAt } from './clause-view.ts';

/** A count in eight steps, coarser as it grows. */
export const bin = (count: number): number => (count < 4 ? count : count < 6 ? 4 : count < 9 ? 5 : count < 15 ? 6 : 7);

/** 1 where a quotation stands before the word, 2 where one stands behind it, 3 for both. */
export const quotedAround = ({ quoted }: ClauseView, position: number): number =>
  (quoted.first < position ? 1 : 0) | (quoted.last > position ? 2 : 0);

/** How far from `from` a role first stands, looked for in steps of `step`; 9 where it does not within `most` of them. */
export const firstOf = (view: ClauseView, from: number, step: number, most: number, role: number): number => {
  for (let count = 1; count <= most; count++) if (roleAt(view, from + step * (count - 1)) === role) return bin(count);
  return 9;
};

/** The ending of the word, as far as the models tell endings apart: they know none of -ly. */
export const suffixOf = (view: ClauseView, position: number): number => {
  const ending = pick(view.reading.passage.tokens, view.items[position] ?? -1)?.ending ?? Ending.OTHER;
  return ending === Ending.LY ? Ending.OTHER : ending;
};

/** How strong a verb of reporting stands there; 0 for any other word. */
export const strengthOf = (view: ClauseView, position: number): number =>
  STRENGTHS.indexOf(pick(view.reading.passage.tokens, view.items[position] ?? -1)?.word.reporting?.strength ?? 'NONE');

const STRENGTHS: readonly string[] = ['NONE', 'SPEECH', 'MANNER', 'ATTITUDE'];

/** The strength of what stands there, and its ending. */
export const kindOf = (view: ClauseView, position: number): number =>
  strengthOf(view, position) + 8 * suffixOf(view, position);

/** Where a subject would end, past auxiliaries and adverbs. */
export const subjectAt = (view: ClauseView, position: number): number => {
  let at = position - 1;
  while (at >= 0 && at > position - 6 && (roleAt(view, at) === Role.AUXILIARY || roleAt(view, at) === Role.ADVERB))
    at--;
  return at;
};

/** What stands where a subject would. */
export const subjectRole = (view: ClauseView, position: number): number => {
  const at = subjectAt(view, position);
  const role = roleAt(view, at);
  const { index, passage } = view.reading;
  const item = pick(view.items, at) ?? -1;
  const phrase = isQuotation(item) ? undefined : pick(index.phrases, index.phraseAt[item] ?? -1);
  const kind = phrase ? 1 + KINDS.indexOf(phrase.kind) : 0;
  const clitic = !isQuotation(item) && passage.tokens[item]?.clitic ? 1 : 0;
  return role + 32 * kind + 256 * clitic + 512 * Math.min(2, position - 1 - at);
};

/** The auxiliaries before the word, "to" among them ("has vowed to", "would not"), as one hash; and the word before these. */
export const auxiliariesBefore = (view: ClauseView, position: number): { hash: number; governor: number } => {
  let at = position - 1;
  let hash = 0;
  for (; at >= 0 && at > position - 6; at--) {
    const role = roleAt(view, at);
    if (role === Role.AUXILIARY || role === Role.TO) hash = Math.imul(hash ^ wordAt(view, at), 0x9e3779b1);
    else if (role !== Role.ADVERB) break;
  }
  return { hash, governor: wordAt(view, at) };
};

/** One bit for each role that stands between two positions, as far as `most` items before the second. */
export const rolesBetween = (view: ClauseView, from: number, to: number, most: number): number => {
  let roles = 0;
  for (let at = Math.max(from + 1, to - most); at < to; at++) roles |= 1 << roleAt(view, at);
  return roles;
};

/** Whether a word with the role may be the verb of a clause. */
export const isVerbal = (role: number): boolean =>
  role === Role.AUXILIARY || role === Role.VERB || role === Role.REPORTING;

/** Of noun phrases, in the order in which the models number them. */
export const KINDS = ['PERSON', 'ORGANIZATION', 'GROUP', 'UNNAMED', 'THING'];
/** The same for their forms. */
export const FORMS = ['NAME', 'DESCRIPTION', 'PRONOUN'];
