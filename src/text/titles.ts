import { NAMING_WORDS, WORK_NOUNS } from './english/works.ts';
import { Flag } from './lexicon.ts';
import { pick } from './pick.ts';
import { capitalsOf, tokensInside } from './quoted-words.ts';
import type { RankedSource } from './ranker.ts';
import type { Reading } from './reading.ts';
import { isQuotation } from './sentences.ts';
import type { Token } from './tokens.ts';
import { Case, Kind } from './tokens.ts';
import { Ending } from './word-ending.ts';

/** A title has no more words than this. */
const LONGEST = 8;

/**
 * Whether a quotation is the title of a work or the name of a thing rather than speech: `her film "Paper Moonlight"`,
 * `NBC's "Today"`, `the "Grand Bargain"`. All its words of weight have capitals, and nobody is said to call anything so.
 */
export const isTitle = (reading: Reading, quotation: number, best: RankedSource | undefined): boolean => {
  const { passage, placeOf, sentences } = reading;
  const quoted = passage.quotations[quotation];
  const place = placeOf[quotation];
  const items = pick(sentences, place?.sentence ?? -1)?.items ?? [];
  if (!quoted || !place) return false;
  const words = tokensInside(reading, quotation).filter(({ kind }) => kind !== Kind.PUNCTUATION);
  if (words.length === 0 || words.length > LONGEST) return false;
  if (words.length < 6 && isNamed(reading, items, place.position)) return true;
  if (!hasCapitals(words) || /[!?]$/.test(passage.text.slice(quoted.inner.start, quoted.inner.end))) return false;
  const at = (position: number): Token | undefined => {
    const item = pick(items, position);
    return item === undefined || isQuotation(item) ? undefined : passage.tokens[item];
  };
  const before = at(place.position - 1);
  const beforeThat = at(place.position - 2);
  const after = at(place.position + 1);
  const naming = before?.lower === ',' ? beforeThat : before;
  if (naming && (WORK_NOUNS.has(naming.lower) || NAMING_WORDS.has(naming.lower))) return true;
  if (isWork(after) || isWork(at(place.position + 2))) return true;
  if (before === undefined) return false;
  const weighty = words.filter(({ word }) => !(word.flags & Flag.FUNCTION)).length;
  if (weighty > 1 && (before.clitic || (before.word.flags & Flag.PREPOSITION && before.lower !== 'as'))) return true;
  if (isUttered(best)) return false;
  if (before.clitic || before.lower === ',' || before.word.flags & (Flag.PREPOSITION | Flag.DETERMINER)) return true;
  return (
    before.kind === Kind.WORD && !(before.word.flags & (Flag.FUNCTION | Flag.VERB)) && before.word.reporting === null
  );
};

/** `known as "the washboard"`, `a boat named "Mother"`, `a move called "the Hornet's Nest"`: whoever calls it so is nobody. */
const isNamed = ({ passage: { tokens } }: Reading, items: readonly number[], position: number): boolean => {
  const at = (back: number): Token | undefined => {
    const item = items[position - back];
    return item === undefined || isQuotation(item) ? undefined : tokens[item];
  };
  const skip = (at(1)?.word.flags ?? 0) & Flag.DETERMINER ? 2 : 1;
  const verb = at(skip);
  const before = at(skip + 1);
  if (!verb || !before) return false;
  if (verb.lower === 'so-called' || (verb.lower === 'line' && before.lower === 'subject')) return true;
  if (verb.lower === 'as') return /^(?:known|listed|billed|styled)$/.test(before.lower);
  if (/^(?:named|nicknamed|christened|titled|entitled|subtitled|codenamed|code-named)$/.test(verb.lower)) return true;
  if (!/^(?:called|dubbed|termed|labell?ed|marked)$/.test(verb.lower)) return false;
  // "a move called", "is called"; not "he called it", "has called".
  return (
    /^(?:is|are|was|were|be|been|being)$/.test(before.lower) ||
    (before.kind === Kind.WORD &&
      !(before.word.flags & (Flag.FUNCTION | Flag.ADVERB)) &&
      before.word.pronoun === null &&
      before.case === Case.LOWER &&
      before.ending !== Ending.LY &&
      !(before.word.flags & (Flag.PERSON_NOUN | Flag.GROUP_NOUN)))
  );
};

/** "the Reindeer" counts as "Reindeer" does. */
const hasCapitals = (words: readonly Token[]): boolean =>
  capitalsOf(words) === 2 ||
  (words.length > 1 && (words[0]?.word.flags ?? 0) & Flag.DETERMINER ? capitalsOf(words.slice(1)) === 2 : false);

const isWork = (token: Token | undefined): boolean => token?.case === Case.LOWER && WORK_NOUNS.has(token.lower);

/** Somebody near is said to say it, or to call something so: `he called her "Miss Piggy"`. */
const isUttered = (best: RankedSource | undefined): boolean => {
  if (!best?.source.cue || best.probability < 0.4) return false;
  const { relation, cue, gap } = best.source;
  if (/^(?:SUBJECT_VERB_AFTER|VERB_SUBJECT_AFTER|VERB_BEFORE)$/.test(relation))
    return cue.verb.strength === 'ATTITUDE' ? gap < 6 : gap < 3;
  return relation === 'VERB_NEAR' && gap < 6 && cue.verb.strength === 'ATTITUDE';
};
