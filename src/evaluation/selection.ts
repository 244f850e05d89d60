/** Picks articles by their position, from 0, in a folder's sorted list. */
export type Selection = (position: number) => boolean;

/** Reads "7,28:42": the positions that leave 7 or 28 when divided by 42. Undefined if it is not written so. */
export const parseSelection = (written: string): Selection | undefined => {
  const [, left = '', by = ''] = /^(\d+(?:,\d+)*):([1-9]\d*)$/.exec(written) ?? [];
  const divisor = Number(by);
  const remainders = new Set(left.split(',').map(Number));
  if (divisor === 0 || [...remainders].some((remainder) => remainder >= divisor)) return undefined;
  return (position) => remainders.has(position % divisor);
};
