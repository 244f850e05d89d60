import { layOut } from '../models/feature-layout.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import type { Source } from './candidates.ts';
import type { QuotationFacts } from './quotation-facts.ts';
import { DISTANCES, STRENGTHS } from './quotation-facts.ts';
import { numberOf, RELATIONS } from './relations.ts';
import { SHAPES } from './shapes.ts';

/** What kind of phrase names the source. */
const FORMS = [
  'NAME',
  'ORGANIZATION_NAME',
  'OTHER_NAME',
  'HE',
  'THEY',
  'IT',
  'I',
  'DEFINITE',
  'INDEFINITE',
  'GROUP',
  'ORGANIZATION',
  'DOCUMENT',
  'NONE',
] as const;

/** Upper ends of the bins into which distances fall. */
const BINS = [0, 1, 2, 4, 7, 12, 20, Number.POSITIVE_INFINITY];

/** Reporting verbs are told apart by a hash of their lemma. */
const LEMMAS = 251;

const R = RELATIONS.length;
const S = SHAPES.length;

/** The groups of features, each with the number of its members; a feature's index counts through them in this order. */
const FAMILIES = {
  relationShape: R * S,
  relationForm: R * FORMS.length,
  relationStrength: R * STRENGTHS.length * 2,
  relationGap: R * BINS.length,
  relationPhrases: R * 4,
  relationQuotations: R * 3,
  relationSyntax: R * 8,
  relationRivals: R * 4,
  nearestStrength: R * STRENGTHS.length * 2,
  lemma: LEMMAS * 3,
  nameInside: 2,
  sameAsPrevious: R * DISTANCES.length,
  previousPlace: DISTANCES.length * S,
  previousRivals: 2 * S * 4,
  previousOpen: 2 * S,
  previousOvertaken: 2 * DISTANCES.length * S,
  paragraphStart: R * 2 * S,
  length: R * 3,
} as const;

const { offsets, count } = layOut(FAMILIES);

/** How many features there are. */
export const FEATURE_COUNT: number = count;

/** The indices of the features that hold for a source of a quotation. */
export const featuresOf = (reading: Reading, facts: QuotationFacts, source: Source): number[] =>
  Array.from(room.subarray(0, holdFeatures(reading, facts, source)));

/** What these features speak for, by their weights. */
export const scoreOf = (
  reading: Reading,
  facts: QuotationFacts,
  source: Source,
  weights: ArrayLike<number>,
): number => {
  const held = holdFeatures(reading, facts, source);
  let score = 0;
  for (let at = 0; at < held; at++) score += weights[room[at] ?? 0] ?? 0;
  return score;
};

/** Where the features of a source are written down; every source in turn has the same room. */
const room = new Int32Array(32);

/** Writes the features of a source into the room, and says how many they are. */
const holdFeatures = (reading: Reading, facts: QuotationFacts, source: Source): number => {
  const r = numberOf(source.relation);
  const s = SHAPES.indexOf(facts.shape);
  const part = facts.shape === 'PART' ? 1 : 0;
  const phrase = source.phrase >= 0 ? reading.index.phrases[source.phrase] : undefined;
  const strength = source.cue ? STRENGTHS.indexOf(source.cue.verb.strength) : 0;
  let held = 0;
  const hold = (feature: number): void => {
    room[held++] = feature;
  };
  hold(offsets.relationShape + r * S + s);
  hold(offsets.relationForm + r * FORMS.length + FORMS.indexOf(phrase ? formOf(reading, phrase) : 'NONE'));
  hold(offsets.relationStrength + (r * STRENGTHS.length + strength) * 2 + part);
  hold(offsets.paragraphStart + (r * 2 + (facts.opensParagraph ? 1 : 0)) * S + s);
  hold(offsets.length + r * 3 + facts.length);
  hold(offsets.relationRivals + r * 4 + Math.min(3, facts.rivals));
  hold(offsets.nearestStrength + (r * STRENGTHS.length + facts.nearest) * 2 + part);
  if (source.cue) hold(offsets.lemma + lemmaHash(source.cue.verb.lemma) * 3 + (SIDES[r] ?? 0));
  if (source.relation === 'PREVIOUS') {
    hold(offsets.previousPlace + facts.distance * S + s);
    hold(offsets.previousRivals + (s * 4 + Math.min(3, facts.rivals)) * 2 + (facts.distance < 3 ? 1 : 0));
    hold(offsets.previousOpen + s * 2 + (facts.previousOpen ? 1 : 0));
    hold(offsets.previousOvertaken + (facts.distance * S + s) * 2 + (facts.overtaken ? 1 : 0));
  } else if (phrase) {
    hold(offsets.relationGap + r * BINS.length + binOf(source.gap));
    hold(offsets.relationPhrases + r * 4 + Math.min(3, source.phrasesBetween));
    hold(offsets.relationQuotations + r * 3 + Math.min(2, source.quotationsBetween));
    const syntax = offsets.relationSyntax + r * 8;
    if (source.object) hold(syntax);
    if (source.governed) hold(syntax + 1);
    if (phrase.possessive) hold(syntax + 2);
    if (source.cue?.passive) hold(syntax + 3);
    if (source.cue?.participle) hold(syntax + 4);
    if (source.cue?.inverted) hold(syntax + 5);
    if (phrase.definite) hold(syntax + 6);
    if (isNamedInside(reading, facts.quotation, phrase)) hold(offsets.nameInside + part);
    if (isPrevious(reading, facts, source.phrase)) hold(offsets.sameAsPrevious + r * DISTANCES.length + facts.distance);
  }
  return held;
};

/** By the number of a relation: 1 where the verb stands behind the quotation, 2 where it is far off. */
const SIDES = RELATIONS.map((relation) =>
  /AFTER|NEXT/.test(relation) ? 1 : relation === 'VERB_FAR' || relation === 'EARLIER' ? 2 : 0,
);

const binOf = (gap: number): number => {
  let bin = 0;
  while (gap > (BINS[bin] ?? Number.POSITIVE_INFINITY)) bin++;
  return bin;
};

const lemmaHash = (lemma: string): number => {
  let value = 7;
  for (let at = 0; at < lemma.length; at++) value = (value * 31 + lemma.charCodeAt(at)) % 65521;
  return value % LEMMAS;
};

const formOf = ({ passage }: Reading, phrase: NounPhrase): (typeof FORMS)[number] => {
  const head = passage.tokens[phrase.head];
  if (phrase.form === 'NAME')
    return phrase.kind === 'PERSON' ? 'NAME' : phrase.kind === 'ORGANIZATION' ? 'ORGANIZATION_NAME' : 'OTHER_NAME';
  if (phrase.form === 'PRONOUN')
    return phrase.kind === 'PERSON'
      ? 'HE'
      : phrase.kind === 'GROUP'
        ? 'THEY'
        : phrase.kind === 'ORGANIZATION'
          ? 'IT'
          : 'I';
  if (phrase.kind === 'GROUP') return 'GROUP';
  if (phrase.kind === 'ORGANIZATION') return (head?.word.flags ?? 0) & Flag.DOCUMENT_NOUN ? 'DOCUMENT' : 'ORGANIZATION';
  return phrase.definite ? 'DEFINITE' : 'INDEFINITE';
};

/** Speakers seldom name themselves: the surname of the candidate stands inside the quotation. */
const isNamedInside = ({ passage, names, cast }: Reading, quotation: number, phrase: NounPhrase): boolean => {
  const individual = pick(cast.individuals, cast.individualOf[phrase.name] ?? -1);
  const quoted = passage.quotations[quotation];
  if (!individual || !quoted) return false;
  const lastToken = (at: number): Token | undefined =>
    pick(passage.tokens, pick(names, individual.names[at] ?? -1)?.last ?? -1);
  let low = 0;
  let high = individual.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lastToken(middle)?.start ?? 0) < quoted.start) low = middle + 1;
    else high = middle;
  }
  const first = lastToken(low);
  return first !== undefined && first.end <= quoted.end;
};

const isPrevious = ({ index, cast }: Reading, facts: QuotationFacts, phrase: number): boolean => {
  if (facts.previousPhrase === phrase) return true;
  const individual = pick(cast.individualOf, index.phrases[phrase]?.name ?? -1) ?? -1;
  return individual >= 0 && individual === facts.previousIndividual;
};
