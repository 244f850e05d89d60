import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { Asked } from './cost.ts';
import { costOf } from './cost.ts';
import { limitError, shown } from './limit-error.ts';
import type { Limits } from './limits.ts';
import { parseWithin } from './parse-within.ts';

/** Refuses what asks for too much at once, and tells what a request costs if its `extensions` have `"cost": true`. */
export const limitRequests = (limits: Limits): Plugin<{ readonly params: GraphQLParams }> => ({
  onParams: ({ params }) => {
    const actual = countValues(params.variables);
    if (actual > limits.variables)
      throw limitError(
        'TOO_MANY_VARIABLES',
        `The variables hold ${shown(actual)} values, and ${shown(limits.variables)} is the most: ask in several requests.`,
        { limit: limits.variables, actual },
      );
  },
  onParse: ({ setParseFn }) => {
    setParseFn((source, options) => parseWithin(limits, source, options));
  },
  onExecute: ({ args }) => {
    const cost = costWithin(limits, { ...args, variables: args.variableValues });
    if (args.contextValue.params.extensions?.['cost'] !== true) return undefined;
    return {
      onExecuteDone: ({ result, setResult }) => {
        if (Symbol.asyncIterator in result) return;
        setResult({ ...result, extensions: { ...result.extensions, cost: { limit: limits.cost, actual: cost } } });
      },
    };
  },
  onSubscribe: ({ args }) => {
    costWithin(limits, { ...args, variables: args.variableValues });
  },
});

/** What an operation costs; throws if that is more than it may, or its pages are longer. */
export const costWithin = (limits: Limits, asked: Asked): number => {
  const { cost, largestPage } = costOf(asked);
  if (largestPage !== null && largestPage.size > limits.pageSize)
    throw limitError(
      'INVALID_PAGE_SIZE',
      `\`${largestPage.argument}: ${largestPage.size}\` is out of bounds: ask for 1 to ${limits.pageSize} items, and for more page by page.`,
      { limit: limits.pageSize, actual: largestPage.size },
    );
  if (cost > limits.cost)
    throw limitError(
      'TOO_COSTLY',
      `This may cost ${shown(cost)}, a field one and what is in a list as often as its page is long, and ${shown(limits.cost)} is the most: ask for shorter pages, with \`first\`, above all of lists within lists.`,
      { limit: limits.cost, actual: cost },
    );
  return cost;
};

/** How many values there are, at whatever depth; without going deep into the stack. */
const countValues = (variables: unknown): number => {
  let count = 0;
  const left = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const member of Object.values(value)) {
      count++;
      left.push(member);
    }
  }
  return count;
};
