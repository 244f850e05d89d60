/**
 * Inserts many rows with few statements. The sizes are few too, so that each statement text is prepared once and then
 * used again, and small enough for the number of parameters that a statement may have.
 */
export const inChunks = async <T>(
  rows: readonly T[],
  insert: (chunk: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  let at = 0;
  for (const size of [64, 16, 4, 1])
    for (; at + size <= rows.length; at += size) await insert(rows.slice(at, at + size));
};
