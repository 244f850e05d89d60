import type { Source } from './candidates.ts';
import { layOut } from './feature-layout.ts';
import { Flag } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { pick } from './pick.ts';
import type { Reading } from './reading.ts';
import { numberOf, RELATIONS } from './relations.ts';
import type { Shape } from './shapes.ts';
import { SHAPES } from './shapes.ts';
import type { Token } from './tokens.ts';

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

const STRENGTHS = ['NONE', 'SPEECH', 'MANNER', 'ATTITUDE'] as const;

/** Upper ends of the bins into which distances fall. */
const BINS = [0, 1, 2, 4, 7, 12, 20, Number.POSITIVE_INFINITY];

/** Where the quotation before stands: in the same sentence, the last one, the paragraph, the paragraph before, farther off. */
const DISTANCES = ['NONE', 'SENTENCE', 'ADJACENT', 'PARAGRAPH', 'LAST_PARAGRAPH', 'FAR'] as const;

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

/** What is known of a quotation before its candidates are compared. */
export interface QuotationFacts {
  readonly quotation: number;
  readonly shape: Shape;
  readonly distance: number;
  /** How many phrases of its sentence are subjects of a reporting verb. */
  readonly rivals: number;
  /** Index into `STRENGTHS` of the last reporting verb before the quotation in its sentence. */
  readonly nearest: number;
  readonly previousOpen: boolean;
  readonly opensParagraph: boolean;
  /** Whether a named person is the subject of the sentence before, told since the last quotation. */
  readonly overtaken: boolean;
  readonly length: number;
  /** Individual or phrase that said the quotation before. */
  readonly previousIndividual: number;
  readonly previousPhrase: number;
}

/** The indices of the features that hold for a source of a quotation. */
export const featuresOf = (reading: Reading, facts: QuotationFacts, source: Source): number[] => {
  const r = numberOf(source.relation);
  const s = SHAPES.indexOf(facts.shape);
  const phrase = source.phrase >= 0 ? reading.index.phrases[source.phrase] : undefined;
  const strength = source.cue ? STRENGTHS.indexOf(source.cue.verb.strength) : 0;
  const features = [
    offsets.relationShape + r * S + s,
    offsets.relationForm + r * FORMS.length + FORMS.indexOf(phrase ? formOf(reading, phrase) : 'NONE'),
    offsets.relationStrength + (r * STRENGTHS.length + strength) * 2 + (facts.shape === 'PART' ? 1 : 0),
    offsets.paragraphStart + (r * 2 + (facts.opensParagraph ? 1 : 0)) * S + s,
    offsets.length + r * 3 + facts.length,
    offsets.relationRivals + r * 4 + Math.min(3, facts.rivals),
    offsets.nearestStrength + (r * STRENGTHS.length + facts.nearest) * 2 + (facts.shape === 'PART' ? 1 : 0),
  ];
  if (source.cue) features.push(offsets.lemma + lemmaHash(source.cue.verb.lemma) * 3 + sideOf(source));
  if (source.relation === 'PREVIOUS') {
    features.push(
      offsets.previousPlace + facts.distance * S + s,
      offsets.previousRivals + (s * 4 + Math.min(3, facts.rivals)) * 2 + (facts.distance < 3 ? 1 : 0),
      offsets.previousOpen + s * 2 + (facts.previousOpen ? 1 : 0),
      offsets.previousOvertaken + (facts.distance * S + s) * 2 + (facts.overtaken ? 1 : 0),
    );
  } else if (phrase) {
    features.push(
      offsets.relationGap + r * BINS.length + BINS.findIndex((end) => source.gap <= end),
      offsets.relationPhrases + r * 4 + Math.min(3, source.phrasesBetween),
      offsets.relationQuotations + r * 3 + Math.min(2, source.quotationsBetween),
    );
    if (source.object) features.push(offsets.relationSyntax + r * 8);
    if (source.governed) features.push(offsets.relationSyntax + r * 8 + 1);
    if (phrase.possessive) features.push(offsets.relationSyntax + r * 8 + 2);
    if (source.cue?.passive) features.push(offsets.relationSyntax + r * 8 + 3);
    if (source.cue?.participle) features.push(offsets.relationSyntax + r * 8 + 4);
    if (source.cue?.inverted) features.push(offsets.relationSyntax + r * 8 + 5);
    if (phrase.definite) features.push(offsets.relationSyntax + r * 8 + 6);
    if (isNamedInside(reading, facts.quotation, phrase))
      features.push(offsets.nameInside + (facts.shape === 'PART' ? 1 : 0));
    if (isPrevious(reading, facts, source.phrase))
      features.push(offsets.sameAsPrevious + r * DISTANCES.length + facts.distance);
  }
  return features;
};

const sideOf = ({ relation }: Source): number =>
  /AFTER|NEXT/.test(relation) ? 1 : relation === 'VERB_FAR' || relation === 'EARLIER' ? 2 : 0;

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

const isOvertaken = (
  { sentences, index, cast }: Reading,
  last: number,
  previous: number,
  individual: number,
): boolean => {
  if (last <= previous) return false;
  const items = sentences[last]?.items ?? [];
  for (let at = 0; at < Math.min(items.length, 12); at++) {
    const phrase = pick(index.phrases, pick(index.phraseAt, items[at] ?? -1) ?? -1);
    if (phrase && !phrase.possessive)
      return phrase.form === 'NAME' && phrase.kind === 'PERSON' && cast.individualOf[phrase.name] !== individual;
  }
  return false;
};

/** What is known of a quotation, given which was said before (or -1), and by whom. */
export const factsOf = (
  reading: Reading,
  quotation: number,
  shape: Shape,
  previousQuotation: number,
  previousPhrase: number,
  previousIndividual: number,
): QuotationFacts => {
  const { passage, placeOf, cues, sentences } = reading;
  const place = placeOf[quotation];
  const quoted = passage.quotations[quotation];
  const before = passage.quotations[previousQuotation];
  const placeBefore = placeOf[previousQuotation];
  const block = pick(passage.blocks, quoted?.block ?? -1);
  let distance = 0;
  if (before && placeBefore && place && quoted) {
    const blocks = quoted.block - before.block;
    const apart = place.sentence - placeBefore.sentence;
    distance = blocks > 1 ? 5 : blocks === 1 ? 4 : apart === 0 ? 1 : apart === 1 ? 2 : 3;
  }
  const rivals = new Set((pick(cues, place?.sentence ?? -1) ?? []).map((cue) => cue.subject)).size;
  const nearest = pick(cues, place?.sentence ?? -1)?.findLast((cue) => cue.position < (place?.position ?? 0));
  const length = (quoted?.inner.end ?? 0) - (quoted?.inner.start ?? 0);
  return {
    quotation,
    shape,
    distance,
    rivals,
    nearest: nearest ? STRENGTHS.indexOf(nearest.verb.strength) : 0,
    previousOpen: before !== undefined && !before.closed,
    opensParagraph:
      pick(sentences, place?.sentence ?? -1) !== undefined &&
      quoted !== undefined &&
      block !== undefined &&
      quoted.start <= block.bodyStart + 1,
    length: length < 30 ? 0 : length < 100 ? 1 : 2,
    overtaken:
      place !== undefined &&
      placeBefore !== undefined &&
      isOvertaken(reading, place.sentence - 1, placeBefore.sentence, previousIndividual),
    previousIndividual,
    previousPhrase,
  };
};
