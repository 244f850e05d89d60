/** STRICT: the first and the last name are the same. LENIENT: the last name is, and the first does not speak against it. */
export type Agreement = 'STRICT' | 'LENIENT' | null;

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Whether a name that was given is that of the speaker, by the fullest form of whose name it is measured. */
export const agreementOf = (given: string | null, speaker: string): Agreement => {
  const [some, full] = [piecesOf(given ?? ''), piecesOf(speaker)];
  const [first, last] = [some[0], some.at(-1)];
  if (first === undefined || full[0] === undefined) return null;
  // A speaker known by one name only, as a queen is.
  if (full.length === 1) return first === full[0] || last === full[0] ? 'STRICT' : null;
  if (last !== full.at(-1)) return null;
  if (some.length === 1) return 'LENIENT';
  if (first === full[0]) return 'STRICT';
  return first[0] === full[0][0] ? 'LENIENT' : null;
};

/** "Martin O’Malley Jr.'s" -> "martin", "o’malley" */
const piecesOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((piece) => piece !== '' && !SUFFIXES.has(piece));
