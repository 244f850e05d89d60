const MOST_NAMED = 300;
const MOST_COUNTED = 2_000;
const USES_BEFORE_NAMED = 3;

/**
 * Chooses the statements that a server prepares once and keeps: those that are used again and again, by a name that stays
 * the same; undefined for the others. There are only so many names, for each is kept in each connection until that ends.
 */
export const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size === MOST_NAMED || isPlannedAnew(text)) return name;
    const count = (uses.get(text) ?? 0) + 1;
    uses.delete(text);
    if (count >= USES_BEFORE_NAMED) {
      names.set(text, `sayso_${names.size}`);
      return names.get(text);
    }
    uses.set(text, count);
    const [oldest] = uses.keys();
    if (uses.size > MOST_COUNTED && oldest !== undefined) uses.delete(oldest);
    return undefined;
  };
};

/** How best to find words depends on how rare they are: a plan for "tomahawks" is a bad one for "said". */
const isPlannedAnew = (text: string): boolean => text.includes('@@');
