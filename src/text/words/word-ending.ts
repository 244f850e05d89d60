/** How a word ends, as far as that tells how it is inflected; -ing, -ed and the rest. */
export const Ending = { OTHER: 0, ING: 1, ED: 2, S: 3, LY: 4 } as const;

/** Code units of the letters that endings are made of, in lower case. */
const [D, E, G, I, L, N, S, Y] = [0x64, 0x65, 0x67, 0x69, 0x6c, 0x6e, 0x73, 0x79];

/** How the word in a stretch of a text ends, in whatever capitals. */
export const endingAt = (text: string, start: number, end: number): number => {
  const letterAt = (back: number): number => (end - back >= start ? text.charCodeAt(end - back) | 0x20 : 0);
  switch (letterAt(1)) {
    case S:
      return Ending.S;
    case D:
      return letterAt(2) === E ? Ending.ED : Ending.OTHER;
    case G:
      return letterAt(2) === N && letterAt(3) === I ? Ending.ING : Ending.OTHER;
    case Y:
      return letterAt(2) === L ? Ending.LY : Ending.OTHER;
    default:
      return Ending.OTHER;
  }
};
