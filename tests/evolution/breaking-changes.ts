import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What breaks clients of a released schema. */
export interface BreakingChange {
  /** Of what was changed: "Quote.text", "Query.quotes.first". */
  readonly path: string;
  readonly message: string;
}

/** What of a schema breaks clients of the released one, and is not said to under "Unreleased" of the changes. */
export const unacknowledged = async (
  released: string,
  current: string,
  changes: string,
): Promise<readonly BreakingChange[]> => {
  const found = await diff(buildSchema(released), buildSchema(current));
  const known = acknowledgedIn(changes);
  return found
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = '', message }) => ({ path, message }))
    .filter(({ path }) => !known.has(path));
};

/** What stands in backticks at the start of an item of the list under "### Unreleased". */
const acknowledgedIn = (changes: string): ReadonlySet<string> => {
  const [, unreleased = ''] = /^### Unreleased\n(.*?)(?=^##|$(?![\s\S]))/msu.exec(changes) ?? [];
  return new Set([...unreleased.matchAll(/^- `([^`]+)`/gmu)].map((item) => item[1] ?? ''));
};
