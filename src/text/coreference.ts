import type { Gender } from './english/word-list.ts';
import { Flag } from './lexicon.ts';
import type { NounPhrase, TokenRange } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { isQuotation } from './sentences.ts';
import { Case, Kind } from './tokens.ts';

/** What is said of a person: "Russian President", "head of the defense committee". */
export interface Description extends TokenRange {
  readonly individual: number;
  /** Its noun: "president". */
  readonly head: string;
  /** Its other words of weight, lower case: "russian". */
  readonly modifiers: ReadonlySet<string>;
}

/** Who the noun phrases stand for. */
export interface Coreference {
  /** For each noun phrase, the index of the individual, or -1. */
  readonly individualOf: Int32Array;
  /** For each noun phrase, how sure that is, 0 to 1. */
  readonly certainty: Float64Array;
  readonly descriptions: readonly Description[];
}

/** Where somebody was last spoken of. */
interface Trace {
  sentence: number;
  block: number;
  subject: boolean;
  weak: boolean;
  count: number;
}

/**
 * Goes through the noun phrases in order and says whom each stands for: names by the cast, descriptions by what was said
 * of people before ("Russian President Vladimir Putin" ... "the Russian president"), pronouns by gender, syntax and
 * recency (after Lappin and Leass 1994, who weigh the same).
 */
export const resolvePhrases = (reading: Reading): Coreference => {
  const { index, cast, passage } = reading;
  const { phrases } = index;
  const individualOf = new Int32Array(phrases.length).fill(-1);
  const certainty = new Float64Array(phrases.length);
  const descriptions: Description[] = [];
  const traces = new Map<number, Trace>();
  const genders: Gender[] = cast.individuals.map((individual) => individual.gender);
  const sentenceAt = sentencesOfTokens(reading);

  for (const [at, phrase] of phrases.entries()) {
    const sentence = sentenceAt[phrase.first] ?? 0;
    const block = reading.sentences[sentence]?.block ?? 0;
    let individual = -1;
    let sure = 1;
    if (phrase.form === 'NAME') {
      individual = cast.individualOf[phrase.name] ?? -1;
      if (individual >= 0)
        for (const range of [phrase.title, phrase.appositive])
          if (range) descriptions.push(describe(reading, individual, range, genders));
    } else if (phrase.form === 'PRONOUN') {
      if (phrase.kind === 'PERSON') [individual, sure] = byPronoun(phrase, sentence, block, traces, genders);
    } else if (phrase.kind === 'UNNAMED') {
      const name = nameInApposition(reading, at);
      if (name >= 0) {
        individual = name;
        descriptions.push(describe(reading, name, bare(reading, phrase), genders));
      } else if (phrase.definite)
        [individual, sure] = byDescription(reading, phrase, sentence, block, descriptions, traces, genders);
    }
    individualOf[at] = individual;
    certainty[at] = sure;
    if (individual < 0) continue;
    if (phrase.gender && phrase.form === 'PRONOUN') genders[individual] ??= phrase.gender;
    const trace = traces.get(individual);
    const subject = isSubject(reading, sentence, at);
    const weak = phrase.possessive || isGoverned(reading, phrase);
    if (!trace) traces.set(individual, { sentence, block, subject, weak, count: 1 });
    else {
      const sameSentence = trace.sentence === sentence;
      Object.assign(trace, {
        sentence,
        block,
        subject: subject || (sameSentence && trace.subject),
        weak: weak && !(sameSentence && !trace.weak),
        count: trace.count + 1,
      });
    }
  }
  for (const [index_, individual] of cast.individuals.entries()) individual.gender = genders[index_] ?? null;
  return { individualOf, certainty, descriptions };

  function isGoverned({ passage: { tokens } }: Reading, phrase: NounPhrase): boolean {
    return ((tokens[phrase.first - 1]?.word.flags ?? 0) & Flag.PREPOSITION) !== 0;
  }
  function bare({ passage: { tokens } }: Reading, phrase: NounPhrase): TokenRange {
    let first = phrase.first;
    while (first < phrase.last && (tokens[first]?.word.flags ?? 0) & Flag.DETERMINER) first++;
    return { first, last: phrase.last };
  }
  function nameInApposition({ passage: { tokens } }: Reading, at: number): number {
    const phrase = phrases[at];
    const next = phrases[at + 1];
    if (!phrase || next?.form !== 'NAME' || phrase.possessive) return -1;
    const gap = next.first - phrase.last - 1;
    const after = tokens[next.tail + 1]?.lower ?? '.';
    const comma = tokens[phrase.last + 1]?.lower === ',';
    if (
      gap === 0 ||
      (gap === 1 &&
        comma &&
        (/^[,.;:]$/.test(after) || tokens[next.tail]?.lower === ',' || tokens[next.last + 1]?.word.reporting))
    )
      return cast.individualOf[next.name] ?? -1;
    return -1;
  }
  function byPronoun(
    phrase: NounPhrase,
    sentence: number,
    block: number,
    all: ReadonlyMap<number, Trace>,
    known: readonly Gender[],
  ): [number, number] {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (const [individual, trace] of all) {
      const gender = known[individual];
      if (gender && phrase.gender && gender !== phrase.gender) continue;
      const sentences = sentence - trace.sentence;
      if (sentences > 12 || block - trace.block > 6) continue;
      const score =
        -1.2 * Math.min(4, sentences) -
        0.4 * Math.min(4, block - trace.block) +
        (trace.subject ? 1.1 : 0) -
        (trace.weak ? 0.6 : 0) +
        0.25 * Math.log(trace.count) +
        (gender ? 0.5 : 0);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = individual;
      } else if (score > second) second = score;
    }
    return [best, best < 0 ? 1 : margin(bestScore - second)];
  }
  function byDescription(
    { passage: { tokens } }: Reading,
    phrase: NounPhrase,
    sentence: number,
    block: number,
    said: readonly Description[],
    all: ReadonlyMap<number, Trace>,
    known: readonly Gender[],
  ): [number, number] {
    const head = tokens[phrase.head]?.lower ?? '';
    const modifiers = weightyWords(reading, phrase, phrase.head);
    const scores = new Map<number, number>();
    for (const description of said) {
      let score = description.head === head ? 3 : 0;
      for (const word of modifiers) if (description.modifiers.has(word) || description.head === word) score += 2;
      if (description.modifiers.has(head)) score += 2;
      if (score > 0) scores.set(description.individual, Math.max(scores.get(description.individual) ?? 0, score));
    }
    let best = -1;
    let bestScore = 0;
    let second = 0;
    for (const [individual, trace] of all) {
      const gender = known[individual];
      const own = tokens[phrase.head]?.word.gender ?? null;
      if (gender && own && gender !== own) continue;
      const sentences = sentence - trace.sentence;
      const match = scores.get(individual) ?? 0;
      // Nobody was called so: the one the last sentence was about, as in "Kelly Holmes ... The double Olympic champion said".
      const recent =
        block - trace.block <= 1 && sentences <= 2 && trace.subject && !trace.weak ? 1.5 - 0.5 * sentences : 0;
      const score = match > 0 ? match + 1 / (1 + sentences) : isTelling(tokens[phrase.first]?.lower ?? '') ? recent : 0;
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = individual;
      } else if (score > second) second = score;
    }
    if (bestScore < 0.5) return [-1, 1];
    return [best, margin(bestScore - second) * (bestScore >= 2 ? 1 : 0.7)];
  }
  function isTelling(determiner: string): boolean {
    return determiner === 'the';
  }
  function margin(difference: number): number {
    return Math.min(1, 0.6 + 0.25 * difference);
  }
  function describe(from: Reading, individual: number, range: TokenRange, known: Gender[]): Description {
    const { tokens } = from.passage;
    let head = 'head' in range ? (range.head as number) : range.last;
    if (!('head' in range))
      while (
        head > range.first &&
        !((tokens[head]?.word.flags ?? 0) & (Flag.PERSON_NOUN | Flag.OFFICE | Flag.HONORIFIC))
      )
        head--;
    const gender = tokens[head]?.word.gender;
    if (gender && individual >= 0 && !((tokens[head]?.word.flags ?? 0) & Flag.GIVEN_NAME)) known[individual] ??= gender;
    return {
      individual,
      first: range.first,
      last: range.last,
      head: tokens[head]?.lower ?? '',
      modifiers: weightyWords(from, range, head),
    };
  }
  function weightyWords({ passage: { tokens } }: Reading, range: TokenRange, head: number): Set<string> {
    const found = new Set<string>();
    for (let at = range.first; at <= Math.min(range.last, range.first + 20); at++) {
      const token = tokens[at];
      if (
        !token ||
        at === head ||
        token.kind === Kind.PUNCTUATION ||
        (token.word.flags & Flag.FUNCTION && token.case === Case.LOWER)
      )
        continue;
      found.add(token.lower);
    }
    return found;
  }
  function isSubject(from: Reading, sentence: number, at: number): boolean {
    if ((from.cues[sentence] ?? []).some((cue) => cue.subject === at)) return true;
    const items = from.sentences[sentence]?.items ?? [];
    const phrase = phrases[at];
    for (const item of items.slice(0, 12)) {
      if (isQuotation(item)) continue;
      const first = index.phraseAt[item] ?? -1;
      if (first < 0) continue;
      if (first === at) return !isGoverned(from, phrase as NounPhrase) && !(phrase as NounPhrase).possessive;
      const other = phrases[first];
      if (other && !isGoverned(from, other) && !other.possessive) return false;
    }
    return false;
  }
};

const sentencesOfTokens = ({ passage, sentences }: Reading): Int32Array => {
  const sentenceAt = new Int32Array(passage.tokens.length).fill(-1);
  for (const [sentence, { items }] of sentences.entries())
    for (const item of items) if (!isQuotation(item)) sentenceAt[item] = sentence;
  return sentenceAt;
};
