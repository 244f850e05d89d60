import type { Cue } from '../clauses/clauses.ts';
import { headsClause } from '../clauses/links.ts';
import { QUESTIONS } from '../english/dealings.ts';
import type { Gender } from '../english/word-list.ts';
import { sectionsOf } from '../layout/sections.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import { pick } from '../pick.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { isGoverned } from './appellations.ts';
import type { PronounPlace } from './pronoun-features.ts';
import type { Part, Place, Prominence, PronounCandidate, Salience } from './salience.ts';

/** A pronoun, and for whom it may stand. */
export interface PronounQuestion {
  readonly phrase: number;
  /** What is known of everybody's gender here, those without a name included. */
  readonly genders: readonly Gender[];
  candidates(fits: (referent: number) => boolean): PronounCandidate[];
}

/** Asks for whom a pronoun may stand. */
export const askPronoun = (
  reading: Reading,
  salience: Salience,
  phrase: NounPhrase,
  place: Place,
): Pick<PronounQuestion, 'candidates'> => {
  const pronoun = placeOf(reading, phrase, place);
  return { candidates: (fits) => salience.candidates(pronoun, fits) };
};

const placeOf = ({ passage, sentences, cues, index }: Reading, phrase: NounPhrase, place: Place): PronounPlace => {
  const items = sentences[place.sentence]?.items ?? [];
  const firstQuotation = items.find(isQuotation);
  const quotation = firstQuotation === undefined ? undefined : passage.quotations[~firstQuotation];
  const at = passage.tokens[phrase.first]?.start ?? 0;
  const before = items.findLastIndex((item) => isQuotation(item) && (passage.quotations[~item]?.start ?? 0) < at);
  const self = index.phraseAt[phrase.first] ?? -1;
  const speaks = (cues[place.sentence] ?? []).some((cue) => cue.subject === self && cue.verb.strength === 'SPEECH');
  const grammar = passage.tokens[phrase.head]?.word.pronoun?.case;
  const concludes =
    passage.tokens[phrase.first - 1]?.lower === ',' || (passage.quotationOf[phrase.first - 1] ?? -1) >= 0;
  const opening = items.find((item) => !isQuotation(item) && (index.phraseAt[item] ?? -1) >= 0);
  return {
    ...place,
    does: speaks
      ? concludes
        ? 'CONCLUDES'
        : 'SPEAKS'
      : grammar === 'SUBJECT' || !grammar
        ? 'SUBJECT'
        : grammar === 'POSSESSIVE'
          ? 'POSSESSIVE'
          : 'OBJECT',
    quoted: quotation === undefined ? 0 : quotation.start < at ? 1 : 2,
    first: opening === phrase.first,
    token: phrase.first,
    afterQuotation: before < 0 ? -1 : (items.slice(before).find((item) => !isQuotation(item)) ?? -1),
  };
};

/** How likely each of the candidates is; all together 1. */
export const chancesAmong = (candidates: readonly PronounCandidate[], weights: ArrayLike<number>): number[] => {
  const chances: number[] = [];
  let sum = 0;
  for (const { features } of candidates) {
    let score = 0;
    for (const feature of features) score += weights[feature] ?? 0;
    const odds = Math.exp(score);
    chances.push(odds);
    sum += odds;
  }
  for (let at = 0; at < chances.length; at++) chances[at] = (chances[at] ?? 0) / sum;
  return chances;
};

/** How a phrase speaks of somebody. */
export const partOf = (reading: Reading, at: number, sentence: number): Part => {
  const { passage, index } = reading;
  const cues = ownCues(reading, at, sentence);
  const phrase = index.phrases[at] as NounPhrase;
  const governed = isGoverned(reading, phrase);
  const cited = governed && passage.tokens[phrase.first - 2]?.lower === 'according';
  return {
    role:
      cues.length > 0 || isSubject(reading, sentence, at)
        ? 'SUBJECT'
        : phrase.possessive
          ? 'POSSESSOR'
          : isAsked(reading, phrase)
            ? 'ASKED'
            : governed && !cited
              ? 'GOVERNED'
              : 'OTHER',
    form: phrase.form,
    token: phrase.first,
    speaks: cited || cues.some(({ verb }) => verb.strength === 'SPEECH'),
    introduced: isIntroduction(phrase) && !governed,
    opens: reading.sentences[sentence]?.items[0] === phrase.first,
  };
};

/** The verbs of saying that are his or hers, but for those of a reproach: in "Park scolded Lee for saying so" Lee does nothing. */
const ownCues = ({ passage: { tokens }, cues }: Reading, at: number, sentence: number): readonly Cue[] => {
  const all = cues[sentence] ?? NO_CUES;
  if (all.length === 0) return NO_CUES;
  return all.filter(
    ({ subject, participle, token }) =>
      subject === at && !(participle && /^(?:for|of|over)$/.test(tokens[token - 1]?.lower ?? '')),
  );
};

const NO_CUES: readonly Cue[] = [];

/** How far into a sentence its subject is looked for, in items. */
const SUBJECT_REACH = 12;

const isSubject = (reading: Reading, sentence: number, at: number): boolean => {
  const { phrases, phraseAt } = reading.index;
  if (headsClause(reading, phrases[at] as NounPhrase)) return true;
  const items = reading.sentences[sentence]?.items ?? [];
  for (let position = 0; position < Math.min(items.length, SUBJECT_REACH); position++) {
    const item = items[position] ?? -1;
    const phrase = isQuotation(item) ? undefined : pick(phrases, phraseAt[item] ?? -1);
    if (!phrase || phrase.possessive || isGoverned(reading, phrase)) continue;
    return phraseAt[item] === at;
  }
  return false;
};

/** "Park asked Ann Lee": it is she who answers. */
const isAsked = ({ passage: { tokens } }: Reading, { first }: NounPhrase): boolean =>
  QUESTIONS.has(tokens[first - 1]?.lower ?? '');

/** "Ann Lee, president of the society": a full name with what its bearer is. */
const isIntroduction = ({ form, title, appositive, possessive }: NounPhrase): boolean =>
  form === 'NAME' && !possessive && (title !== null || appositive !== null);

/** How prominent the people of an article are, and in which sentences they are quoted by name. */
export const prominenceIn = (
  { passage, names, cast, placeOf }: Reading,
  sentenceAt: Int32Array,
  genders: readonly Gender[],
): Prominence => {
  const most = cast.individuals.reduce((count, individual) => Math.max(count, individual.names.length), 1);
  const quoted = new Set<number>();
  const lastNamed = new Map<number, number>();
  const sentenceOf = (token: number): number => sentenceAt[token] ?? -1;
  const size = cast.individuals.length;
  const sections = sectionsOf(passage);
  for (const [at, name] of names.entries()) {
    const individual = cast.individualOf[at] ?? -1;
    const quotation = passage.quotationOf[name.first] ?? -1;
    if (individual < 0) continue;
    if (quotation < 0) lastNamed.set(sentenceOf(name.first) * size + individual, name.first);
    else quoted.add((placeOf[quotation]?.sentence ?? -1) * size + individual);
  }
  return {
    shareOf: (referent) => (cast.individuals[referent]?.names.length ?? 0) / most,
    isNamed: (referent) => referent < size,
    sectionOf: (block) => sections[block] ?? 0,
    hasGender: (referent) => genders[referent] != null,
    // Not in '"No," she said. "I will," said Ann Lee': what stands behind another quotation is told anew.
    isNamedBehind: (referent, { sentence, token }) => {
      const named = referent < size ? (lastNamed.get(sentence * size + referent) ?? -1) : -1;
      for (let at = token + 1; at < named; at++) if ((passage.quotationOf[at] ?? -1) >= 0) return false;
      return named > token;
    },
    isQuotedIn: (referent, sentence) => referent < size && quoted.has(sentence * size + referent),
  };
};
