import type { Gender } from './english/word-list.ts';

/** Where somebody was last spoken of, and how. */
interface Trace {
  readonly individual: number;
  sentence: number;
  block: number;
  /** As the subject of the sentence. */
  subject: boolean;
  /** Only as a possessor, behind a preposition, or inside a quotation. */
  weak: boolean;
  count: number;
  /** Introduced here with a full name and what he or she is. */
  introduced: boolean;
  /** Said to say something. */
  speaks: boolean;
}

/** A place in the text at which somebody is spoken of. */
export interface Place {
  readonly sentence: number;
  readonly block: number;
}

/** How somebody is spoken of at a place. */
export interface Role {
  /** As the subject of the sentence. */
  readonly subject: boolean;
  /** As the subject of a verb of saying. */
  readonly speaks: boolean;
  /** Only as a possessor, behind a preposition, or inside a quotation. */
  readonly weak: boolean;
  /** For the first time, with a full name and what he or she is. */
  readonly introduced: boolean;
}

/** Of whom the text has been speaking. */
export interface Salience {
  note(individual: number, place: Place, role: Role): void;
  /** Those spoken of lately, with their weight here, the weightiest first; `fits` leaves out who cannot be meant. */
  rank(place: Place, fits: (individual: number) => boolean): { readonly individual: number; readonly weight: number }[];
  /** Whether the last sentences were about this person, and how lately: 0 to 1. */
  topicality(individual: number, place: Place): number;
}

/** How far back a pronoun reaches. */
const SENTENCES = 12;
const BLOCKS = 6;
/** How many people are remembered at a time. */
const MOST = 40;

/**
 * Keeps the people spoken of, the latest first. A person's weight falls with the sentences and paragraphs since, and rises
 * for a subject and with every mention (after Lappin and Leass 1994, who weigh the same).
 */
export const openSalience = (genderOf: (individual: number) => Gender): Salience => {
  const recent: Trace[] = [];
  return {
    note(individual, { sentence, block }, { subject, speaks, weak, introduced }) {
      const at = recent.findIndex((trace) => trace.individual === individual);
      const known = at >= 0 ? recent.splice(at, 1)[0] : undefined;
      const here = known?.sentence === sentence;
      recent.unshift({
        individual,
        sentence,
        block,
        subject: subject || (here && known.subject),
        weak: weak && !(here && !known.weak),
        count: (known?.count ?? 0) + 1,
        speaks: speaks || (here && known.speaks),
        introduced: introduced && (!known || known.sentence === sentence),
      });
      if (recent.length > MOST) recent.pop();
    },
    rank({ sentence, block }, fits) {
      const ranked: { individual: number; weight: number }[] = [];
      for (const trace of recent) {
        if (sentence - trace.sentence > SENTENCES || block - trace.block > BLOCKS || !fits(trace.individual)) continue;
        const weight =
          -0.9 * Math.min(4, sentence - trace.sentence) -
          0.2 * Math.min(4, block - trace.block) +
          (trace.subject ? (trace.sentence === sentence ? 1.5 : 1.3) : 0) -
          (trace.weak && !trace.introduced ? 1.2 : 0) +
          (trace.speaks ? 0.5 : 0) +
          (trace.introduced ? 0.8 : 0) +
          0.25 * Math.log(trace.count) +
          (genderOf(trace.individual) ? 0.6 : 0);
        ranked.push({ individual: trace.individual, weight });
      }
      return ranked.sort((a, b) => b.weight - a.weight);
    },
    topicality(individual, { sentence, block }) {
      const trace = recent.find((other) => other.individual === individual);
      if (!trace || block - trace.block > 2 || sentence - trace.sentence > 3 || !trace.subject || trace.weak) return 0;
      return 1 - (sentence - trace.sentence) / 4;
    },
  };
};
