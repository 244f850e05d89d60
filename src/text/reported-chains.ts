import type { Source } from './candidates.ts';
import type { RankedSource } from './ranker.ts';
import type { Reading } from './reading.ts';
import type { Shape } from './shapes.ts';

/** In "Lee said Ortiz had called them “pigs”" the words are those of Ortiz: the report nearest to the marks counts. */
export const innermost = (
  reading: Reading,
  ranked: readonly RankedSource[],
  shape: Shape,
): RankedSource | undefined => {
  const best = ranked[0];
  if (!best || shape !== 'PART') return best;
  const { phrases } = reading.index;
  // "Lee said they should “see a doctor,” according to Reuters": Lee's words, which the agency passes on.
  const passedOn =
    /^(?:ACCORDING|SUBJECT_VERB_AFTER|VERB_SUBJECT_AFTER)$/.test(best.source.relation) &&
    phrases[best.source.phrase]?.kind === 'ORGANIZATION';
  const teller = passedOn
    ? ranked.find(
        ({ source: { relation, phrase, cue } }) =>
          (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
          phrases[phrase]?.kind === 'PERSON' &&
          cue?.passive === false,
      )
    : undefined;
  if (teller && teller.probability > LEAST_TELLER) return teller;
  // "Ann Lee found no fault with Park's criticism that Diaz “lied”": Park's word.
  const claim = ranked.find(({ source }) => source.relation === 'CLAIM' && source.quotationsBetween === 0);
  if (
    claim &&
    claim.probability > LEAST_CLAIM &&
    claim.source.gap < GOVERNED &&
    claim.source.gap < best.source.gap &&
    !isNear(best)
  )
    return claim;
  const hadSaid = ranked.find(({ source, probability }) => isPast(reading, source) && probability > LEAST_PAST);
  if (hadSaid && /^(?:SUBJECT_VERB|VERB_SUBJECT)_AFTER$/.test(best.source.relation)) return hadSaid;
  if (best.source.relation !== 'VERB_FAR') return best;
  const inner = ranked.find(
    ({ source: { relation, cue, gap } }) =>
      (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
      cue &&
      !cue.passive &&
      !cue.participle &&
      cue.verb.strength === 'ATTITUDE' &&
      gap < 6,
  );
  return inner && inner.probability > LEAST_INNER ? inner : best;
};

/** How probable somebody has to be who claims: "called Park's remarks about Diaz “vile”" is no claim of Park's. */
const LEAST_CLAIM = 0.08;

/** How probable somebody has to be whose words another passes on. */
const LEAST_TELLER = 0.03;

/** "One of them had called it “a gift”, Ann Lee said": what somebody had said before is not her word. */
const isPast = ({ passage: { tokens } }: Reading, { relation, cue, gap, phrase }: Source): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') &&
  phrase >= 0 &&
  cue?.passive === false &&
  gap < GOVERNED_PAST &&
  /^(?:had|'d)$/.test(tokens[cue.token - 1]?.lower ?? '');

/** How many items such a verb governs at most, and how probable its subject has to be. */
const GOVERNED_PAST = 6;
const LEAST_PAST = 0.001;

/** How many items a noun of saying governs at most. */
const GOVERNED = 12;

const isNear = ({ source: { relation, gap } }: RankedSource): boolean =>
  (relation === 'VERB_NEAR' || relation === 'VERB_BEFORE') && gap < 4;

/** How probable the inner of two reports has to be. */
const LEAST_INNER = 0.12;
