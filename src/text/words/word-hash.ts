/** The hash of no letters at all. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** The hash of a stretch with one code unit more (FNV-1a). */
export const withCode = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The hash of a word as it is. */
export const hashOf = (word: string): number => {
  let hash = NO_LETTERS;
  for (let at = 0; at < word.length; at++) hash = withCode(hash, word.charCodeAt(at));
  return hash;
};
