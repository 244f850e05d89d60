import type { Gender } from '../english/word-list.ts';
import type { Individual } from '../names/people.ts';
import type { DescriptionBook } from '../phrases/descriptions.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import type { Reading } from '../reading.ts';
import { antecedentOfWhom } from './appellations.ts';
import type { Referent } from './epithets.ts';
import { bearerOf, NOBODY } from './epithets.ts';
import type { PronounQuestion } from './pronouns.ts';
import { askPronoun, chancesAmong } from './pronouns.ts';
import type { Place, PronounCandidate, Salience } from './salience.ts';

/** What is known so far of the people of a text: it grows from phrase to phrase. */
interface Knowledge {
  readonly reading: Reading;
  readonly individualOf: Int32Array;
  readonly genders: readonly Gender[];
  readonly salience: Salience;
  readonly book: DescriptionBook;
  readonly weights: ArrayLike<number>;
  /** Told of each pronoun, and may answer for the weights. */
  readonly overhear: ((question: PronounQuestion) => number | undefined) | undefined;
}

/** Guesses whom a phrase stands for, where nothing in the sentence tells. */
export interface Guesses {
  ofPronoun(phrase: NounPhrase, place: Place): Referent;
  /** `telling`: whether it may call somebody by what nobody was called before. `possessor` is not meant by it. */
  ofDescription(phrase: NounPhrase, place: Place, telling: boolean, possessor: number): Referent;
}

/** Opens the guesses on what is known: they follow what it becomes. */
export const openGuesses = ({
  reading,
  individualOf,
  genders,
  salience,
  book,
  weights,
  overhear,
}: Knowledge): Guesses => {
  const {
    cast,
    index,
    passage: { tokens },
  } = reading;
  const { phrases } = index;
  const protagonist = protagonistOf(cast.individuals);
  return { ofPronoun, ofDescription };

  function ofPronoun(phrase: NounPhrase, place: Place): Referent {
    const { candidates } = askPronoun(reading, salience, phrase, place);
    const answer = overhear?.({ phrase: index.phraseAt[phrase.first] ?? -1, genders, candidates });
    if (answer !== undefined) return { individual: answer, certainty: 1 };
    const rivals = candidatesFor(phrase, candidates);
    let best = NOBODY;
    for (const [at, certainty] of chancesAmong(rivals, weights).entries())
      if (best === NOBODY || certainty > best.certainty) best = { individual: rivals[at]?.referent ?? -1, certainty };
    return best;
  }

  function candidatesFor(phrase: NounPhrase, candidates: PronounQuestion['candidates']): PronounCandidate[] {
    // "Ann Lee, whom she called": somebody else.
    const relative = individualOf[antecedentOfWhom(reading, phrase)] ?? -1;
    return candidates((referent) => referent !== relative && agrees(genders, phrase, referent));
  }

  /** Of "the front-runner | and former minister" both nouns tell who it is. */
  function matchesOf(phrase: NounPhrase): ReadonlyMap<number, number> {
    const matches = book.match(phrase, phrase.head);
    const other = phrases[(index.phraseAt[phrase.last] ?? -1) + 1];
    if (
      other?.form !== 'DESCRIPTION' ||
      other.first !== phrase.last + 2 ||
      other.kind !== 'UNNAMED' ||
      tokens[phrase.last + 1]?.lower !== 'and'
    )
      return matches;
    const both = new Map(matches);
    for (const [individual, score] of book.match(other, other.head))
      both.set(individual, (both.get(individual) ?? 0) + score);
    return both;
  }

  function ofDescription(phrase: NounPhrase, place: Place, telling: boolean, possessor: number): Referent {
    const rivals = candidatesFor(phrase, askPronoun(reading, salience, phrase, place).candidates);
    const chances = new Map<number, number>();
    for (const [at, chance] of chancesAmong(rivals, weights).entries()) chances.set(rivals[at]?.referent ?? -1, chance);
    const fits = (individual: number): boolean =>
      individual < cast.individuals.length &&
      individual !== possessor &&
      !book.excludes(individual, phrase, phrase.head) &&
      agrees(genders, phrase, individual);
    return bearerOf(chances, matchesOf(phrase), { book, protagonist, telling, fits });
  }
};

/** Whether nothing that is known of the individual's gender speaks against the phrase. */
export const agrees = (genders: readonly Gender[], { gender }: NounPhrase, individual: number): boolean =>
  !gender || !genders[individual] || genders[individual] === gender;

/** The individual named far more often than all others, or -1. */
const protagonistOf = (individuals: readonly Individual[]): number => {
  let [first, second] = [-1, 0];
  let most = 0;
  for (const [index, { names }] of individuals.entries()) {
    if (names.length > most) [first, second, most] = [index, most, names.length];
    else second = Math.max(second, names.length);
  }
  return most >= 3 && most >= 1.5 * second ? first : -1;
};
