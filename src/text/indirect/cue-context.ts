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

/** Where a subject would end, past auxiliaries and adverbs. */
const subjectAt = (view: ClauseView, position: number): number => {
  let at = position - 1;
  while (at >= 0 && at > position - 6 && (roleAt(view, at) === Role.AUXILIARY || roleAt(view, at) === Role.ADVERB))
    at--;
  return at;
};

/** The hash of the last word of what stands where a subject would. */
export const subjectWord = (view: ClauseView, position: number): number => wordAt(view, subjectAt(view, position));

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

/** Of noun phrases, in the order in which the models number them. */
export const KINDS = ['PERSON', 'ORGANIZATION', 'GROUP', 'UNNAMED', 'THING'];
/** The same for their forms. */
export const FORMS = ['NAME', 'DESCRIPTION', 'PRONOUN'];
