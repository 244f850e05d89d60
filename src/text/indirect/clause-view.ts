import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Role } from '../words/word-roles.ts';

/** A sentence laid out for the models: for each item its role, and the hash of its word, to be had by `roleAt` and `wordAt`. */
export interface ClauseView {
  readonly reading: Reading;
  readonly items: readonly number[];
  /** Of the items from position 0 on, and of the edge around them. */
  readonly roles: Uint8Array;
  readonly hashes: Int32Array;
  /** Positions of the first and the last quotation; where there is none, no position lies beyond. */
  readonly quoted: { readonly first: number; readonly last: number };
  /** Position of the last item that is more than a sign, or -1. */
  readonly lastWord: number;
  /** The positions that `cuePositions` gives. */
  readonly cues: readonly number[];
  /** Of how many of these, up to each and to their end, the word is a verb of saying. */
  readonly verbsOfSaying: Uint16Array;
  /** For each item, the noun phrase that is its subject, if it is a reporting verb; else -1. */
  readonly cueSubjects: Int32Array;
}

/** The dictionary form of a word that may hand on what somebody says, or null for every other word. */
export const cueLemmaOf = ({ word, kind }: Token): string | null => (kind === Kind.WORD ? word.cueLemma : null);

/** The positions of a sentence at which such a word stands in the reporter's own text. */
export const cuePositions = ({ passage }: Reading, items: readonly number[]): number[] => {
  const positions: number[] = [];
  for (let position = 0; position < items.length; position++) {
    const item = items[position] ?? -1;
    if (isQuotation(item)) continue;
    const token = passage.tokens[item];
    if (!token || token.word.cueLemma === null || token.kind !== Kind.WORD) continue;
    if (!(token.word.flags & Flag.FUNCTION) && (token.case === Case.LOWER || position === 0)) positions.push(position);
  }
  return positions;
};

/** So many items beyond either end of a sentence are laid out as its edge; nothing is asked of what lies farther off. */
const EDGES = 16;

/** Lays out the sentences of a reading, in room that they share: a view holds until the next one is asked for. */
export const clauseViewer = (reading: Reading): ((sentence: number, cues: readonly number[]) => ClauseView) => {
  let longest = 0;
  for (const { items } of reading.sentences) longest = Math.max(longest, items.length);
  const roles = new Uint8Array(longest + 2 * EDGES);
  const hashes = new Int32Array(longest + 2 * EDGES);
  const cueSubjects = new Int32Array(longest);
  const verbsOfSaying = new Uint16Array(longest + 1);
  return (sentence, cues) => {
    const items = reading.sentences[sentence]?.items ?? [];
    const quoted = { first: items.length, last: -1 };
    let lastWord = -1;
    for (let position = 0; position < items.length; position++) {
      const item = items[position] ?? -1;
      const role = roleOf(reading, item);
      roles[EDGES + position] = role;
      hashes[EDGES + position] = hashOfItem(reading, item, role);
      cueSubjects[position] = -1;
      if (role !== Role.SIGN) lastWord = position;
      if (role !== Role.QUOTATION) continue;
      if (quoted.last < 0) quoted.first = position;
      quoted.last = position;
    }
    for (let at = EDGES + items.length; at < 2 * EDGES + items.length; at++) {
      roles[at] = Role.EDGE;
      hashes[at] = 0;
    }
    for (const { position, subject } of reading.cues[sentence] ?? []) cueSubjects[position] = subject;
    for (let at = 0; at < cues.length; at++)
      verbsOfSaying[at + 1] = (verbsOfSaying[at] ?? 0) + (isVerbOfSaying(reading, items[cues[at] ?? -1]) ? 1 : 0);
    return { reading, items, roles, hashes, quoted, lastWord, cues, verbsOfSaying, cueSubjects };
  };
};

const isVerbOfSaying = ({ passage }: Reading, item = -1): boolean =>
  pick(passage.tokens, item)?.word.reporting?.strength === 'SPEECH';

/** The role at a position; beyond the sentence there is its edge. */
export const roleAt = ({ roles }: ClauseView, position: number): number => roles[EDGES + position] ?? Role.EDGE;

/**
 * The hash of the word at a position, 0 beyond the sentence. Names and figures are all alike to the models, so that none
 * of them is learned by heart.
 */
export const wordAt = ({ hashes }: ClauseView, position: number): number => hashes[EDGES + position] ?? 0;

const hashOfItem = ({ passage }: Reading, item: number, role: number): number =>
  role === Role.NAME ||
  role === Role.NUMBER ||
  role === Role.CAPITAL ||
  role === Role.CALENDAR ||
  role === Role.QUOTATION
    ? role
    : (passage.tokens[item]?.hash ?? 0);

const roleOf = ({ passage, index }: Reading, item: number): number => {
  const token = isQuotation(item) ? undefined : passage.tokens[item];
  if (!token) return Role.QUOTATION;
  const named = token.case !== Case.LOWER && pick(index.phrases, index.phraseAt[item] ?? -1)?.form === 'NAME';
  return named && token.kind === Kind.WORD ? Role.NAME : token.role;
};
