import { NAME_PARTICLES, NAME_SUFFIXES, NICKNAMES, POST_NOMINALS, STYLES } from '../english/names.ts';
import type { Gender } from '../english/word-list.ts';
import type { Passage } from '../passage.ts';
import type { TokenRange } from '../phrases/noun-phrases.ts';
import { Flag } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { Case, Kind } from '../words/tokens.ts';
import type { Name } from './names.ts';

/** The pieces of a name, lower case, without its suffix and nickname: ["donald", "j", "trump"]. */
export const piecesOf = ({ tokens }: Passage, name: Name): string[] => {
  const only = name.first === name.last ? tokens[name.first] : undefined;
  if (only && hasLetter(only) && !isNickname(name, name.first)) return [only.lower];
  const pieces: string[] = [];
  for (let at = name.first; at <= name.last; at++) {
    const token = tokens[at];
    if (!token || !hasLetter(token) || (NAME_SUFFIXES.has(token.lower) && at > name.first) || isNickname(name, at))
      continue;
    pieces.push(token.lower);
  }
  return pieces;
};

const hasLetter = ({ kind, lower }: Token): boolean => (kind === Kind.WORD && isSmall(lower)) || /\p{L}/u.test(lower);

const isSmall = (lower: string): boolean => lower.charAt(0) >= 'a' && lower.charAt(0) <= 'z';

const isNickname = ({ nickname }: Name, at: number): boolean =>
  nickname !== null && at >= nickname.first && at <= nickname.last;

/** "jr", "iii"; null where the name has none. */
export const suffixOf = ({ tokens }: Passage, name: Name): string | null => {
  const last = tokens[name.last]?.lower ?? '';
  return NAME_SUFFIXES.has(last) && !POST_NOMINALS.has(last) && name.last > name.first ? last : null;
};

/** Whether two full names can name one person: "Donald J. Trump" and "Donald Trump", "Bill Lee" and "William Lee". */
export const agree = (a: readonly string[], b: readonly string[]): boolean => {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (isPart(longer, shorter)) return true;
  if (a.at(-1) !== b.at(-1) || a.length < 2 || b.length < 2 || !sameGiven(a[0] ?? '', b[0] ?? '')) return false;
  const [middleA, middleB] = [middleOf(a), middleOf(b)];
  if (!middleA || !middleB || middleA === middleB) return true;
  return a[0] === b[0] && (middleA.length === 1) !== (middleB.length === 1) && middleA[0] === middleB[0];
};

const middleOf = (pieces: readonly string[]): string | undefined => (pieces.length > 2 ? pieces[1] : undefined);

/** "Suu Kyi" ends "Aung San Suu Kyi"; "Juan Carlos" begins "Juan Carlos Ortiz". */
const isPart = (longer: readonly string[], shorter: readonly string[]): boolean => {
  const offset = longer.length - shorter.length;
  return (
    shorter.every((piece, at) => piece === longer[offset + at]) ||
    (offset > 0 && shorter.length > 1 && shorter.every((piece, at) => piece === longer[at]))
  );
};

/** "Bill" and "William", "J" and "John". */
const sameGiven = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return variantsOf(a).has(b);
};

const NO_VARIANTS: ReadonlySet<string> = new Set();

/** The given names that somebody of this given name may be called by. */
export const variantsOf = (given: string): ReadonlySet<string> => variants.get(given) ?? NO_VARIANTS;

const variants = new Map<string, Set<string>>();
for (const forms of NICKNAMES) {
  const [full = ''] = forms;
  for (const form of forms) {
    // A short form stands for every full one, but not for the other short ones: "Ted" is Edward's, not "Ned".
    for (const [from, to] of [
      [full, form],
      [form, full],
    ] as const)
      variants.set(from, (variants.get(from) ?? new Set()).add(to));
  }
}

/** Whether one form of a name tells more than another: more pieces, and no initial for a given name. */
export const isFuller = (pieces: readonly string[], known: readonly string[]): boolean => {
  const [given = '', knownGiven = ''] = [pieces[0], known[0]];
  if (knownGiven.length === 1 && given.length > 1) return given[0] === knownGiven;
  return pieces.length > known.length && (given.length > 1 || NAME_PARTICLES.has(knownGiven));
};

/** What the titles and the given name of one place tell of gender: "Mrs. Clinton", "actress Ann Lee", "spokesman Bo Park". */
export const genderOf = ({ tokens }: Passage, name: Name): Gender => {
  const first = tokens[name.first];
  const given = first && name.last > name.first && first.word.flags & Flag.GIVEN_NAME ? first.word.gender : null;
  for (let at = name.first - 1; at >= Math.max(0, name.titled - 1); at--) {
    const token = tokens[at];
    if (!token || token.clitic || token.word.flags & Flag.GIVEN_NAME || !token.word.gender) continue;
    // "Mr." is sure; a "spokesman" may be called Ann.
    if (token.word.flags & Flag.HONORIFIC) return token.word.gender;
    if (token.word.flags & (Flag.PERSON_NOUN | Flag.KINSHIP)) return given ?? token.word.gender;
  }
  return given;
};

/** The name as printed, its pieces parted by one space: "Donald J. Trump", and "Pope Francis" with the style. */
export const printedName = ({ text, tokens }: Passage, name: Name): string => {
  const styled = name.first === name.last && name.first > name.titled && isStyle(tokens[name.first - 1]);
  let printed = '';
  for (let at = styled ? name.first - 1 : name.first; at <= name.last; at++) {
    const token = tokens[at];
    if (
      !token ||
      (at > name.first && POST_NOMINALS.has(token.lower)) ||
      (token.kind === Kind.PUNCTUATION && /^["“”‘’'«»()]$/.test(token.lower)) ||
      isNickname(name, at) ||
      (name.nickname && at === name.nickname.first - 1 && token.lower === 'the')
    )
      continue;
    const piece = text.slice(token.start, token.end);
    printed += printed === '' || piece === ',' ? piece : ` ${piece}`;
  }
  return printed.endsWith(',') ? printed.slice(0, -1) : printed;
};

const isStyle = (token: Token | undefined): boolean => token?.case === Case.INITIAL && STYLES.has(token.lower);

/** The tokens of the given and of the family name; particles go with the family name ("de la Cruz"), a suffix with neither. */
export const splitName = (
  tokens: readonly Token[],
  name: Name,
): { given: TokenRange | null; family: TokenRange | null } => {
  let last = name.last;
  while (last > name.first && (NAME_SUFFIXES.has(tokens[last]?.lower ?? '') || tokens[last]?.lower === ',')) last--;
  if (last === name.first) return { given: null, family: { first: last, last } };
  let family = last;
  while (
    family - 1 > name.first &&
    tokens[family - 1]?.case === Case.LOWER &&
    NAME_PARTICLES.has(tokens[family - 1]?.lower ?? '')
  )
    family--;
  return { given: { first: name.first, last: family - 1 }, family: { first: family, last } };
};
