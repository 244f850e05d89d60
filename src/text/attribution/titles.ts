import { FORMS_OF_BE, PLACE_PREPOSITIONS } from '../english/function-words.ts';
import { CALLED, GLOSSES, NAMING_WORDS, PERFORMING_VERBS, TITLED, WORK_NOUNS } from '../english/works.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { capitalsOf, tokensInside } from './quoted-words.ts';
import type { RankedSource } from './ranker.ts';

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
  if (isReferred(reading, items, place.position)) return true;
  const words = tokensInside(reading, quotation).filter(({ kind }) => kind !== Kind.PUNCTUATION);
  if (words.length === 0 || words.length > LONGEST) return false;
  if (words.length < 6 && isNamed(reading, items, place.position)) return true;
  if (isGloss(reading, items, place.position)) return true;
  const at = (position: number): Token | undefined => {
    const item = pick(items, position);
    return item === undefined || isQuotation(item) ? undefined : passage.tokens[item];
  };
  const before = at(place.position - 1);
  const beforeThat = at(place.position - 2);
  const after = at(place.position + 1);
  const naming = before?.lower === ',' ? beforeThat : before;
  const last = passage.text.charAt(quoted.inner.end - 1);
  if (before?.lower === ',' && isAside(beforeThat, last, after)) return true;
  if (!hasCapitals(words)) return false;
  // A film may be called "Oh No!", but then it is said that it is one.
  if (/[!?]/.test(last)) return naming !== undefined && WORK_NOUNS.has(naming.lower);
  if (naming && (WORK_NOUNS.has(naming.lower) || NAMING_WORDS.has(naming.lower))) return true;
  if (isWork(after) || isWork(at(place.position + 2))) return true;
  if (before === undefined) return place.position === 0 && isSubject(words, last, after);
  if (before.kind === Kind.WORD && PERFORMING_VERBS.has(before.lower)) return true;
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
  // "known as", "known online as"
  if (verb.lower === 'as') {
    const far = before.word.flags & Flag.ADVERB || before.ending === Ending.LY || before.lower === 'online';
    return /^(?:known|listed|billed|styled)$/.test((far ? at(skip + 2) : before)?.lower ?? '') || isKnown(at, skip + 1);
  }
  if (TITLED.has(verb.lower)) return true;
  if (!CALLED.has(verb.lower)) return false;
  // "a move called", "is called", "boats recently called"; not "he called it", "has called".
  if (FORMS_OF_BE.has(before.lower)) return true;
  const adverb = before.word.flags & Flag.ADVERB || before.ending === Ending.LY;
  return isCalled(adverb ? at(skip + 2) : before);
};

/** `known in the village as "the washboard"`: where, or to whom, stands between. */
const isKnown = (at: (back: number) => Token | undefined, from: number): boolean => {
  for (let back = from; back < from + PLACE; back++) {
    const token = at(back);
    // Not "known to have dismissed it as".
    if (!token || token.kind === Kind.PUNCTUATION || token.word.flags & Flag.AUXILIARY) return false;
    if (token.lower === 'known') {
      const next = at(back - 1)?.lower ?? '';
      return PLACE_PREPOSITIONS.has(next) || /^(?:to|among|on|locally)$/.test(next);
    }
  }
  return false;
};

/** How many words such a place has at most. */
const PLACE = 6;

/** A noun for a thing, which does not call anything so itself. */
const isCalled = (before: Token | undefined): boolean =>
  before?.kind === Kind.WORD &&
  !(before.word.flags & (Flag.FUNCTION | Flag.ADVERB)) &&
  before.word.pronoun === null &&
  before.case === Case.LOWER &&
  before.ending !== Ending.LY &&
  !(before.word.flags & (Flag.PERSON_NOUN | Flag.GROUP_NOUN));

/** `Latin for "the people"`, `the local word for "rain"`, `in other words, "a tax"`: what something means. */
const isGloss = ({ passage: { tokens } }: Reading, items: readonly number[], position: number): boolean => {
  const at = (back: number): Token | undefined => {
    const item = pick(items, position - back);
    return item === undefined || isQuotation(item) ? undefined : tokens[item];
  };
  const [one, two, three] = [at(1), at(2), at(3)];
  if (one?.lower === ',') return two?.lower === 'words' && three?.lower === 'other';
  if (one?.lower !== 'for' || !two) return false;
  return GLOSSES.has(two.lower) || isLanguage(two);
};

/** `("Lee calls the quay a wreck," Opinion, May 4)`: what a letter answers, with where and when it stood. */
const isReferred = ({ passage: { tokens } }: Reading, items: readonly number[], position: number): boolean => {
  if (pick(tokens, items[position - 1] ?? -1)?.lower !== '(') return false;
  let dated = false;
  for (let at = position + 1; at < position + REFERENCE; at++) {
    const token = pick(tokens, items[at] ?? -1);
    if (!token || token.word.reporting || token.word.flags & (Flag.AUXILIARY | Flag.VERB)) return false;
    if (token.lower === ')') return dated;
    dated ||= (token.word.flags & Flag.CALENDAR) !== 0;
  }
  return false;
};

/** How many words and signs such a reference has at most. */
const REFERENCE = 12;

const isLanguage = ({ word, case: letters, clitic }: Token): boolean =>
  (word.flags & Flag.DEMONYM) !== 0 && (word.flags & Flag.GROUP_NOUN) === 0 && letters === Case.INITIAL && !clitic;

/** `Lee's column, "Save the quay," is short`: what stands between two commas behind a noun for a work, before the verb. */
const isAside = (noun: Token | undefined, last: string, after: Token | undefined): boolean =>
  last === ',' &&
  noun !== undefined &&
  WORK_NOUNS.has(noun.lower) &&
  after !== undefined &&
  after.case === Case.LOWER &&
  (after.word.flags & Flag.AUXILIARY) !== 0;

/** `"Paper Moonlight" was written in a week`: speech would have a comma before the mark, and somebody behind it. */
const isSubject = (words: readonly Token[], last: string, after: Token | undefined): boolean =>
  /[\p{L}\p{N})]/u.test(last) &&
  words.some(({ word }) => !(word.flags & (Flag.FUNCTION | Flag.ADVERB))) &&
  after?.kind === Kind.WORD &&
  after.case === Case.LOWER &&
  after.word.reporting === null;

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
