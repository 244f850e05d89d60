import type { Cue } from '../clauses/clauses.ts';
import {
  doesElse,
  headsClause,
  isAccording,
  isClaim,
  isClaimBy,
  isClaimOf,
  isFirstAfter,
  isFirstPhrase,
  isLeadIn,
} from '../clauses/links.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import { Case } from '../words/tokens.ts';
import { countBetween, phrasesNear, positionOf } from './nearness.ts';
import type { Relation } from './relations.ts';
import { numberOf } from './relations.ts';
import { DASH, signatureBelow } from './signatures.ts';

/** Somebody who may have said a quotation. */
export interface Source {
  readonly relation: Relation;
  /** Index of the noun phrase, or -1 for PREVIOUS and NOBODY. */
  readonly phrase: number;
  readonly cue: Cue | null;
  /** Items between the phrase or its verb and the quotation. */
  readonly gap: number;
  /** Other noun phrases between the two, and other quotations. */
  readonly phrasesBetween: number;
  readonly quotationsBetween: number;
  /** Whether it is the one who is told: "told Ann Lee". */
  readonly object: boolean;
  /** Whether a preposition stands before it. */
  readonly governed: boolean;
}

/** How many sentences back a speaker may be named. */
const REACH = 3;
/** How many noun phrases of one sentence are looked at, the nearest first. */

const MOST_PHRASES = 24;

/** Everybody who may have said the quotation. */
export const findSources = (reading: Reading, quotation: number): Source[] => {
  const place = reading.placeOf[quotation];
  const sentence = pick(reading.sentences, place?.sentence ?? -1);
  if (!place || !sentence) return [];
  const found = new Map<number, Source>();
  const add = (source: Source): void => {
    const known = found.get(source.phrase);
    if (!known || numberOf(source.relation) < numberOf(known.relation)) found.set(source.phrase, source);
  };
  sourcesInSentence(reading, place.sentence, place.position, add);
  for (let back = 1; back <= REACH; back++) {
    const earlier = place.sentence - back;
    const candidate = reading.sentences[earlier];
    if (!candidate || sentence.block - candidate.block > 1) break;
    sourcesBefore(reading, earlier, back, add);
  }
  const signature = place.position >= sentence.items.length - 2 ? signatureBelow(reading, place.sentence) : -1;
  if (signature >= 0) add(source('TAG', signature, NOWHERE));
  const next = reading.sentences[place.sentence + 1];
  if (next && next.block === sentence.block) sourcesBehind(reading, place.sentence + 1, add);
  return [...found.values()];
};

/** How a source stands to a quotation, but for its relation and itself. */
type Stand = Omit<Source, 'relation' | 'phrase'>;

const NOWHERE: Stand = { cue: null, gap: 0, phrasesBetween: 0, quotationsBetween: 0, object: false, governed: false };

/** How the subject of a verb stands to a quotation. */
const byVerb = (cue: Cue, gap: number, phrasesBetween: number, quotationsBetween: number): Stand => ({
  cue,
  gap,
  phrasesBetween,
  quotationsBetween,
  object: false,
  governed: false,
});

const source = (
  relation: Relation,
  phrase: number,
  { cue, gap, phrasesBetween, quotationsBetween, object, governed }: Stand,
): Source => ({ relation, phrase, cue, gap, phrasesBetween, quotationsBetween, object, governed });

/** The verb or its subject, whichever follows the quotation first. */
const nearest = (verb: number, subject: number, position: number): number =>
  subject > position ? Math.min(verb, subject) : verb;

/** How many items off a reporting verb of the same sentence may stand. */
const FARTHEST_CUE = 120;

const sourcesInSentence = (reading: Reading, at: number, position: number, add: (source: Source) => void): void => {
  const { passage, index } = reading;
  const sentence = reading.sentences[at] as Sentence;
  const cues = reading.cues[at] ?? [];
  const { items } = sentence;
  let lastBefore: Cue | undefined;
  for (const cue of cues) if (cue.position < position) lastBefore = cue;

  for (const cue of cues) {
    if (cue.subject < 0 || Math.abs(cue.position - position) > FARTHEST_CUE) continue;
    const phrase = index.phrases[cue.subject];
    if (!phrase) continue;
    const before = cue.position < position;
    const [from, to] = before ? [cue.position, position] : [position, cue.position];
    const { phrasesBetween, quotationsBetween } = countBetween(reading, sentence, from, to);
    const detail = byVerb(cue, to - from - 1, phrasesBetween, quotationsBetween);
    if (!before) {
      const near =
        quotationsBetween === 0 &&
        isFirstAfter(reading, sentence, position, nearest(cue.position, positionOf(items, phrase.first), position)) &&
        !doesElse(reading, phrase, cue);
      add(
        source(near ? (cue.inverted ? 'VERB_SUBJECT_AFTER' : 'SUBJECT_VERB_AFTER') : 'VERB_AFTER', cue.subject, detail),
      );
    } else if (cue === lastBefore)
      add(
        source(isLeadIn(reading, sentence, cue.position, position) ? 'VERB_BEFORE' : 'VERB_NEAR', cue.subject, detail),
      );
    else add(source('VERB_FAR', cue.subject, detail));
  }

  for (const itemAt of phrasesNear(reading, sentence, position, MOST_PHRASES)) {
    const phraseIndex = index.phraseAt[items[itemAt] ?? 0] ?? 0;
    const phrase = index.phrases[phraseIndex] as NounPhrase;
    const before = itemAt < position;
    const { phrasesBetween, quotationsBetween } = countBetween(
      reading,
      sentence,
      Math.min(itemAt, position),
      Math.max(itemAt, position),
    );
    const endAt = positionOf(items, phrase.last, itemAt);
    const gap = before ? position - endAt - 1 : itemAt - position - 1;
    const preposition = pick(passage.tokens, pick(items, itemAt - 1) ?? -1);
    const previous = itemAt > 0 && !isQuotation(pick(items, itemAt - 1) ?? -1) ? preposition : undefined;
    const governed = previous !== undefined && (previous.word.flags & Flag.PREPOSITION) !== 0;
    const object =
      previous?.word.reporting !== undefined && previous?.word.reporting !== null && previous.case === Case.LOWER;
    const detail = { cue: null, gap, phrasesBetween, quotationsBetween, object, governed };
    if (
      !before &&
      gap === 1 &&
      phrase.form === 'NAME' &&
      DASH.test(pick(passage.tokens, items[position + 1] ?? -1)?.lower ?? '') &&
      endAt >= items.length - 2
    )
      add(source('TAG', phraseIndex, detail));
    else if (
      before &&
      gap === 1 &&
      phrase.form === 'NAME' &&
      pick(passage.tokens, pick(items, position - 1) ?? -1)?.lower === ':'
    )
      add(source('TAG', phraseIndex, detail));
    else if (isAccording(reading, sentence, itemAt)) add(source('ACCORDING', phraseIndex, detail));
    else if (
      before &&
      (phrase.possessive
        ? isClaim(reading, sentence, endAt)
        : isClaimBy(reading, sentence, itemAt, endAt) || isClaimOf(reading, sentence, endAt))
    )
      add(source('CLAIM', phraseIndex, detail));
    else if (previous?.lower === 'by' && (!before ? gap < 4 : true)) add(source('BY', phraseIndex, detail));
    else if (before && phrase.possessive && gap < 5) add(source('POSSESSOR', phraseIndex, detail));
    else if (before)
      add(source(!governed && isFirstPhrase(reading, sentence, itemAt) ? 'SUBJECT' : 'BEFORE', phraseIndex, detail));
    else add(source('AFTER', phraseIndex, detail));
  }
};

const sourcesBefore = (reading: Reading, at: number, back: number, add: (source: Source) => void): void => {
  const sentence = reading.sentences[at] as Sentence;
  const { items } = sentence;
  const last = items.at(-1) ?? -1;
  const leads = back === 1 && !isQuotation(last) && reading.passage.tokens[last]?.lower === ':';
  const quoted = items.filter(isQuotation).length;
  const cues = reading.cues[at] ?? [];
  for (const cue of cues) {
    if (cue.subject < 0) continue;
    const lastCue = cue === cues.at(-1);
    const detail = byVerb(cue, items.length - cue.position, lastCue ? 0 : 1, quoted);
    add(source(back > 1 ? 'EARLIER' : leads && lastCue ? 'LEAD_IN' : 'LAST_VERB', cue.subject, detail));
  }
  const near = phrasesNear(reading, sentence, items.length, MOST_PHRASES);
  // "When Lee left, Ann Park released a statement: | "..."": the subject of the clause that leads on.
  const main = leads ? near.find((itemAt) => headsClause(reading, phraseOf(reading, items, itemAt))) : undefined;
  for (const [phrasesBetween, itemAt] of near.entries()) {
    const previous = itemAt > 0 ? pick(reading.passage.tokens, pick(items, itemAt - 1) ?? -1) : undefined;
    const governed = previous !== undefined && (previous.word.flags & Flag.PREPOSITION) !== 0;
    const subject = main === undefined ? !governed && isFirstPhrase(reading, sentence, itemAt) : itemAt === main;
    const detail = {
      cue: null,
      gap: items.length - itemAt,
      phrasesBetween,
      quotationsBetween: quoted,
      object: false,
      governed,
    };
    add(
      source(
        back > 1
          ? 'EARLIER'
          : leads && (subject || previous?.lower === 'by')
            ? 'LEAD_IN'
            : subject
              ? 'LAST_SUBJECT'
              : 'LAST_OTHER',
        reading.index.phraseAt[items[itemAt] ?? 0] ?? 0,
        detail,
      ),
    );
  }
};

const phraseOf = ({ index }: Reading, items: readonly number[], itemAt: number): NounPhrase =>
  index.phrases[index.phraseAt[items[itemAt] ?? 0] ?? 0] as NounPhrase;

const sourcesBehind = (reading: Reading, at: number, add: (source: Source) => void): void => {
  const sentence = reading.sentences[at] as Sentence;
  const quoted = sentence.items.filter(isQuotation).length;
  for (const cue of reading.cues[at] ?? [])
    if (cue.subject >= 0) add(source('NEXT_VERB', cue.subject, byVerb(cue, cue.position, 0, quoted)));
  const [first] = phrasesNear(reading, sentence, 0, 1);
  if (first === undefined) return;
  const phrase = reading.index.phraseAt[sentence.items[first] ?? 0] ?? 0;
  add(source('NEXT_SUBJECT', phrase, { ...NOWHERE, gap: first, quotationsBetween: quoted }));
};
