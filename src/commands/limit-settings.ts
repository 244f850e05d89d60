import type { Limits } from '../server/limits/limits.ts';
import { DEFAULT_LIMITS } from '../server/limits/limits.ts';
import type { Setting } from './setting.ts';
import { count } from './setting.ts';

/** How much a client may ask for at once. */
export const LIMIT_SETTINGS = {
  tokens: {
    variable: 'SAYSO_MAX_TOKENS',
    flag: '--max-tokens <number>',
    description: 'how many tokens (names, values, punctuation) a document may have',
    // graphql parses by recursion: many more would not fit on the stack.
    ...count(DEFAULT_LIMITS.tokens, { most: 5_000 }),
  },
  depth: {
    variable: 'SAYSO_MAX_DEPTH',
    flag: '--max-depth <number>',
    description: 'how deep its fields may be nested, but for introspection',
    ...count(DEFAULT_LIMITS.depth),
  },
  aliases: {
    variable: 'SAYSO_MAX_ALIASES',
    flag: '--max-aliases <number>',
    description: 'how many aliases it may have',
    ...count(DEFAULT_LIMITS.aliases),
  },
  directives: {
    variable: 'SAYSO_MAX_DIRECTIVES',
    flag: '--max-directives <number>',
    description: 'how many directives it may have',
    ...count(DEFAULT_LIMITS.directives),
  },
  rootFields: {
    variable: 'SAYSO_MAX_ROOT_FIELDS',
    flag: '--max-root-fields <number>',
    description: 'how many fields an operation may ask for at its root',
    ...count(DEFAULT_LIMITS.rootFields),
  },
  fragments: {
    variable: 'SAYSO_MAX_FRAGMENTS',
    flag: '--max-fragments <number>',
    description: 'how often fragments may be defined or spread',
    ...count(DEFAULT_LIMITS.fragments),
  },
  cost: {
    variable: 'SAYSO_MAX_COST',
    flag: '--max-cost <number>',
    description: 'what an operation may cost, reckoned before it is run',
    ...count(DEFAULT_LIMITS.cost),
  },
  pageSize: {
    variable: 'SAYSO_MAX_PAGE_SIZE',
    flag: '--max-page-size <number>',
    description: 'how many items a page may have',
    ...count(DEFAULT_LIMITS.pageSize, { most: 100 }),
  },
  variables: {
    variable: 'SAYSO_MAX_VARIABLES',
    flag: '--max-variables <number>',
    description: 'how many values variables may hold, however nested',
    ...count(DEFAULT_LIMITS.variables),
  },
  searchLength: {
    variable: 'SAYSO_MAX_SEARCH_LENGTH',
    flag: '--max-search-length <number>',
    description: 'how many characters words to search for may have',
    ...count(DEFAULT_LIMITS.searchLength),
  },
  runningMs: {
    variable: 'SAYSO_MAX_RUNNING_MS',
    flag: '--max-running-ms <number>',
    description: 'how many milliseconds an operation may run',
    ...count(DEFAULT_LIMITS.runningMs, { most: 600_000 }),
  },
  subscriptions: {
    variable: 'SAYSO_MAX_SUBSCRIPTIONS',
    flag: '--max-subscriptions <number>',
    description: 'how many subscriptions a client may have at once',
    ...count(DEFAULT_LIMITS.subscriptions),
  },
} as const satisfies Record<keyof Limits, Setting<number>>;
