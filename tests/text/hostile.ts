// Texts that nobody prints: each asks one stage of the reader to do as much as it can. Read by the property tests, and by
// the benchmark, which makes them a megabyte long.

/** `piece` over and over, up to `length` UTF-16 code units. */
const repeat = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Pieces that differ, as many as fit into `length`. */
const each = (piece: (at: number) => string, length: number): string => {
  const pieces: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    const next = piece(at);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('').slice(0, length);
};

/** A word of five letters or more for every number; no two are alike. */
const wordOf = (at: number): string => {
  let word = '';
  for (let rest = at + 456_976; rest > 0; rest = Math.floor(rest / 26)) word += String.fromCharCode(97 + (rest % 26));
  return word;
};

const capitalised = (at: number): string => wordOf(at).charAt(0).toUpperCase() + wordOf(at).slice(1);

/** Numbers that look random and are the same every time (Lehmer, modulo 2^31 - 1). */
const scrambled = (at: number): number => (48_271 * ((16_807 * (at + 1)) % 2_147_483_647)) % 2_147_483_647;

/** Code units of every kind, halves of surrogate pairs among them. */
const codeUnit = (at: number): string => {
  const number = scrambled(at);
  return String.fromCharCode(number % 3 === 0 ? 32 + (number % 96) : number % 65_536);
};

const body =
  (text: (length: number) => string) =>
  (length: number): string =>
    `A headline\n\nIt is so. ${text(length)}`;

/** From a name to the text of about so many UTF-16 code units. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'straight marks': body((length) => repeat('"', length)),
  'opening marks': body((length) => repeat('“', length)),
  'closing marks': body((length) => repeat('”', length)),
  'marks that open and close': body((length) => repeat('“”', length)),
  'words in marks': body((length) => repeat('"a" ', length)),
  'words in marks, said': body((length) => repeat('“No,” said Ann Lee and called it “so” ', length)),
  'opening marks before words': body((length) => repeat('“Ab cd. ', length)),
  'closing marks behind words': body((length) => repeat('ab cd,” said ', length)),
  'paragraphs that open': (length) => `A headline\n\n${repeat('“Ann said no.\n\n', length)}`,
  apostrophes: body((length) => repeat("'", length)),
  'apostrophes in a word': body((length) => repeat("a'", length)),
  inches: body((length) => repeat('5\' 6" ', length)),
  capitals: body((length) => repeat('Xavier ', length)),
  'capital letters': body((length) => repeat('ABC ', length)),
  'capitalised words that differ': body((length) => each((at) => `${capitalised(at)} `, length)),
  'capitals bound by of': body((length) => repeat('Department of ', length)),
  'names that differ': body((length) => each((at) => `${capitalised(at)} ${capitalised(at + 7)} said so. `, length)),
  'names of one family': body((length) => each((at) => `${capitalised(at)} Lee said so. `, length)),
  'names of one given name': body((length) => each((at) => `Ann ${capitalised(at)} said so. `, length)),
  'bare surnames': body((length) => each((at) => `Mr. ${capitalised(at)} said so. `, length)),
  'one name': body((length) => repeat('Ann Lee said: “Ann Lee.” ', length)),
  'one word': body((length) => repeat('mill ', length)),
  'one word without a space': body((length) => repeat('mill', length)),
  'headline without an end': (length) => repeat('Ann Lee said so ', length),
  'a text without spaces': (length) => repeat('abcdefg', length),
  'said said said': body((length) => repeat('said ', length)),
  'saying that': body((length) => repeat('Ann said that ', length)),
  'according to': body((length) => repeat('according to Ann, ', length)),
  'said in sentences': body((length) => repeat('He said the mill would close. ', length)),
  'conjunctions before verbs': body((length) => repeat('and said, who claims, ', length)),
  appositives: body((length) => repeat('Ann Lee, a doctor, ', length)),
  'nested brackets': body((length) => repeat('([', length)),
  'names in brackets': body((length) => repeat('Ann (', length)),
  initials: body((length) => repeat('A. B. C. ', length)),
  'full stops': body((length) => repeat('. ', length)),
  newlines: (length) => repeat('\n', length),
  'lines of one letter': (length) => `A headline\n${repeat('a\n', length)}`,
  'lines without marks': (length) => `A headline\n\n${repeat('The mill is old.\n\n', length)}`,
  bylines: (length) => `A headline\n${each((at) => `By Ann ${capitalised(at)}\n`, length)}`,
  'turns of a transcript': (length) =>
    `A headline\n${each((at) => `${wordOf(at).toUpperCase()}: So it is.\n`, length)}`,
  spaces: body((length) => repeat(' ', length)),
  'spaces between marks': body((length) => repeat('“     ', length)),
  colons: body((length) => repeat(': ', length)),
  commas: body((length) => repeat(',', length)),
  dashes: body((length) => repeat('—-', length)),
  entities: body((length) => repeat('&quot;', length)),
  'entities in a word': body((length) => repeat('&eacute;', length)),
  ampersands: body((length) => repeat('&', length)),
  'angle brackets': body((length) => repeat('<', length)),
  'tags without an end': body((length) => repeat('<a ', length)),
  'any code units': body((length) => each(codeUnit, length)),
};
