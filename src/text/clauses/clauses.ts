import { FORMS_OF_BE } from '../english/function-words.ts';
import type { ReportingVerb } from '../english/reporting-verbs.ts';
import { HEARSAY } from '../english/reporting-verbs.ts';
import { DOCUMENT_ADJECTIVES } from '../english/utterances.ts';
import type { Passage } from '../passage.ts';
import type { NounPhrase } from '../phrases/noun-phrases.ts';
import type { PhraseIndex } from '../phrases/phrase-index.ts';
import { pick } from '../pick.ts';
import type { Sentence } from '../sentences.ts';
import { isQuotation } from '../sentences.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import { Ending } from '../words/word-ending.ts';
import { isCompound } from './reported-clauses.ts';
import { subjectOf } from './subjects.ts';

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

/** The reporting verbs of a sentence with their subjects, in order. */
export const findCues = (passage: Passage, sentence: Sentence, index: PhraseIndex): readonly Cue[] => {
  const { tokens } = passage;
  const cues: Cue[] = [];
  const { items } = sentence;
  for (let position = 0; position < items.length; position++) {
    const item = items[position] ?? -1;
    const token = isQuotation(item) ? undefined : tokens[item];
    if (!token?.word.reporting && !token?.word.phrasal) continue;
    const verb = reportingVerbAt(token, pick(tokens, items[position + 1] ?? -1));
    if (!verb || token.clitic || !isVerbHere(passage, sentence, index, position)) continue;
    const participle = token.ending === Ending.ING;
    const passive = !participle && isPassive(tokens, sentence, position);
    // "Ann Lee was said to be": by others.
    if (passive && HEARSAY.has(token.lower) && pick(tokens, items[position + 1] ?? -1)?.lower === 'to') continue;
    // "Ann Lee, described by Park as": the same without "was".
    const agent = passive || token.ending === Ending.ED ? agentOf(passage, sentence, index, position) : -1;
    const subject = agent >= 0 ? { phrase: agent, inverted: false } : subjectOf(passage, sentence, index, position, 0);
    cues.push({
      position,
      token: item,
      verb,
      joint: subject.phrase >= 0 && isJoint(passage, sentence, index, subject.phrase, position),
      subject: subject.phrase,
      inverted: subject.inverted,
      participle,
      passive: passive && agent < 0,
    });
  }
  return cues.length > 0 ? cues : NO_CUES;
};

/** What sentences without a verb of saying share. */
const NO_CUES: readonly Cue[] = [];

/** "warned"; "pointed" only with "out" behind it. */
const reportingVerbAt = (token: Token, next: Token | undefined): ReportingVerb | null =>
  (next && token.word.phrasal?.find(({ particle }) => particle === next.lower)?.verb) || token.word.reporting;

/** "Lee and Park call them": the other half of the subject stands before "and". */
const isJoint = (
  { tokens }: Passage,
  sentence: Sentence,
  { phrases, phraseAt, tailAt }: PhraseIndex,
  subject: number,
  position: number,
): boolean => {
  const phrase = phrases[subject];
  const owner = phrases[subject - 1];
  // "Lee and | his | wife said"
  const first = owner?.possessive && owner.last === (phrase?.first ?? 0) - 1 ? owner.first : (phrase?.first ?? 0);
  const and = first - 1;
  if (!phrase || tokens[and]?.lower !== 'and' || !sentence.items.includes(and)) return false;
  // "Lee and Park, who joked": only the last of them.
  if (/^(?:who|which|that)$/.test(pick(tokens, sentence.items[position - 1] ?? -1)?.lower ?? '')) return false;
  const other = phrases[Math.max(phraseAt[and - 1] ?? -1, tailAt[and - 1] ?? -1)];
  if (!other || !isOne(other) || !isOne(phrase) || other.form === 'PRONOUN') return false;
  // "the front-runner and | former minister" are one.
  if (phrase.kind === 'UNNAMED' && !((tokens[first]?.word.flags ?? 0) & Flag.DETERMINER)) return false;
  // "Strategist and former Acme aide Ann Lee"
  const bare = !((tokens[other.first]?.word.flags ?? 0) & Flag.DETERMINER);
  if (phrase.form === 'NAME' && phrase.title && other.form === 'DESCRIPTION' && bare) return false;
  const before = tokens[other.first - 1];
  return !sentence.items.includes(other.first - 1) || before === undefined || /^[,.–—]$/.test(before.lower);
};

const isOne = ({ kind }: NounPhrase): boolean => kind === 'PERSON' || kind === 'UNNAMED';

const CONTINUES = /^(?:continue[sd]?|add(?:s|ed)?)$/;

/** Not "the claim", "his call", "in charge", "Post". */
const isVerbHere = ({ tokens }: Passage, sentence: Sentence, index: PhraseIndex, position: number): boolean => {
  const { phraseAt, tailAt, phrases } = index;
  const item = sentence.items[position] ?? -1;
  const token = tokens[item];
  if (!token) return false;
  // "Lee continues to live there", "it added to the cost".
  if (CONTINUES.test(token.lower) && tokens[item + 1]?.lower === 'to') return false;
  if (token.case !== Case.LOWER && position > 0 && !isQuotation(sentence.items[position - 1] ?? 0)) return false;
  const phrase = pick(phrases, phraseAt[item] ?? -1);
  if (phrase && (phrase.head === item || phrase.name < 0)) return false;
  const before = position > 0 ? sentence.items[position - 1] : undefined;
  if (before === undefined || isQuotation(before)) return true;
  const previous = tokens[before];
  if (!previous) return true;
  const { word } = previous;
  const subjectLike = word.pronoun ? word.pronoun.case !== 'POSSESSIVE' : /^(?:who|which|that)$/.test(previous.lower);
  if (subjectLike) return true;
  if (word.flags & Flag.DETERMINER || word.pronoun || previous.clitic) return false;
  // "which are like a plague"
  if (FORMS_OF_BE.has(previous.lower) && token.lower === 'like') return false;
  if (previous.lower === 'to' || word.flags & (Flag.AUXILIARY | Flag.ADVERB)) return true;
  const nounLike = (token.word.flags & Flag.NOUN_LIKE) !== 0;
  // "22 Lee emails", "the Lee remarks": the name only tells whose.
  if (nounLike && isCounted(tokens, phrases[phraseAt[before] ?? -1])) return false;
  if (isCompound(tokens, sentence, index, position)) return false;
  if (word.flags & Flag.PREPOSITION)
    return (!nounLike || token.lower === 'saying' || token.lower === 'telling') && token.ending === Ending.ING;
  if (token.ending === Ending.ING && previous.lower === ',') return true;
  // "remarks made in 2006 saying"
  if (previous.kind === Kind.NUMBER && /^(?:saying|telling)$/.test(token.lower)) return true;
  // "voters report", "the senator claims": only behind what can be its subject, or another verb of the same.
  return (
    !nounLike ||
    Math.max(phraseAt[before] ?? -1, tailAt[before] ?? -1) >= 0 ||
    /^(?:and|or|but|then)$/.test(previous.lower) ||
    previous.ending === Ending.LY
  );
};

const isCounted = (tokens: readonly Token[], phrase: NounPhrase | undefined): boolean => {
  if (phrase?.form !== 'NAME' || phrase.title) return false;
  const [first, before] = [tokens[phrase.first], tokens[phrase.first - 1]];
  return (
    (phrase.kind === 'PERSON' && ((first?.word.flags ?? 0) & Flag.DETERMINER) !== 0) ||
    before?.kind === Kind.NUMBER ||
    DOCUMENT_ADJECTIVES.has(before?.lower ?? '')
  );
};

/** "he was told by | one manager | that": whoever says it stands behind "by". */
const agentOf = (
  { tokens }: Passage,
  { items }: Sentence,
  { phraseAt, phrases }: PhraseIndex,
  position: number,
): number => {
  const [by, next] = [items[position + 1] ?? -1, items[position + 2] ?? -1];
  if (isQuotation(by) || isQuotation(next) || tokens[by]?.lower !== 'by') return -1;
  const agent = phraseAt[next] ?? -1;
  return phrases[agent]?.first === next && !phrases[agent]?.possessive ? agent : -1;
};

const isPassive = (tokens: readonly Token[], sentence: Sentence, position: number): boolean => {
  for (let at = position - 1; at >= Math.max(0, position - 3); at--) {
    const item = sentence.items[at] ?? -1;
    const token = isQuotation(item) ? undefined : tokens[item];
    if (!token) return false;
    if (FORMS_OF_BE.has(token.lower) || /^(?:gets?|got)$/.test(token.lower)) return true;
    if (!(token.word.flags & (Flag.ADVERB | Flag.FUNCTION)) && token.ending !== Ending.LY) return false;
  }
  return false;
};
