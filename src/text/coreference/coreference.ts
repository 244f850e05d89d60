import { PERSONAL_DOCUMENTS } from '../english/organizations.ts';
import { BYSTANDERS, FORMERLY } from '../english/person-nouns.ts';
import pronounWeights from '../english/pronoun-model.json' with { type: 'json' };
import type { Gender } from '../english/word-list.ts';
import { mapped } from '../mapped.ts';
import type { Description } from '../phrases/descriptions.ts';
import { openDescriptionBook } from '../phrases/descriptions.ts';
import type { NounPhrase, TokenRange } from '../phrases/noun-phrases.ts';
import type { Reading } from '../reading.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Kind } from '../words/tokens.ts';
import {
  isOneOf,
  namedAhead,
  nameInApposition,
  speakerOfTurn,
  stateBehind,
  titleHead,
  withoutDeterminer,
} from './appellations.ts';
import { authorOf, speakerRecorded } from './documents.ts';
import type { Referent } from './epithets.ts';
import { NOBODY } from './epithets.ts';
import { agrees, openGuesses } from './guesses.ts';
import { namedNext } from './leads.ts';
import { openLeanings } from './leanings.ts';
import type { PronounQuestion } from './pronouns.ts';
import { partOf, prominenceIn } from './pronouns.ts';
import { reporterFor } from './reporters.ts';
import type { Place } from './salience.ts';
import { openSalience } from './salience.ts';

/** Who the noun phrases stand for. */
export interface Coreference {
  /** For each noun phrase, the index of the individual, or -1. */
  readonly individualOf: Int32Array;
  /** For each noun phrase, how sure that is, 0 to 1. */
  readonly certainty: Float64Array;
  readonly descriptions: readonly Description[];
}

/**
 * Goes through the noun phrases in order and says whom each stands for: names by the cast, descriptions by what was said
 * of people before ("Russian President Vladimir Putin" ... "the Russian president"), pronouns by gender and by how people
 * were spoken of last, as the weights have it. Who trains those may overhear what is asked of each pronoun, and answer it.
 */
export const resolvePhrases = (
  reading: Reading,
  weights: ArrayLike<number> = pronounWeights,
  overhear?: (question: PronounQuestion) => number | undefined,
): Coreference => {
  const { index, cast, passage, names } = reading;
  const { phrases } = index;
  const individualOf = new Int32Array(phrases.length).fill(-1);
  const certainty = new Float64Array(phrases.length);
  const descriptions: Description[] = [];
  const genders: Gender[] = mapped(cast.individuals, ({ gender }) => gender);
  const leanings = openLeanings(cast.individuals.length);
  const book = openDescriptionBook(passage);
  const sentenceAt = sentencesOfTokens(reading);
  const salience = openSalience(prominenceIn(reading, sentenceAt, genders));
  // From the noun by which somebody goes whom the article does not name to the number that stands for him.
  const strangers = new Map<string, number>();
  const introduced = new Set<string>();
  const guesses = openGuesses({ reading, individualOf, genders, salience, book, weights, overhear });
  let nextName = 0;

  const describe = (individual: number, range: TokenRange, head: number): void => {
    descriptions.push({ individual, first: range.first, last: range.last });
    book.learn(individual, range, head);
    const word = passage.tokens[head]?.word;
    if (word && !(word.flags & Flag.GIVEN_NAME)) genders[individual] ??= word.gender;
  };

  for (const [at, phrase] of phrases.entries()) {
    const sentence = sentenceAt[phrase.first] ?? 0;
    const place: Place = { sentence, block: reading.sentences[sentence]?.block ?? 0 };
    // Who is spoken of inside a quotation can be meant behind it, if nobody better is there.
    for (; nextName < names.length && (names[nextName]?.first ?? 0) < phrase.first; nextName++) {
      const quoted = cast.individualOf[nextName] ?? -1;
      if (quoted >= 0 && (passage.quotationOf[names[nextName]?.first ?? 0] ?? -1) >= 0)
        salience.note(quoted, place, {
          role: 'QUOTED',
          form: 'NAME',
          token: names[nextName]?.first ?? 0,
          speaks: false,
          introduced: false,
          opens: false,
        });
    }
    const referent = referentOf(reading, at, place);
    const { individual } = referent;
    certainty[at] = referent.certainty;
    // "Ann Lee, a doctor, said": no doctor besides her.
    const hangsOn = (index.tailAt[phrase.first] ?? -1) >= 0;
    if (individual < 0 && phrase.form === 'DESCRIPTION' && phrase.kind === 'UNNAMED' && !hangsOn)
      salience.note(strangerOf(phrase), place, partOf(reading, at, sentence));
    else if (individual >= cast.individuals.length) salience.note(individual, place, partOf(reading, at, sentence));
    individualOf[at] = individual < cast.individuals.length ? individual : -1;
    if (individual < 0 || individual >= cast.individuals.length) continue;
    // Her letter is not herself.
    if (phrase.kind === 'ORGANIZATION') continue;
    if (phrase.form === 'NAME') {
      const state = stateBehind(reading, phrase);
      if (state) book.place(individual, state);
      if (phrase.title) describe(individual, phrase.title, titleHead(reading, phrase.title));
      if (phrase.appositive) describe(individual, phrase.appositive, phrase.appositive.head);
    } else if (phrase.form === 'DESCRIPTION' && isNamedBy(reading, at, individual))
      describe(individual, withoutDeterminer(reading, phrase), phrase.head);
    else if (phrase.form === 'PRONOUN')
      genders[individual] ??= leanings.note(individual, phrase.gender, referent.certainty);
    salience.note(individual, place, partOf(reading, at, sentence));
  }
  for (const [index, individual] of cast.individuals.entries()) individual.gender = genders[index] ?? null;
  return { individualOf, certainty, descriptions };

  function referentOf({ passage: { tokens } }: Reading, at: number, place: Place): Referent {
    const phrase = phrases[at] as NounPhrase;
    const recorded = speakerRecorded(reading, at, place.sentence, individualOf);
    if (recorded >= 0) return { individual: recorded, certainty: 0.8 };
    if (phrase.form === 'NAME') return { individual: cast.individualOf[phrase.name] ?? -1, certainty: 1 };
    if (phrase.form === 'PRONOUN') {
      if (phrase.kind === 'PERSON') {
        const reporter = individualOf[reporterFor(reading, at, place.sentence)] ?? -1;
        if (reporter >= 0 && agrees(genders, phrase, reporter)) return { individual: reporter, certainty: 0.9 };
        const ahead = namedAhead(reading, at, place.sentence);
        return ahead >= 0 && agrees(genders, phrase, ahead)
          ? { individual: ahead, certainty: 0.75 }
          : guesses.ofPronoun(phrase, place);
      }
      // "LEE: Two years ago I said ..."
      return /^(?:i|me|my)$/.test(tokens[phrase.head]?.lower ?? '')
        ? { individual: speakerOfTurn(reading, place.block), certainty: 0.9 }
        : NOBODY;
    }
    // "Lee's letter makes the case": what she writes are her words.
    if (phrase.kind === 'ORGANIZATION' && isPersonal(tokens[phrase.head])) {
      if (phrases[at - 1]?.possessive && phrases[at - 1]?.last === phrase.first - 1)
        return { individual: individualOf[at - 1] ?? -1, certainty: 0.8 };
      if (tokens[phrase.first]?.lower === 'the')
        return { individual: authorOf(reading, at, place.sentence, individualOf), certainty: 0.8 };
    }
    if (phrase.kind !== 'UNNAMED' && !(phrase.kind === 'GROUP' && isOneOf(reading, phrase))) return NOBODY;
    const named = nameInApposition(reading, at);
    if (named >= 0) return { individual: named, certainty: 1 };
    const ahead = namedNext(reading, at, place.sentence);
    if (ahead >= 0 && agrees(genders, phrase, ahead)) return { individual: ahead, certainty: 0.9 };
    // "the 46-year-old": as good as a pronoun.
    if (phrase.definite && tokens[phrase.head]?.kind === Kind.NUMBER) return guesses.ofPronoun(phrase, place);
    // "a partner at the firm" ... "the partner": somebody, but nobody who is named.
    if (!phrase.definite && phrase.kind === 'UNNAMED') introduced.add(tokens[phrase.head]?.lower ?? '');
    if (!phrase.definite || phrase.kind !== 'UNNAMED') return NOBODY;
    // "the former first lady and U.S. senator": one person, called two things.
    if (
      tokens[phrase.first - 1]?.lower === 'and' &&
      phrases[at - 1]?.last === phrase.first - 2 &&
      phrases[at - 1]?.form === 'DESCRIPTION'
    )
      return { individual: individualOf[at - 1] ?? -1, certainty: certainty[at - 1] ?? 0 };
    // "Obama's former strategist": not one of somebody's relations, but an office that somebody known once had.
    const possessed = phrases[at - 1]?.possessive === true && phrases[at - 1]?.last === phrase.first - 1;
    const past = possessed && phrase.first < phrase.head && FORMERLY.has(tokens[phrase.first]?.lower ?? '');
    return guesses.ofDescription(
      phrase,
      place,
      (past || tokens[phrase.first]?.lower === 'the') &&
        !introduced.has(tokens[phrase.head]?.lower ?? '') &&
        !BYSTANDERS.has(tokens[phrase.head]?.lower ?? ''),
      // "his longtime physician" is not himself.
      possessed ? (individualOf[at - 1] ?? -1) : -1,
    );
  }

  function strangerOf(phrase: NounPhrase): number {
    const noun = passage.tokens[phrase.head]?.lower ?? '';
    const known = strangers.get(noun);
    if (known !== undefined) return known;
    const stranger = cast.individuals.length + strangers.size;
    strangers.set(noun, stranger);
    genders[stranger] = phrase.gender;
    return stranger;
  }
};

const isPersonal = (noun: Token | undefined): boolean => noun !== undefined && PERSONAL_DOCUMENTS.has(noun.lower);

const isNamedBy = (reading: Reading, at: number, individual: number): boolean =>
  nameInApposition(reading, at) === individual;

const sentencesOfTokens = ({ passage, sentences }: Reading): Int32Array => {
  const sentenceAt = new Int32Array(passage.tokens.length).fill(-1);
  for (const [sentence, { items }] of sentences.entries())
    for (const item of items) if (!isQuotation(item)) sentenceAt[item] = sentence;
  return sentenceAt;
};
