import type { Candidate } from './article.ts';
import type { AttributedQuotation } from './attribution/attribution.ts';
import { methodOf } from './attribution/attribution-method.ts';
import type { RankedSource } from './attribution/ranker.ts';
import { speakerKindOf } from './attribution/verdict.ts';
import type { Coreference } from './coreference/coreference.ts';
import { spanOfTokens } from './persons.ts';
import type { Reading } from './reading.ts';

/** Everybody who was considered for a quotation, best first, for whoever asks why it is this one. */
export const candidatesOf = (
  reading: Reading,
  coreference: Coreference,
  ranked: readonly RankedSource[],
  before: AttributedQuotation | undefined,
): Candidate[] =>
  ranked.map(({ source, probability }): Candidate => {
    const evidence = { method: methodOf(reading, source), score: probability };
    // Whoever said the quotation before is no phrase of its own.
    if (source.relation === 'PREVIOUS' && before)
      return {
        person: before.individual >= 0 ? before.individual : null,
        speakerKind: before.speakerKind,
        source: null,
        cue: null,
        ...evidence,
      };
    const phrase = reading.index.phrases[source.phrase];
    const individual = coreference.individualOf[source.phrase] ?? -1;
    return {
      person: individual >= 0 ? individual : null,
      speakerKind: speakerKindOf(phrase, individual),
      source: phrase ? spanOfTokens(reading, phrase) : null,
      cue: source.cue ? spanOfTokens(reading, { first: source.cue.token, last: source.cue.token }) : null,
      ...evidence,
    };
  });
