import { TURN_LABELS } from './english/furniture.ts';
import { NAME_PARTICLES, NAME_SUFFIXES, THING_WORDS } from './english/names.ts';
import { Flag, lookUp } from './lexicon.ts';
import type { Passage } from './passage.ts';
import type { Token } from './tokens.ts';
import { Case, Kind } from './tokens.ts';

export type NameKind = 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'THING' | 'UNKNOWN';

/** A capitalised name in the text: "U.S. Rep. Joseph Crowley", "the Bank of England". Token indices, `last` inclusive. */
export interface Name {
  /** First token with its titles. */
  readonly titled: number;
  /** First token of the name proper. */
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  /** How strongly its form and its neighbours say that it is a person; below 0, that it is none. */
  readonly personhood: number;
  /** Inner nickname, as of `Robert "Bobby" Kane`: its tokens. */
  readonly nickname: { readonly first: number; readonly last: number } | null;
}

const TITLE = Flag.HONORIFIC | Flag.OFFICE;

/** Finds the capitalised names of a passage, in order, inside quotations and out. */
export const findNames = (passage: Passage): Name[] => {
  const { blockTokens } = passage;
  const names: Name[] = [];
  const surnames = surnamesOf(passage);
  for (let block = 0; block + 1 < blockTokens.length; block++) {
    const end = blockTokens[block + 1] ?? 0;
    for (let at = blockTokens[block] ?? 0; at < end; at++) {
      if (!isCapital(passage, at)) continue;
      const start = particlesBefore(passage, at, blockTokens[block] ?? 0, names.at(-1)?.last ?? -1);
      const last = endOfRun(passage, at, end);
      const first = skipOrdinaryOpening(passage, at, last, surnames);
      if (first <= last) {
        const name = isOffice(passage, first, last, surnames)
          ? null
          : readName(passage, first === at ? start : first, last, end);
        if (name) names.push(name);
        at = Math.max(last, name?.last ?? last);
      } else at = last;
    }
  }
  return names;
};

const NOT_IN_NAMES = Flag.DETERMINER | Flag.AUXILIARY | Flag.CONJUNCTION | Flag.PREPOSITION | Flag.ADVERB;

/** "al-Assad", "d'Estaing". */
const JOINED = /^[adelou][dln]?[-’']/;
const JOINED_NAME = /^(?:al|el|ul|ad|an|d|o|l)[-’']\p{Lu}/u;

/** Whether a token may be a piece of a name. "I" and "The" are none; "al-Assad" is one. */
const isCapital = ({ tokens, text }: Passage, at: number): boolean => {
  const token = tokens[at];
  if (!token || token.kind !== Kind.WORD || (token.word.pronoun && token.case !== Case.UPPER)) return false;
  if (token.case === Case.UPPER && token.word.flags & Flag.PERSON_NOUN && !(token.word.flags & Flag.GIVEN_NAME))
    return false;
  if (token.case === Case.LOWER)
    return JOINED.test(token.lower) && JOINED_NAME.test(text.slice(token.start, token.start + 4));
  if (token.lower === 'i' || token.lower.startsWith("i'")) return false;
  if (token.dotted && token.lower.length === 1) return true;
  if (token.word.flags & Flag.FUNCTION)
    return (
      isFirstWord(tokens, at) && (token.word.flags & Flag.GIVEN_NAME) !== 0 && tokens[at + 1]?.case === Case.INITIAL
    );
  return !(token.word.flags & Flag.CALENDAR) || (token.word.flags & Flag.GIVEN_NAME) !== 0;
};

/** Whether the word opens a sentence, a quotation or a line, where any word has a capital. */
const isFirstWord = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.kind !== Kind.PUNCTUATION) return before.dotted && (before.word.flags & Flag.ENDS_SENTENCE) !== 0;
  return /[.!?…:"“‘'«”\-–—―•([]/.test(before.lower) || !NO_SENTENCE_END.has(before.lower);
};

const NO_SENTENCE_END = new Set([
  ',',
  ';',
  ')',
  ']',
  '&',
  '/',
  '’',
  '%',
  '$',
  '£',
  '€',
  '@',
  '#',
  '*',
  '+',
  '=',
  '<',
  '>',
  '_',
  '|',
  '~',
  '^',
  '`',
]);

/** A run of capitals goes on no longer than this: headlines set into the text are no names. */
const LONGEST_RUN = 40;

const endOfRun = (passage: Passage, start: number, end: number): number => {
  const { tokens } = passage;
  let last = start;
  for (let at = start + 1; at < Math.min(end, start + LONGEST_RUN); at++) {
    const before = tokens[at - 1];
    const token = tokens[at];
    if (!before || !token || before.clitic || token.kind === Kind.NUMBER) break;
    if (isCapital(passage, at) && last === at - 1) {
      if (
        !token.spaced ||
        (before.dotted &&
          (before.word.flags & Flag.ENDS_SENTENCE) !== 0 &&
          !isSuffix(before) &&
          !(before.word.flags & Flag.HONORIFIC) &&
          isLikelyNewSentence(before, token))
      )
        break;
      last = at;
    } else if (
      token.case === Case.LOWER &&
      NAME_PARTICLES.has(token.lower) &&
      last === at - 1 &&
      passage.tokens[start] !== token
    ) {
      const next =
        NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.case === Case.LOWER ? at + 2 : at + 1;
      if (next >= end || !isCapital(passage, next) || (tokens[next]?.word.flags ?? 0) & Flag.PLACE) break;
      last = next;
      at = next;
    } else break;
  }
  return last;
};

/** "in the U.S. Trump": a name, not "the U.S. Senate" or "U.S. President". */
const isLikelyNewSentence = (before: Token, token: Token): boolean =>
  before.lower.includes('.') &&
  !(token.word.flags & (Flag.HONORIFIC | Flag.OFFICE | Flag.ORGANIZATION_WORD | Flag.DEMONYM | Flag.ORGANIZATION_NOUN));

const isSuffix = (token: Token): boolean => NAME_SUFFIXES.has(token.lower);

/** "Prime Minister", "President": an office with nobody's name behind it is a description, not a name. */
const isOffice = ({ tokens }: Passage, first: number, last: number, surnames: ReadonlySet<string>): boolean => {
  const head = tokens[last];
  if (
    !head ||
    head.clitic ||
    !(head.word.flags & Flag.OFFICE) ||
    head.word.flags & (Flag.GIVEN_NAME | Flag.SURNAME) ||
    surnames.has(head.lower)
  )
    return false;
  for (let at = first; at < last; at++)
    if (
      !(
        (tokens[at]?.word.flags ?? 0) &
        (TITLE | Flag.DEMONYM | Flag.PLACE | Flag.ORGANIZATION_WORD | Flag.ORGANIZATION_NOUN | Flag.COMMON)
      )
    )
      return false;
  return tokens[last + 1]?.lower !== 'of';
};

/** Particles that stand in front of a surname without a given name: "van der Meer". */
const LONE_PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'du',
  'ter',
  'ten',
  'bin',
  'ibn',
]);

const particlesBefore = ({ tokens, quotationOf }: Passage, at: number, floor: number, taken: number): number => {
  let first = at;
  while (first - 1 >= floor && first - 1 > taken && first > at - 3) {
    const token = tokens[first - 1];
    if (
      !token ||
      token.case !== Case.LOWER ||
      !LONE_PARTICLES.has(token.lower) ||
      !tokens[first]?.spaced ||
      quotationOf[first - 1] !== quotationOf[at]
    )
      break;
    first--;
  }
  return first;
};

/** Words with a capital behind a given name or a form of address: surnames, also where they open a sentence ("Ditto said"). */
const surnamesOf = ({ tokens }: Passage): Set<string> => {
  const found = new Set<string>();
  const alone = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (
      token?.case === Case.INITIAL &&
      before?.case === Case.LOWER &&
      before.kind === Kind.WORD &&
      after?.case === Case.LOWER &&
      token.word.flags & Flag.COMMON &&
      !(token.word.flags & (TITLE | Flag.FUNCTION | Flag.CALENDAR | Flag.ORGANIZATION_WORD))
    ) {
      // "for Ban, it was": twice with a capital where none is due.
      if (alone.has(token.lower)) found.add(token.lower);
      alone.add(token.lower);
    }
    if (
      !before ||
      !token ||
      token.kind !== Kind.WORD ||
      token.case !== Case.INITIAL ||
      before.case === Case.LOWER ||
      before.clitic
    )
      continue;
    const { flags } = token.word;
    const named = before.word.flags === 0 || (before.word.flags & (Flag.GIVEN_NAME | Flag.HONORIFIC)) !== 0;
    if (!named || flags & (Flag.FUNCTION | Flag.CALENDAR | Flag.ORGANIZATION_WORD | Flag.PLACE)) continue;
    // "Raj Shah said", not "Ann President Lee".
    if (flags & TITLE && (!(before.word.flags & Flag.GIVEN_NAME) || after?.case === Case.INITIAL)) continue;
    found.add(token.lower);
  }
  return found;
};

/** A word that opens a sentence has its capital from there, unless it is known for a name. */
const skipOrdinaryOpening = (
  { tokens }: Passage,
  first: number,
  last: number,
  surnames: ReadonlySet<string>,
): number => {
  if (!isFirstWord(tokens, first)) return first;
  const token = tokens[first];
  if (token && surnames.has(token.lower)) return first;
  if (!token || token.case === Case.UPPER) return first;
  const { flags } = token.word;
  if (flags & Flag.GIVEN_NAME && !(flags & Flag.AMBIGUOUS_NAME)) return first;
  if (flags & (Flag.HONORIFIC | Flag.OFFICE | Flag.PLACE | Flag.DEMONYM | Flag.ORGANIZATION | Flag.ORGANIZATION_WORD))
    return first;
  if (flags & Flag.GIVEN_NAME && first < last) return first;
  const ordinary =
    flags & (Flag.COMMON | Flag.VERB | NOT_IN_NAMES | Flag.PERSON_NOUN | Flag.GROUP_NOUN) ||
    token.word.reporting !== null ||
    /(?:ing|ed|ly)$/.test(token.lower);
  return ordinary && (first < last || !(flags & Flag.GIVEN_NAME)) ? first + 1 : first;
};

const readName = (passage: Passage, runFirst: number, runLast: number, end: number): Name | null => {
  const { tokens } = passage;
  let last = extendOverOf(passage, runLast, end);
  const suffix =
    tokens[last + 1]?.lower === ',' &&
    tokens[last + 2] &&
    isSuffix(tokens[last + 2] as Token) &&
    isCapital(passage, last + 2)
      ? last + 2
      : last;
  const first = coreStart(passage, runFirst, last);
  last = Math.max(last, suffix);
  if (first > last) return null;
  const nickname = first <= last && isPlausiblePiece(tokens[last]) ? nicknameAfter(passage, last, end) : null;
  if (nickname) last = nickname.last;
  const whole = phraseOf(tokens, first, last);
  const kind = kindOf(passage, runFirst, first, last, whole, nickname !== null);
  return { titled: runFirst, first, last, nickname: nickname?.nickname ?? null, ...kind };
};

/** "Department of Justice", "Speaker of the House Newt Gingrich", "Johnson & Johnson". */
const extendOverOf = (passage: Passage, runLast: number, end: number): number => {
  const { tokens } = passage;
  let last = runLast;
  while (last < runLast + LONGEST_RUN) {
    const head = tokens[last];
    const joint = tokens[last + 1];
    if (!head || !joint || head.clitic) return last;
    let next = last + 2;
    if (joint.lower === 'of' || joint.lower === 'for') {
      const heads = Flag.ORGANIZATION_WORD | (joint.lower === 'of' ? TITLE : 0);
      if (!(head.word.flags & heads) && !(joint.lower === 'of' && THING_WORDS.has(head.lower))) return last;
      if (tokens[next]?.lower === 'the') next++;
    } else if (joint.lower === '&' || (joint.lower === 'and' && bridgesOrganization(tokens, last))) {
      // "Johnson & Johnson"; "Department of Health and Human Services"
    } else return last;
    if (next >= end || !isCapital(passage, next)) return last;
    last = endOfRun(passage, next, end);
  }
  return last;
};

const bridgesOrganization = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 2];
  return (
    tokens[at - 1]?.lower === 'of' &&
    next !== undefined &&
    next.case !== Case.LOWER &&
    !(next.word.flags & (Flag.GIVEN_NAME | TITLE)) &&
    !((tokens[at]?.word.flags ?? 0) & (Flag.PLACE | Flag.GIVEN_NAME))
  );
};

/** Where the name begins behind its titles: "Senate Majority Leader | Mitch McConnell", "Secretary of State | John Kerry". */
const coreStart = ({ tokens }: Passage, first: number, last: number): number => {
  let core = first;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next) break;
    if (token.word.flags & TITLE && isTitleHere(tokens, first, at, last)) core = at + 1;
    else if (token.lower === 'of' || token.lower === 'for' || token.lower === '&') {
      const given = givenNameAfter(tokens, at + 1, last);
      if (given > 0 && at > first && (tokens[at - 1]?.word.flags ?? 0) & TITLE) core = given;
      else if (core <= at) core = core > first && core === at ? core : first;
    } else if (at === core && isQualifier(tokens, at, last)) core = at + 1;
  }
  // "Queen's Speech", "Justice Department": the title was part of the name of a thing.
  const head = tokens[core];
  if (
    core > first &&
    head &&
    core === last &&
    head.word.flags & (Flag.ORGANIZATION_WORD | Flag.ORGANIZATION_NOUN) &&
    !(head.word.flags & Flag.GIVEN_NAME)
  )
    return first;
  return core;
};

/** "Russian | Vladimir Putin", "ABN AMRO | John Brady", "Treasury | Ann Lee": what stands before a given name and is none. */
const isQualifier = (tokens: readonly Token[], at: number, last: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || token.word.flags & Flag.GIVEN_NAME) return false;
  const { flags } = token.word;
  const unknown = next.word.flags === 0;
  if (flags & Flag.DEMONYM || (token.dotted && flags & Flag.PLACE))
    return unknown || (next.word.flags & (Flag.GIVEN_NAME | TITLE)) !== 0;
  const plain =
    flags & (Flag.PLACE | Flag.ORGANIZATION | Flag.ORGANIZATION_WORD | Flag.ORGANIZATION_NOUN) ||
    (token.case === Case.UPPER && token.lower.length > 1 && !token.dotted);
  return (
    plain !== false &&
    plain !== 0 &&
    at + 1 < last &&
    (next.word.flags & Flag.GIVEN_NAME) !== 0 &&
    !(next.word.flags & Flag.PLACE)
  );
};

/** "King" is a title in "King Charles", a name in "Larry King" and "Martin Luther King Jr." */
const isTitleHere = (tokens: readonly Token[], first: number, at: number, last: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || (isSuffix(next) && at + 1 === last)) return false;
  if (token.dotted && token.word.flags & Flag.HONORIFIC) return true;
  const before = at > first ? tokens[at - 1] : undefined;
  if (token.lower === 'st') return false;
  const alsoGiven = (token.word.flags & Flag.GIVEN_NAME) !== 0 && !token.dotted;
  if (alsoGiven && at > first) return false;
  if (alsoGiven) return at + 1 < last && (next.word.flags & Flag.GIVEN_NAME) !== 0 && !(next.word.flags & TITLE);
  if (
    before &&
    before.word.flags & Flag.GIVEN_NAME &&
    !(before.word.flags & TITLE) &&
    !(token.word.flags & Flag.OFFICE && next.word.flags & Flag.GIVEN_NAME)
  )
    return false;
  return true;
};

const givenNameAfter = (tokens: readonly Token[], from: number, last: number): number => {
  for (let at = from; at < last; at++) {
    const flags = tokens[at]?.word.flags ?? 0;
    if (flags & Flag.GIVEN_NAME && !(flags & (Flag.PLACE | Flag.ORGANIZATION_WORD))) return at;
  }
  return 0;
};

/** The `"Bobby" Kane` of `Robert C. "Bobby" Kane`, also in single marks or brackets. */
const nicknameAfter = (
  passage: Passage,
  last: number,
  end: number,
): { nickname: { first: number; last: number }; last: number } | null => {
  const { tokens } = passage;
  const open = tokens[last + 1];
  // "Bobby", "The Clerk": one to three words.
  const at = tokens[last + 2]?.lower === 'the' ? last + 3 : last + 2;
  let closing = at + 1;
  while (closing < at + 3 && isCapital(passage, closing)) closing++;
  const close = tokens[closing];
  if (!open || !close || closing + 1 >= end) return null;
  const drawn = open.lower === '(' ? ')' : /["“‘'«]/.test(open.lower) ? '"' : null;
  if (!drawn || !isCapital(passage, at) || tokens[last]?.clitic) return null;
  if (drawn === ')' ? close.lower !== ')' : !/["”’'»]/.test(close.lower)) return null;
  if (!isCapital(passage, closing + 1) || !tokens[closing + 1]?.spaced) return null;
  const given = tokens[last];
  if (!given || (given.word.flags !== 0 && !given.dotted && !isGivenName(given))) return null;
  return { nickname: { first: at, last: closing - 1 }, last: endOfRun(passage, closing + 1, end) };
};

const isPlausiblePiece = (token: Token | undefined): boolean => token !== undefined && token.case !== Case.LOWER;

const phraseOf = (tokens: readonly Token[], first: number, last: number): string => {
  let phrase = tokens[first]?.lower ?? '';
  for (let at = first + 1; at <= last; at++) phrase += ` ${tokens[at]?.lower}`;
  return phrase;
};

const NO_PERSON_PIECE = Flag.CALENDAR | Flag.DEMONYM;

const kindOf = (
  passage: Passage,
  titled: number,
  first: number,
  last: number,
  phrase: string,
  nicknamed: boolean,
): { kind: NameKind; personhood: number } => {
  const { tokens } = passage;
  const whole = lookUp(phrase).flags;
  const head = tokens[last];
  const opening = tokens[first];
  if (!head || !opening) return { kind: 'UNKNOWN', personhood: 0 };
  const length = last - first + 1;
  const inRunTitle = titled < first && (tokens[first - 1]?.word.flags ?? 0) & TITLE;
  let score = 0;
  if (whole & Flag.ORGANIZATION) score -= inRunTitle ? 2 : 5;
  if (whole & Flag.PLACE) score -= opening.word.flags & Flag.GIVEN_NAME && length === 1 ? 1 : inRunTitle ? 1 : 4;
  const organization = hasFlag(tokens, first, last, Flag.ORGANIZATION_WORD);
  const joint = hasWord(tokens, first, last, ['of', 'for', '&']);
  const second = tokens[first + 1];
  const given =
    isGivenName(opening) ||
    (opening.dotted && opening.lower.length === 1 && second !== undefined && first + 1 < last && isGivenName(second));
  if (joint) score -= 4;
  if (
    length > 1 &&
    !given &&
    !inRunTitle &&
    !isCalledPerson(tokens, last) &&
    head.word.flags & Flag.PLACE &&
    !(head.word.flags & (Flag.GIVEN_NAME | Flag.SURNAME | Flag.AMBIGUOUS_PLACE))
  )
    score -= 3;
  if (length > 1 && head.word.flags & Flag.ORGANIZATION_WORD) score -= given ? 3 : 5;
  else if (organization) score -= given ? 0 : 2;
  if (length > 1 && THING_WORDS.has(head.lower) && !(given && length === 2 && head.word.flags & Flag.SURNAME))
    score -= given && length === 2 ? (opening.word.flags & Flag.AMBIGUOUS_NAME ? 2 : 1) : 4;
  if (hasFlag(tokens, first, last, NO_PERSON_PIECE)) score -= given || hasInitial(tokens, first, last) ? 1 : 3;
  if (allUpper(tokens, first, last)) score -= 3;
  if (length === 1 && opening.word.flags & (TITLE | Flag.ORGANIZATION_NOUN) && !given && titled === first) score -= 4;
  if (isLabel(passage, first, last))
    score +=
      hasWord(tokens, first, last, TURN_LABELS) ||
      (hasFlag(tokens, first, last, Flag.COMMON | Flag.PERSON_NOUN) && !given)
        ? -6
        : 6;
  if (length > 1 && opening.case === Case.UPPER && opening.word.flags & Flag.ORGANIZATION && !opening.dotted)
    score -= 3;
  const next = tokens[last + 1];
  if (
    next?.case === Case.LOWER &&
    next.kind === Kind.WORD &&
    !head.clitic &&
    next.word.flags & (Flag.OFFICE | Flag.PERSON_NOUN) &&
    !next.word.reporting
  )
    score -= 2;
  if (nicknamed) score += 6;
  else if (length > 5) score -= 3;
  if (given && length > 1) score += opening.word.flags & Flag.AMBIGUOUS_NAME ? 2 : 3;
  else if (given) score += opening.word.flags & Flag.AMBIGUOUS_NAME ? 0 : 1;
  if (hasInitial(tokens, first, last) && !(head.word.flags & Flag.PLACE && !given)) score += 2;
  if (isSuffix(head) && length > 1) score += 2;
  if (inRunTitle) score += (tokens[first - 1]?.word.flags ?? 0) & Flag.HONORIFIC ? 4 : 3;
  const before = tokens[titled - 1];
  if (
    before &&
    titled === first &&
    before.case === Case.LOWER &&
    before.word.flags & (Flag.OFFICE | Flag.PERSON_NOUN | Flag.KINSHIP) &&
    !before.clitic
  )
    score += 3;
  if (before?.lower === 'the' && titled === first) score -= length > 1 ? 3 : 1;
  if (length > 1 && length < 5 && !joint && allPlain(tokens, first, last)) score += 1;
  if (isAge(tokens, last)) score += 3;
  if (length < 5 && !organization && isCalledPerson(tokens, last)) score += 3;
  if (
    length > 1 &&
    /^[–—―-]$/.test(tokens[titled - 1]?.lower ?? '') &&
    (!tokens[last + 1] || tokens[last + 1]?.lower === '.') &&
    isSignature(passage, titled)
  )
    score += 3;
  if (
    tokens[last + 1]?.lower === 'who' ||
    (tokens[last + 1]?.lower === ',' && /^whos?e?$/.test(tokens[last + 2]?.lower ?? ''))
  )
    score += 1;
  if (
    before &&
    titled === first &&
    before.word.flags & Flag.PREPOSITION &&
    !given &&
    length === 1 &&
    /^(?:in|at|from|near|across|into)$/.test(before.lower)
  )
    score -= 1;
  return {
    kind: nameKind(score, whole, organization || joint, length > 1 && THING_WORDS.has(head.lower), head),
    personhood: score,
  };
};

const nameKind = (score: number, whole: number, organization: boolean, thing: boolean, head: Token): NameKind => {
  if (score > 1) return 'PERSON';
  if (whole & Flag.ORGANIZATION) return 'ORGANIZATION';
  if (whole & Flag.PLACE) return 'PLACE';
  if (thing) return 'THING';
  if (organization) return 'ORGANIZATION';
  if (whole & Flag.DEMONYM || head.word.flags & Flag.DEMONYM) return 'THING';
  if (head.case === Case.UPPER && score < 0) return 'ORGANIZATION';
  return score < -1 ? 'THING' : 'UNKNOWN';
};

/** "WALLACE" in front of "WALLACE: If I may". */
const isLabel = ({ tokens, labelEnds }: Passage, first: number, last: number): boolean => {
  const [opening, head, after] = [tokens[first], tokens[last], tokens[last + 1]];
  return (
    after?.lower === ':' &&
    opening !== undefined &&
    head !== undefined &&
    opening.case === Case.UPPER &&
    labelEnds.get(opening.start) === head.end
  );
};

/** '"..." ― Ann Lee': a name behind a dash behind a quotation. */
const isSignature = ({ quotationOf }: Passage, at: number): boolean =>
  (quotationOf[at - 2] ?? -1) >= 0 && (quotationOf[at] ?? -1) < 0;

const allUpper = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) {
    const token = tokens[at];
    if (!token || token.case !== Case.UPPER || token.dotted || token.lower.length < 2) return false;
  }
  return true;
};

/** "Ann", "Jo-Renee". */
const isGivenName = ({ word, lower }: Token): boolean =>
  (word.flags & Flag.GIVEN_NAME) !== 0 ||
  (lower.includes('-') && (lookUp(lower.slice(0, lower.indexOf('-'))).flags & Flag.GIVEN_NAME) !== 0);

/** ", the police chief," ", a doctor,": what only a person is called. */
const isCalledPerson = (tokens: readonly Token[], last: number): boolean => {
  if (tokens[last + 1]?.lower !== ',' || !((tokens[last + 2]?.word.flags ?? 0) & Flag.DETERMINER)) return false;
  for (let at = last + 3; at < last + 11; at++) {
    const token = tokens[at];
    if (!token || token.kind === Kind.PUNCTUATION || token.word.flags & (Flag.PREPOSITION | Flag.AUXILIARY))
      return false;
    if (
      token.case === Case.LOWER &&
      token.word.flags & Flag.PERSON_NOUN &&
      !token.clitic &&
      !(token.word.flags & (Flag.ORGANIZATION_NOUN | Flag.GROUP_NOUN))
    )
      return !isNounLike(tokens[at + 1]);
  }
  return false;
};

const isNounLike = (token: Token | undefined): boolean =>
  token?.kind === Kind.WORD && !(token.word.flags & (Flag.FUNCTION | Flag.VERB)) && !token.word.reporting;

const hasFlag = (tokens: readonly Token[], first: number, last: number, flags: number): boolean => {
  for (let at = first; at <= last; at++) if ((tokens[at]?.word.flags ?? 0) & flags) return true;
  return false;
};

const hasWord = (tokens: readonly Token[], first: number, last: number, wanted: readonly string[]): boolean => {
  for (let at = first; at <= last; at++) if (wanted.includes(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** "Donald J. Trump", "J. R. Moehringer", "J.K. Rowling". */
const hasInitial = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (
      token?.dotted &&
      /^\p{L}(?:\.\p{L})*$/u.test(token.lower) &&
      !(token.word.flags & (Flag.PLACE | Flag.ORGANIZATION))
    )
      return true;
  }
  return false;
};

const allPlain = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let at = first; at <= last; at++) {
    const flags = tokens[at]?.word.flags ?? 0;
    if (flags & (Flag.GIVEN_NAME | Flag.SURNAME)) continue;
    if (flags & (Flag.COMMON | Flag.DEMONYM | Flag.CALENDAR | Flag.ORGANIZATION_WORD)) return false;
    if (at === last && flags & Flag.PLACE) return false;
  }
  return true;
};

/** "Ann Lee, 45," and "Ann Lee (45)". */
const isAge = (tokens: readonly Token[], last: number): boolean => {
  const [open, number, close] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (!open || number?.kind !== Kind.NUMBER || !/^\d{1,3}$/.test(number.lower)) return false;
  return (
    (open.lower === ',' && (close === undefined || /^[,.;]$/.test(close.lower))) ||
    (open.lower === '(' && close?.lower === ')')
  );
};
