/**
 * What `list.map(change)` is. But a list that V8 makes by a compiled `map`, or of a length told beforehand, is one that may
 * have holes. Code that has met lists of both kinds at one place turns each list it meets there into the other kind, and all
 * code that was compiled for lists without holes is thrown away and compiled again, article after article. So the lists that
 * stages look things up in grow by `push`: by this, or as they are read.
 */
export const mapped = <T, U>(list: readonly T[], change: (element: T, index: number) => U): U[] => {
  const changed: U[] = [];
  for (let index = 0; index < list.length; index++) changed.push(change(list[index] as T, index));
  return changed;
};
