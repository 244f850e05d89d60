import type { Passage } from '../passage.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { isAdjectiveBeforeComma, isHeadNoun } from './head-nouns.ts';
import type { NounPhrase } from './noun-phrases.ts';

/** "(D-N.Y.)", ", 45,", ", head of the committee," behind a name. */
export const behindName = (
  passage: Passage,
  last: number,
  end: number,
  isPerson: boolean,
): { tail: number; appositive: NounPhrase['appositive'] } => {
  const { tokens, quotationOf } = passage;
  let tail = last;
  if (tokens[last]?.clitic) return { tail, appositive: null };
  if (tokens[tail + 1]?.lower === '(' || tokens[tail + 1]?.lower === '[') {
    for (let at = tail + 2; at < Math.min(end, tail + 14); at++) {
      if (!/^[)\]]$/.test(tokens[at]?.lower ?? '')) continue;
      tail = at;
      break;
    }
  }
  if (!isPerson || tokens[tail + 1]?.lower !== ',' || tail + 2 >= end) return { tail, appositive: null };
  let from = tail + 2;
  if (tokens[from]?.kind === Kind.NUMBER && tokens[from + 1]?.lower === ',') {
    tail = from + 1;
    from += 2;
  }
  if (/^(?:of|from)$/.test(tokens[from]?.lower ?? '')) {
    // ", of Salem, Mass.,"
    let at = from + 1;
    while (at < end && at < from + 9 && (tokens[at]?.case !== Case.LOWER || tokens[at]?.lower === ',')) at++;
    if (tokens[at - 1]?.lower === ',') return { tail: at - 1, appositive: null };
  }
  const head = appositiveHead(passage, from, end);
  if (head < 0 || isTitleOfNext(tokens, from, head)) return { tail, appositive: null };
  let stop = head;
  while (stop + 1 < end && (quotationOf[stop + 1] ?? -1) < 0 && !endsAppositive(tokens, stop + 1)) stop++;
  const sign = stop + 1 < end ? tokens[stop + 1] : undefined;
  // "In a talk with Ann Lee, the senator said": what a verb follows is no appositive.
  if (
    sign &&
    sign.kind === Kind.WORD &&
    !/^(?:who|which|whose|that|where)$/.test(sign.lower) &&
    (!isIndefinite(tokens[from]) || isAside(passage, from, stop + 1))
  )
    return { tail, appositive: null };
  return {
    tail: tokens[stop + 1]?.lower === ',' ? stop + 1 : stop,
    appositive: { first: skipDeterminer(tokens, from), last: stop, head },
  };
};

/** "After the loss to Ann Lee, | club chairman Bo Park resigned": what he is who acts. */
const isTitleOfNext = (tokens: readonly Token[], from: number, head: number): boolean => {
  if ((tokens[from]?.word.flags ?? 0) & Flag.DETERMINER) return false;
  let at = head + 1;
  while (tokens[at]?.kind === Kind.WORD && tokens[at]?.case === Case.INITIAL && !tokens[at]?.clitic) at++;
  if (at < head + 2) return false;
  while ((tokens[at]?.word.flags ?? 0) & Flag.ADVERB || tokens[at]?.ending === Ending.LY) at++;
  const verb = tokens[at];
  return (
    verb?.case === Case.LOWER &&
    (verb.word.reporting !== null ||
      verb.ending === Ending.ED ||
      (verb.word.flags & (Flag.VERB | Flag.AUXILIARY)) !== 0)
  );
};

/** "Ann Lee, an aide | said, “is sure” to win": the words go on behind, so the aide says them. */
const isAside = ({ tokens, quotationOf }: Passage, from: number, verb: number): boolean => {
  if (!/^an?$/.test(tokens[from]?.lower ?? '') || tokens[verb + 1]?.lower !== ',') return false;
  const next = (quotationOf[verb + 2] ?? -1) >= 0 && tokens[verb + 2]?.kind === Kind.PUNCTUATION ? verb + 3 : verb + 2;
  return tokens[next]?.kind === Kind.WORD && tokens[next]?.case === Case.LOWER;
};

/** "a doctor", "founder of the group": what follows a verb without a comma, it is still said of the name. */
const isIndefinite = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.case === Case.LOWER &&
  (/^an?$/.test(token.lower) || (token.word.flags & Flag.PERSON_NOUN) !== 0);

const skipDeterminer = (tokens: readonly Token[], at: number): number =>
  (tokens[at]?.word.flags ?? 0) & Flag.DETERMINER && !tokens[at]?.word.pronoun ? at + 1 : at;

const endsAppositive = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token || /^[,.;:!?–—―]$/.test(token.lower)) return true;
  return (
    /^(?:who|which|whose|that|where)$/.test(token.lower) ||
    (token.word.reporting?.strength === 'SPEECH' &&
      token.case === Case.LOWER &&
      tokens[at - 1]?.lower !== 'to' &&
      /(?:ed|s|said|told|wrote)$/.test(token.lower) &&
      !(token.word.flags & Flag.PERSON_NOUN))
  );
};

const isDetermined = (token: Token | undefined): boolean =>
  token === undefined || token.word.pronoun !== null || (token.word.flags & Flag.DETERMINER) !== 0;

/** The head of the phrase that begins at `from`, if it is one for a person: "a former FBI agent". Else -1. */
const appositiveHead = ({ tokens, quotationOf }: Passage, from: number, end: number): number => {
  let head = -1;
  for (let at = from; at < Math.min(end, from + 12); at++) {
    const token = tokens[at];
    if (!token || (quotationOf[at] ?? -1) >= 0) break;
    const { flags } = token.word;
    // "Ann Lee, said his boss"
    if (at === from && token.word.reporting?.strength === 'SPEECH' && tokens[at + 1]?.word.pronoun) break;
    if (at > from && /^(?:and|or)$/.test(token.lower) && head >= 0) break;
    // "the brusque, 71-year-old governor"
    if (
      token.lower === ',' &&
      head < 0 &&
      isAdjectiveBeforeComma(tokens, at - 1, from) &&
      !isDetermined(tokens[at + 1])
    )
      continue;
    if (token.kind === Kind.PUNCTUATION && !/^[-/]$/.test(token.lower)) break;
    if (token.word.pronoun && token.word.pronoun.case !== 'POSSESSIVE') break;
    if (flags & (Flag.PREPOSITION | Flag.CONJUNCTION | Flag.AUXILIARY) && !(flags & Flag.PERSON_NOUN)) break;
    if (flags & (Flag.PERSON_NOUN | Flag.KINSHIP) && !token.clitic) head = at;
    // "a Norwegian"
    else if (
      flags & Flag.DEMONYM &&
      head < 0 &&
      at > from &&
      (tokens[at - 1]?.word.flags ?? 0) & Flag.DETERMINER &&
      !isHeadNoun(tokens, at + 1, end)
    )
      head = at;
    else if (head >= 0 && (flags & Flag.VERB || token.word.reporting)) break;
  }
  return head;
};
