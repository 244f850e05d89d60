import type { ReportingVerb } from './english/reporting-verbs.ts';
import { Flag } from './lexicon.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Passage } from './passage.ts';
import type { Sentence } from './sentences.ts';
import { isQuotation } from './sentences.ts';
import type { Token } from './tokens.ts';
import { Case, Kind } from './tokens.ts';

/** A verb of the reporter's that reports speech, and whose speech it says that it is. */
export interface Cue {
  /** Position among the items of its sentence, and its token. */
  readonly position: number;
  readonly token: number;
  readonly verb: ReportingVerb;
  /** Index of the noun phrase that is its subject, or -1. */
  readonly subject: number;
  /** Whether the subject stands behind it: "said Ann Lee". */
  readonly inverted: boolean;
  /** Whether it is a participle that leans on another clause: ", calling it ..." */
  readonly participle: boolean;
  readonly passive: boolean;
  /** Whether its subject is two people: "Lee and Park said". */
  readonly joint: boolean;
}

/** The noun phrases of a passage, and which tokens they cover. */
export interface PhraseIndex {
  readonly phrases: readonly NounPhrase[];
  /** For each token, the index of the noun phrase that covers it, or -1. */
  readonly phraseAt: Int32Array;
  /** For each token, the index of the noun phrase whose bracket or appositive covers it, or -1. */
  readonly tailAt: Int32Array;
}

export const indexPhrases = (phrases: readonly NounPhrase[], tokenCount: number): PhraseIndex => {
  const phraseAt = new Int32Array(tokenCount).fill(-1);
  const tailAt = new Int32Array(tokenCount).fill(-1);
  for (const [index, phrase] of phrases.entries()) {
    phraseAt.fill(index, phrase.first, phrase.last + 1);
    if (phrase.tail > phrase.last) tailAt.fill(index, phrase.last + 1, phrase.tail + 1);
  }
  return { phrases, phraseAt, tailAt };
};

/** The reporting verbs of a sentence with their subjects, in order. */
export const findCues = (passage: Passage, sentence: Sentence, index: PhraseIndex): Cue[] => {
  const { tokens } = passage;
  const cues: Cue[] = [];
  for (const [position, item] of sentence.items.entries()) {
    if (isQuotation(item)) continue;
    const token = tokens[item];
    const verb = token && reportingVerbAt(token, tokens[sentence.items[position + 1] ?? -1]);
    if (!verb || token.clitic || !isVerbHere(passage, sentence, index, position)) continue;
    const participle = /ing$/.test(token.lower);
    const passive = !participle && isPassive(tokens, sentence, position);
    const subject = subjectOf(passage, sentence, index, position, 0);
    cues.push({
      position,
      token: item,
      verb,
      joint: subject.phrase >= 0 && isJoint(passage, sentence, index, subject.phrase, position),
      subject: subject.phrase,
      inverted: subject.inverted,
      participle,
      passive,
    });
  }
  return cues;
};

/** "warned"; "pointed" only with "out" behind it. */
const reportingVerbAt = (token: Token, next: Token | undefined): ReportingVerb | null =>
  (next && token.word.phrasal?.find(({ particle }) => particle === next.lower)?.verb) || token.word.reporting;

/** "Obama and Clinton call them": the other half of the subject stands before "and". */
const isJoint = (
  { tokens }: Passage,
  sentence: Sentence,
  { phrases, phraseAt, tailAt }: PhraseIndex,
  subject: number,
  position: number,
): boolean => {
  const phrase = phrases[subject];
  const and = phrase ? phrase.first - 1 : -1;
  if (!phrase || tokens[and]?.lower !== 'and' || !sentence.items.includes(and)) return false;
  // "Lee and Park, who joked": only the last of them.
  if (/^(?:who|which|that)$/.test(tokens[sentence.items[position - 1] ?? -1]?.lower ?? '')) return false;
  const other = phrases[Math.max(phraseAt[and - 1] ?? -1, tailAt[and - 1] ?? -1)];
  if (other?.kind !== 'PERSON' || phrase.kind !== 'PERSON' || other.form === 'PRONOUN') return false;
  const before = tokens[other.first - 1];
  return !sentence.items.includes(other.first - 1) || before === undefined || /^[,.–—]$/.test(before.lower);
};

/** Not "the claim", "his call", "in charge", "Post". */
const isVerbHere = (
  { tokens }: Passage,
  sentence: Sentence,
  { phraseAt, tailAt, phrases }: PhraseIndex,
  position: number,
): boolean => {
  const item = sentence.items[position] ?? -1;
  const token = tokens[item];
  if (!token) return false;
  if (token.case !== Case.LOWER && position > 0 && !isQuotation(sentence.items[position - 1] ?? 0)) return false;
  const phrase = phrases[phraseAt[item] ?? -1];
  if (phrase && (phrase.head === item || phrase.name < 0)) return false;
  const before = position > 0 ? sentence.items[position - 1] : undefined;
  if (before === undefined || isQuotation(before)) return true;
  const previous = tokens[before];
  if (!previous) return true;
  const { word } = previous;
  const subjectLike = word.pronoun ? word.pronoun.case !== 'POSSESSIVE' : /^(?:who|which|that)$/.test(previous.lower);
  if (subjectLike) return true;
  if (word.flags & Flag.DETERMINER || word.pronoun || previous.clitic) return false;
  if (previous.lower === 'to' || word.flags & (Flag.AUXILIARY | Flag.ADVERB)) return true;
  const nounLike = (token.word.flags & Flag.NOUN_LIKE) !== 0;
  if (word.flags & Flag.PREPOSITION) return !nounLike && /ing$/.test(token.lower);
  // "voters report", "the senator claims": only behind what can be its subject, or another verb of the same.
  return (
    !nounLike ||
    Math.max(phraseAt[before] ?? -1, tailAt[before] ?? -1) >= 0 ||
    /^(?:and|or|but|then)$/.test(previous.lower) ||
    /ly$/.test(previous.lower)
  );
};

const isPassive = (tokens: readonly Token[], sentence: Sentence, position: number): boolean => {
  for (let at = position - 1; at >= Math.max(0, position - 3); at--) {
    const item = sentence.items[at] ?? -1;
    const token = isQuotation(item) ? undefined : tokens[item];
    if (!token) return false;
    if (/^(?:is|are|was|were|be|been|being|get|gets|got|'s)$/.test(token.lower)) return true;
    if (!(token.word.flags & (Flag.ADVERB | Flag.FUNCTION)) && !/ly$/.test(token.lower)) return false;
  }
  return false;
};

interface Subject {
  readonly phrase: number;
  readonly inverted: boolean;
}

/** The noun phrase that does what the verb at `position` says. */
const subjectOf = (
  passage: Passage,
  sentence: Sentence,
  index: PhraseIndex,
  position: number,
  depth: number,
): Subject => {
  const inverted = subjectBehind(passage, sentence, index, position);
  if (inverted >= 0) return { phrase: inverted, inverted: true };
  return { phrase: subjectBefore(passage, sentence, index, position, depth), inverted: false };
};

/** Verbs behind which stands the one whom it is said to. */
const TOLD_TO = /^(?:told|asked|tells|asks|urged|warned|reminded|assured|informed|advised)$/;

/** `"No," said Ann Lee`; "..., noted NBC's Dante Chinni." */
const subjectBehind = (
  passage: Passage,
  { items }: Sentence,
  { phraseAt, phrases }: PhraseIndex,
  position: number,
): number => {
  const { tokens } = passage;
  let before = position - 1;
  const verb = tokens[items[position] ?? -1];
  if (!verb || /ing$/.test(verb.lower)) return -1;
  while (before >= 0 && isAdverb(tokens[items[before] ?? -1])) before--;
  const previous = items[before];
  const opens = previous === undefined || isQuotation(previous) || /^[,–—-]$/.test(tokens[previous]?.lower ?? '');
  if (!opens) return -1;
  const next = items[position + 1];
  if (next === undefined || isQuotation(next)) return -1;
  const phrase = phrases[phraseAt[next] ?? -1];
  if (!phrase || phrase.first !== next) return -1;
  if (
    phrase.form === 'PRONOUN' &&
    /^(?:him|her|them|me|us|it|himself|herself|themselves|you)$/.test(tokens[next]?.lower ?? '')
  )
    return -1;
  // "Asked whether ...", "told reporters", "told the BBC's Working Lunch": what follows is whom it was said to.
  const leads = previous === undefined || !isQuotation(previous);
  if (leads && (verb.word.reporting?.strength !== 'SPEECH' || TOLD_TO.test(verb.lower))) return -1;
  if (phrase.possessive) return possessedBy(index_(phraseAt, phrases), phrase, next);
  if (leads) {
    if (items.slice(position + 1).some(isQuotation)) return -1;
    // "..., said Trump continued to hurt him": the name does what the next verb says.
    const after = tokens[phrase.tail + 1];
    if (after && after.kind === Kind.WORD && (after.word.flags & (Flag.VERB | Flag.AUXILIARY) || after.word.reporting))
      return -1;
  }
  return phraseAt[next] ?? -1;
};

const index_ = (phraseAt: Int32Array, phrases: readonly NounPhrase[]) => ({ phraseAt, phrases });

/** "said Trump's lawyer, Ann Lee": the phrase behind the possessor. */
const possessedBy = (
  { phraseAt, phrases }: { phraseAt: Int32Array; phrases: readonly NounPhrase[] },
  phrase: NounPhrase,
  at: number,
): number => {
  const next = phrases[(phraseAt[at] ?? -1) + 1];
  return next && next.first <= phrase.last + 4 ? (phraseAt[next.head] ?? -1) : -1;
};

const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === Kind.WORD &&
  ((token.word.flags & Flag.ADVERB) !== 0 ||
    /ly$/.test(token.lower) ||
    /^(?:also|then|once|later|earlier|now|never|still|just|even|not|n't|ever|first|further|again|too)$/.test(
      token.lower,
    ));

const SUBORDINATORS =
  /^(?:that|if|whether|because|when|while|although|though|since|after|before|until|as|where|why|how|what|unless|once|but|so)$/;

const subjectBefore = (
  passage: Passage,
  sentence: Sentence,
  index: PhraseIndex,
  position: number,
  depth: number,
): number => {
  const { tokens } = passage;
  const { items } = sentence;
  const { phrases, phraseAt, tailAt } = index;
  const verb = tokens[items[position] ?? -1];
  if (!verb) return -1;
  let at = position - 1;
  // Over auxiliaries, negation and adverbs: "has repeatedly said".
  while (at >= 0) {
    const item = items[at] ?? -1;
    const token = isQuotation(item) ? undefined : tokens[item];
    if (!token || (phraseAt[item] ?? -1) >= 0) break;
    if (token.word.flags & Flag.AUXILIARY || isAdverb(token)) at--;
    else break;
  }
  if (at < 0) return /ing$|ed$/.test(verb.lower) ? mainSubjectAfter(passage, sentence, index, position) : -1;
  const item = items[at] ?? -1;
  if (isQuotation(item)) return /ing$/.test(verb.lower) ? firstSubject(sentence, index, at) : -1;
  const token = tokens[item];
  if (!token) return -1;

  const tail = tailAt[item] ?? -1;
  if (tail >= 0) return outermost(passage, sentence, index, tail);
  const here = phraseAt[item] ?? -1;
  if (here >= 0 && !phrases[here]?.possessive) {
    // "footage of Ann Lee asking": the one who asks.
    if (/ing$/.test(verb.lower) && phrases[here]?.kind === 'PERSON') return here;
    return outermost(passage, sentence, index, here);
  }
  if (/^(?:who|which|that)$/.test(token.lower)) {
    const antecedent = phraseBefore(sentence, index, at, tokens);
    if (antecedent >= 0) return antecedent;
  }
  if (token.lower === ',' || /^[–—-]$/.test(token.lower)) {
    if (/ing$/.test(verb.lower)) {
      const report = lastReport(passage, sentence, at);
      return verbSubject(passage, sentence, index, report < 0 ? at : report + 1, depth);
    }
    // "Gov. John Kasich (R-Ohio), said": a comma too many.
    const bracketed = tailAt[items[at - 1] ?? -1] ?? -1;
    if (bracketed >= 0 && phrases[bracketed]?.kind === 'PERSON') return bracketed;
    // "the editor in chief, Ann Lee, said": the name between the commas.
    const between = phrases[phraseAt[items[at - 1] ?? -1] ?? -1];
    if (between?.form === 'NAME' && between.kind === 'PERSON' && tokens[between.first - 1]?.lower === ',')
      return phraseAt[items[at - 1] ?? -1] ?? -1;
    const parenthetic = openingComma(passage, sentence, index, at);
    if (parenthetic >= 0) return parenthetic;
    return verbSubject(passage, sentence, index, at, depth);
  }
  if (/^(?:and|or|but|to|then|by|in|for|of|with|without|before|after|while|when|as)$/.test(token.lower))
    return verbSubject(passage, sentence, index, at, depth);
  if (token.word.flags & Flag.VERB || token.word.reporting) return verbSubject(passage, sentence, index, at + 1, depth);
  return clauseSubject(passage, sentence, index, at);
};

/** From a modifier out to what it modifies: "a spokesman for the mayor" is the spokesman. */
const outermost = (passage: Passage, sentence: Sentence, index: PhraseIndex, phrase: number): number => {
  const { phrases, phraseAt, tailAt } = index;
  let outer = phrase;
  for (let step = 0; step < 3; step++) {
    const inner = phrases[outer];
    if (!inner) break;
    const before = inner.first - 1;
    const preposition = passage.tokens[before];
    if (
      !preposition ||
      !sentence.items.includes(before) ||
      !/^(?:of|for|at|with|from|to|in|on|and|behind|under)$/.test(preposition.lower)
    )
      break;
    const host = Math.max(phraseAt[before - 1] ?? -1, tailAt[before - 1] ?? -1);
    const next = phrases[host];
    if (!next || next.form === 'PRONOUN' || next.possessive) break;
    if (preposition.lower === 'and') break;
    outer = host;
  }
  return outer;
};

const phraseBefore = (
  { items }: Sentence,
  { phraseAt, tailAt }: PhraseIndex,
  at: number,
  tokens: readonly Token[],
): number => {
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    const item = items[before] ?? -1;
    if (isQuotation(item)) return -1;
    const phrase = Math.max(phraseAt[item] ?? -1, tailAt[item] ?? -1);
    if (phrase >= 0) return phrase;
    if (tokens[item]?.lower !== ',') return -1;
  }
  return -1;
};

/** The noun phrase before the comma that opens what closes at `at`: "Ann Lee, who ran until May, said". */
const openingComma = (
  passage: Passage,
  { items }: Sentence,
  { phraseAt, tailAt, phrases }: PhraseIndex,
  at: number,
): number => {
  const { tokens } = passage;
  let best = -1;
  for (let before = at - 1; before > 0; before--) {
    const item = items[before] ?? -1;
    if (isQuotation(item)) return best;
    const token = tokens[item];
    if (!token) continue;
    if (/^[;:]$/.test(token.lower)) return best;
    const comma = token.lower === ',' || /^[–—-]$/.test(token.lower);
    const head = Math.max(phraseAt[items[before - 1] ?? -1] ?? -1, tailAt[items[before - 1] ?? -1] ?? -1);
    if (!comma || head < 0 || isQuotation(items[before - 1] ?? -1) || phrases[head]?.possessive) continue;
    const after = tokens[items[before + 1] ?? -1];
    const host = hostOf(tailAt, phrases, head);
    if (/^(?:who|which|whose|whom)$/.test(after?.lower ?? '')) return host;
    // "Ann Lee, now retired in Cambridge, Mass., said": not the place, which a preposition or a comma brings in.
    if ((best < 0 || host !== head) && (host !== head || !isBroughtIn(tokens, phrases[head]))) best = host;
  }
  return best;
};

const isBroughtIn = (tokens: readonly Token[], phrase: NounPhrase | undefined): boolean => {
  const before = phrase ? tokens[phrase.first - 1] : undefined;
  return (
    before !== undefined &&
    phrase?.kind !== 'PERSON' &&
    ((before.word.flags & Flag.PREPOSITION) !== 0 || (before.lower === ',' && phrase?.kind === 'ORGANIZATION'))
  );
};

/** The phrase in whose appositive this one stands: in "Ann Lee, head of the union, which ..." she, not the union. */
const hostOf = (tailAt: Int32Array, phrases: readonly NounPhrase[], phrase: number): number => {
  const host = tailAt[phrases[phrase]?.first ?? -1] ?? -1;
  return host >= 0 ? host : phrase;
};

/** How many verbs are asked for their subject, the nearest first; each may ask one fewer in its turn. */
const MOST_VERBS = 4;

/** The subject of the clause that a conjunction, an infinitive or a participle goes on with. */
const verbSubject = (passage: Passage, sentence: Sentence, index: PhraseIndex, from: number, depth: number): number => {
  const { tokens } = passage;
  let asked = 0;
  for (let at = from - 1; at >= 0 && asked < MOST_VERBS - depth; at--) {
    const item = sentence.items[at] ?? -1;
    if (isQuotation(item)) continue;
    const token = tokens[item];
    if (!token || token.case !== Case.LOWER || (index.phraseAt[item] ?? -1) >= 0 || (index.tailAt[item] ?? -1) >= 0)
      continue;
    if (!isFiniteVerb(token) || !isVerbPosition(tokens, sentence, at)) continue;
    // In "Lee said the members would meet but added" it is Lee who added: what "said" reports is stepped over.
    if (isReported(passage, sentence, index, at)) continue;
    asked++;
    const subject = subjectOf(passage, sentence, index, at, depth + 1).phrase;
    if (subject >= 0) return subject;
  }
  return firstSubject(sentence, index, from);
};

/** Position of the verb before whose "that" a participle leans past: in "warned that it would be viewed as war, calling it" the warning. Else -1. */
const lastReport = ({ tokens }: Passage, { items }: Sentence, before: number): number => {
  let that = -1;
  for (let at = before - 1; at > 0; at--) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) return -1;
    const token = tokens[item];
    if (!token || /^[;:]$/.test(token.lower)) return -1;
    // Another main clause has begun since.
    if (/^(?:and|but)$/.test(token.lower) && tokens[items[at - 1] ?? -1]?.lower === ',') return -1;
    if (token.lower === 'that') that = at;
    if (that >= 0 && that - at <= 2 && token.word.reporting?.strength === 'SPEECH' && token.case === Case.LOWER)
      return at;
  }
  return -1;
};

/** Whether the verb stands in a clause that an earlier reporting verb of the sentence reports: "said (that) X would meet". */
const isReported = (
  { tokens }: Passage,
  { items }: Sentence,
  { phraseAt, phrases }: PhraseIndex,
  position: number,
): boolean => {
  let at = position - 1;
  // Back over the verb's own auxiliaries and subject.
  while (
    at >= 0 &&
    !isQuotation(items[at] ?? -1) &&
    ((tokens[items[at] ?? -1]?.word.flags ?? 0) & (Flag.AUXILIARY | Flag.ADVERB)) !== 0 &&
    (phraseAt[items[at] ?? -1] ?? -1) < 0
  )
    at--;
  const phrase = phrases[phraseAt[items[at] ?? -1] ?? -1];
  if (!phrase) return false;
  while (at >= 0 && (items[at] ?? -1) > phrase.first) at--;
  at--;
  if (tokens[items[at] ?? -1]?.lower === 'that') return at > 0;
  const verb = tokens[items[at] ?? -1];
  return (
    verb?.word.reporting?.strength === 'SPEECH' && verb.case === Case.LOWER && (phraseAt[items[at] ?? -1] ?? -1) < 0
  );
};

/** Not "her support", "the claim", "in need". */
const isVerbPosition = (tokens: readonly Token[], { items }: Sentence, at: number): boolean => {
  const item = items[at - 1];
  if (item === undefined || isQuotation(item)) return true;
  const before = tokens[item];
  return (
    !before ||
    (!before.clitic &&
      before.word.pronoun?.case !== 'POSSESSIVE' &&
      !(before.word.flags & Flag.DETERMINER && !before.word.pronoun) &&
      !(before.word.flags & Flag.PREPOSITION && before.lower !== 'to'))
  );
};

const isFiniteVerb = (token: Token): boolean =>
  (token.word.flags & (Flag.VERB | Flag.AUXILIARY)) !== 0 ||
  (token.word.reporting !== null && !/ing$/.test(token.lower));

/** The first noun phrase of the sentence. */
const firstSubject = ({ items }: Sentence, { phraseAt, phrases }: PhraseIndex, before: number): number => {
  for (let at = 0; at < before; at++) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) continue;
    const phrase = phraseAt[item] ?? -1;
    if (phrase >= 0 && phrases[phrase]?.first === item && !phrases[phrase]?.possessive) return phrase;
  }
  return -1;
};

/** "Calling it a fraud, Trump said": the subject stands behind the comma. */
const mainSubjectAfter = (
  { tokens }: Passage,
  { items }: Sentence,
  { phraseAt }: PhraseIndex,
  position: number,
): number => {
  for (let at = position + 1; at + 1 < items.length; at++) {
    const item = items[at] ?? -1;
    if (isQuotation(item)) {
      const next = items[at + 1] ?? -1;
      if (!isQuotation(next) && (phraseAt[next] ?? -1) >= 0) return phraseAt[next] ?? -1;
      continue;
    }
    if (tokens[item]?.lower !== ',') continue;
    const next = items[at + 1] ?? -1;
    if (!isQuotation(next) && (phraseAt[next] ?? -1) >= 0) return phraseAt[next] ?? -1;
  }
  return -1;
};

/** No phrase stands next to the verb: back over the clause to the first that can be its subject. */
const clauseSubject = (passage: Passage, sentence: Sentence, index: PhraseIndex, from: number): number => {
  const { tokens } = passage;
  const { phraseAt, phrases } = index;
  let found = -1;
  for (let at = from; at >= 0; at--) {
    const item = sentence.items[at] ?? -1;
    if (isQuotation(item)) break;
    const token = tokens[item];
    if (!token) break;
    if (SUBORDINATORS.test(token.lower) && found >= 0) break;
    if (/^[;:]$/.test(token.lower)) break;
    const phrase = phraseAt[item] ?? -1;
    if (phrase >= 0 && phrases[phrase]?.first === item && !phrases[phrase]?.possessive) {
      found = phrase;
      const before = tokens[sentence.items[at - 1] ?? -1];
      if (!before || !(before.word.flags & Flag.PREPOSITION)) break;
    }
  }
  return found < 0 ? -1 : outermost(passage, sentence, index, found);
};
