import type { Gender } from '../english/word-list.ts';

/** What the pronouns that have probably stood for somebody tell of his or her gender. */
export interface Leanings {
  /** Takes down one more; gives the gender once it is sure, else null. */
  note(individual: number, gender: Gender, certainty: number): Gender;
}

/** How probable a gender has to be, by one pronoun or by several that agree. */
const SURE = logOdds(0.95);
/** No pronoun tells more than this, nor does one that is more likely somebody else's. */
const MOST = 0.99;
const LEAST = 0.5;

export const openLeanings = (individuals: number): Leanings => {
  // Above zero "he" has stood for them, below it "she".
  const odds = new Float64Array(individuals);
  return {
    note(individual, gender, certainty) {
      if (!gender || certainty <= LEAST) return null;
      const telling = logOdds(Math.min(certainty, MOST));
      odds[individual] = (odds[individual] ?? 0) + (gender === 'MALE' ? telling : -telling);
      return Math.abs(odds[individual]) > SURE ? (odds[individual] > 0 ? 'MALE' : 'FEMALE') : null;
    },
  };
};

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
