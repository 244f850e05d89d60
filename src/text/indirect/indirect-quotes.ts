import type { AttributionMethod, Quote, SpeakerKind } from '../article.ts';
import type { AttributedQuotation } from '../attribution/attribution.ts';
import type { Coreference } from '../coreference/coreference.ts';
import { SEVERAL } from '../english/person-nouns.ts';
import { mapped } from '../mapped.ts';
import { spanOfTokens } from '../persons.ts';
import type { PhraseIndex } from '../phrases/phrase-index.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation, quotationOf } from '../sentences.ts';
import type { Span } from '../span.ts';
import { inOneLine, textOf } from '../span.ts';
import { decodeEntities } from '../words/entities.ts';
import { Flag } from '../words/lexicon.ts';
import { cueLemmaOf } from './clause-view.ts';
import type { IndirectSpeech } from './indirect.ts';
import { findIndirectSpeech } from './indirect.ts';
import type { SourceCandidate } from './indirect-candidates.ts';
import { findTurns } from './turns.ts';

/**
 * Speech without marks, in text order: the reporter's own words for what somebody said, and the turns of a transcript.
 * Where part of it is quoted, the quotation stands for it.
 */
export const indirectQuotesOf = (
  reading: Reading,
  coreference: Coreference,
  attributed: readonly AttributedQuotation[],
  leastConfidence: number,
): Quote[] => {
  const turns = findTurns(reading);
  const blocks = new Set(turns.map(({ paragraph }) => paragraph));
  const speech = new Set(attributed.map(({ quotation }) => quotation));
  // `"No," Lee said on Sunday`: that verb reports the quotation, not what stands behind it.
  const taken = new Set(
    attributed
      .filter(({ relation }) => /^(?:SUBJECT_VERB|VERB_SUBJECT)_AFTER$/.test(relation))
      .map(({ cue }) => cue?.token),
  );
  const reported = findIndirectSpeech(reading, taken)
    .filter(tellsEnough)
    .filter((found) => !blocks.has(reading.sentences[found.sentence]?.block ?? -1) && !isQuoted(reading, found, speech))
    .map((found) => quoteOf(reading, coreference, found, leastConfidence));
  return mergeQuotes(turns, distinct(reported));
};

/** Brings two lists of quotes into text order; where two begin at the same place, that of `some` comes first. */
export const mergeQuotes = (some: readonly Quote[], others: readonly Quote[]): Quote[] =>
  [...some, ...others].sort((a, b) => startOf(a) - startOf(b));

const startOf = ({ segments }: Quote): number => segments[0]?.start ?? 0;

/** Of several that say the same words are said, the surest. */
const distinct = (quotes: readonly Quote[]): Quote[] => {
  const best = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const beginning = best.get(startOf(quote)) ?? [];
    const known = beginning.findIndex((other) => sameWords(other, quote));
    if (known < 0) best.set(startOf(quote), [...beginning, quote]);
    else if ((beginning[known]?.attribution.confidence ?? 0) < quote.attribution.confidence) beginning[known] = quote;
  }
  const surest: Quote[] = [];
  for (const beginning of best.values()) surest.push(...beginning);
  return surest;
};

const sameWords = ({ segments }: Quote, { segments: others }: Quote): boolean =>
  segments.length === others.length &&
  segments.every(({ start, end }, at) => start === others[at]?.start && end === others[at]?.end);

/** Where nobody is named, a word or two ("Rain is expected") are no report of what anybody said. */
const tellsEnough = ({ source, parts }: IndirectSpeech): boolean =>
  !source.nobody || parts.reduce((words, { first, last }) => words + last - first + 1, 0) >= FEWEST_WORDS;

const FEWEST_WORDS = 4;

const isQuoted = ({ sentences }: Reading, { sentence, parts }: IndirectSpeech, speech: ReadonlySet<number>): boolean =>
  parts.some(({ first, last }) =>
    sentences[sentence]?.items
      .slice(first, last + 1)
      .some((item) => isQuotation(item) && speech.has(quotationOf(item))),
  );

const quoteOf = (
  reading: Reading,
  coreference: Coreference,
  { sentence, cue, parts, source, certainty }: IndirectSpeech,
  leastConfidence: number,
): Quote => {
  const { passage, sentences, index } = reading;
  const { block, items } = sentences[sentence] ?? { block: 0, items: [] };
  const spanOf = (first: number, last: number): Span => ({
    start: spanOfItem(reading, items[first] ?? 0).start,
    end: spanOfItem(reading, items[last] ?? 0).end,
  });
  const segments = mapped(parts, ({ first, last }) => spanOf(first, last));
  const token = pick(passage.tokens, items[cue] ?? -1);
  const phrase = phraseOf(reading, items, source);
  const individual = phrase >= 0 ? (coreference.individualOf[phrase] ?? -1) : -1;
  const form = pick(index.phrases, phrase)?.form;
  const sure = phrase >= 0 ? (coreference.certainty[phrase] ?? 1) : 1;
  const confidence = Math.round(1000 * certainty * sure) / 1000;
  return {
    kind: 'INDIRECT',
    text: inOneLine(decodeEntities(segments.map((segment) => textOf(passage.text, segment)).join(' '))),
    segments,
    paragraph: block,
    speaker: individual >= 0 && confidence >= leastConfidence ? individual : null,
    attribution: {
      speakerKind:
        individual >= 0 ? 'PERSON' : speakerKindOf(reading, phrase, items.slice(source.first, source.last + 1)),
      source: source.nobody ? null : spanOf(source.first, source.last),
      cue: token ? { start: token.start, end: token.end } : null,
      cueLemma: token ? cueLemmaOf(token) : null,
      confidence,
      method: methodOf(token?.lower ?? '', form, source.nobody),
    },
  };
};

const spanOfItem = (reading: Reading, item: number): Span =>
  isQuotation(item)
    ? (reading.passage.quotations[quotationOf(item)] ?? { start: 0, end: 0 })
    : spanOfTokens(reading, { first: item, last: item });

/** The noun phrase that the source is: for "who" the one before it, for any other words the one that they begin with. */
const phraseOf = ({ index }: Reading, items: readonly number[], source: SourceCandidate): number => {
  if (source.phrase >= 0 || source.nobody) return source.phrase;
  if (source.relative) return antecedentOf(index, items, source.first);
  const phrase = index.phraseAt[items[source.first] ?? -1] ?? -1;
  const found = pick(index.phrases, phrase);
  return found && found.first === items[source.first] && !found.possessive ? phrase : -1;
};

/** The noun phrase before "who": "Ann Lee, who said ..." */
const antecedentOf = ({ phraseAt, tailAt }: PhraseIndex, items: readonly number[], at: number): number => {
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    const item = items[before] ?? -1;
    if (isQuotation(item)) return -1;
    const phrase = Math.max(phraseAt[item] ?? -1, tailAt[item] ?? -1);
    if (phrase >= 0) return phrase;
  }
  return -1;
};

/** What speaks where no person is named: by its noun phrase, or by the first of its nouns that tells ("Critics", "others"). */
const speakerKindOf = ({ index, passage }: Reading, phrase: number, items: readonly number[]): SpeakerKind => {
  const kind = pick(index.phrases, phrase)?.kind;
  if (kind !== undefined) return kind === 'THING' ? 'ORGANIZATION' : kind === 'PERSON' ? 'UNNAMED' : kind;
  for (const item of items) {
    const token = passage.tokens[item];
    if (!token) continue;
    if (token.word.flags & Flag.GROUP_NOUN || SEVERAL.has(token.lower)) return 'GROUP';
    if (token.word.flags & Flag.PERSON_NOUN) return 'UNNAMED';
    if (token.word.flags & (Flag.ORGANIZATION_NOUN | Flag.DOCUMENT_NOUN)) return 'ORGANIZATION';
  }
  return 'UNKNOWN';
};

const methodOf = (
  cue: string,
  form: 'NAME' | 'DESCRIPTION' | 'PRONOUN' | undefined,
  nobody: boolean,
): AttributionMethod => {
  if (nobody) return 'NONE';
  if (cue === 'according' || cue === 'per') return 'ACCORDING_TO';
  if (form === 'PRONOUN' || form === 'DESCRIPTION') return form;
  return 'REPORTED_CLAUSE';
};
