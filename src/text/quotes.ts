import type { ParseOptions, Quote } from './article.ts';
import type { AttributedQuotation } from './attribution/attribution.ts';
import { calibrate } from './confidence.ts';
import { candidatesOf } from './considered.ts';
import type { Coreference } from './coreference/coreference.ts';
import { mapped } from './mapped.ts';
import { spanOfTokens } from './persons.ts';
import type { Reading } from './reading.ts';
import { isQuotation } from './sentences.ts';
import type { Span } from './span.ts';
import { inOneLine } from './span.ts';
import { decodeEntities } from './words/entities.ts';

/** Joins what belongs to one utterance, and writes the quotes down as they are handed out. */
export const quotesOf = (
  reading: Reading,
  coreference: Coreference,
  attributed: readonly AttributedQuotation[],
  options: Required<Pick<ParseOptions, 'explain' | 'leastConfidence'>>,
): Quote[] => {
  const quotes: Quote[] = [];
  let before: AttributedQuotation | undefined;
  for (const parts of utterancesOf(reading, attributed)) {
    quotes.push(quoteOf(reading, coreference, parts, before, options));
    before = parts.at(-1);
  }
  return quotes;
};

/** The quotations of one utterance stand together: broken by its attribution, or running on over paragraphs. */
const utterancesOf = (reading: Reading, attributed: readonly AttributedQuotation[]): AttributedQuotation[][] => {
  const utterances: AttributedQuotation[][] = [];
  for (const next of attributed) {
    const utterance = utterances.at(-1);
    const last = utterance?.at(-1);
    if (utterance && last && goesOn(reading, utterance, last, next)) utterance.push(next);
    else utterances.push([next]);
  }
  return utterances;
};

const goesOn = (
  reading: Reading,
  utterance: readonly AttributedQuotation[],
  last: AttributedQuotation,
  next: AttributedQuotation,
): boolean => {
  const { passage, placeOf, sentences } = reading;
  const [before, quoted] = [passage.quotations[last.quotation], passage.quotations[next.quotation]];
  const [placeBefore, place] = [placeOf[last.quotation], placeOf[next.quotation]];
  if (!before || !quoted || !placeBefore || !place || next.quotation !== last.quotation + 1 || last.kind !== 'DIRECT')
    return false;
  if (last.individual !== next.individual || last.speakerKind !== next.speakerKind) return false;
  if (quoted.continues)
    return next.relation === 'PREVIOUS' || (next.relation === 'LABEL' && before.block === quoted.block);
  if (before.block !== quoted.block) return false;
  // "A," he said. "B."
  if (place.sentence === placeBefore.sentence + 1)
    return (
      next.relation === 'PREVIOUS' &&
      next.shape === 'ALONE' &&
      next.kind === 'DIRECT' &&
      utterance.some(({ cue }) => cue !== null)
    );
  // "A," he said, "and B."
  if (place.sentence !== placeBefore.sentence || last.shape !== 'OPENS') return false;
  const items = sentences[place.sentence]?.items ?? [];
  const between = items.slice(placeBefore.position + 1, place.position);
  const cue = last.cue ?? next.cue;
  const rest = items.slice(place.position + 1);
  return (
    cue !== null &&
    between.includes(cue.token) &&
    between.length < 16 &&
    rest.every((item) => !isQuotation(item) && /^\P{L}*$/u.test(passage.tokens[item]?.lower ?? ''))
  );
};

const quoteOf = (
  reading: Reading,
  coreference: Coreference,
  parts: readonly AttributedQuotation[],
  before: AttributedQuotation | undefined,
  { explain, leastConfidence }: Required<Pick<ParseOptions, 'explain' | 'leastConfidence'>>,
): Quote => {
  const { passage, index } = reading;
  const first = parts[0] as AttributedQuotation;
  const decisive = parts.find(({ relation }) => relation !== 'PREVIOUS') ?? first;
  const segments = mapped(
    parts,
    ({ quotation }): Span => ({
      start: passage.quotations[quotation]?.start ?? 0,
      end: passage.quotations[quotation]?.end ?? 0,
    }),
  );
  const words = parts.map(({ quotation }) =>
    decodeEntities(
      passage.text.slice(passage.quotations[quotation]?.inner.start, passage.quotations[quotation]?.inner.end),
    ).trim(),
  );
  const own = decisive.relation !== 'PREVIOUS';
  const phrase = own ? index.phrases[decisive.phrase] : undefined;
  const range =
    phrase?.form === 'NAME' ? { first: reading.names[phrase.name]?.first ?? phrase.first, last: phrase.last } : phrase;
  const confidence = calibrate(
    decisive.certainty,
    decisive.method,
    reading.cast.individuals[decisive.individual]?.pieces.length === 1,
  );
  const quote: Quote = {
    kind: first.kind,
    text: inOneLine(words.join(' ')),
    segments,
    paragraph: passage.quotations[first.quotation]?.block ?? 0,
    speaker: first.individual >= 0 && confidence >= leastConfidence ? first.individual : null,
    attribution: {
      speakerKind: first.speakerKind,
      source: range ? spanOfTokens(reading, range) : null,
      cue: decisive.cue && own ? spanOfTokens(reading, { first: decisive.cue.token, last: decisive.cue.token }) : null,
      cueLemma: decisive.cue && own ? decisive.cue.verb.lemma : null,
      confidence,
      method: decisive.method,
    },
  };
  return explain
    ? {
        ...quote,
        candidates: candidatesOf(reading, coreference, decisive.ranked, parts[parts.indexOf(decisive) - 1] ?? before),
      }
    : quote;
};
