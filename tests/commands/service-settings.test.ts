import { expect, test } from 'vitest';
import { readServiceSettings } from '../../src/commands/service-settings.ts';
import { DEFAULT_LIMITS } from '../../src/server/limits/limits.ts';

const OPEN = { graphiql: true, discovery: { introspection: true, suggestions: true } };

test('as they come, a server is open to whoever develops with it', () => {
  expect(readServiceSettings({}, {})).toEqual({ ...OPEN, limits: DEFAULT_LIMITS });
  expect(readServiceSettings({}, { NODE_ENV: 'staging' })).toMatchObject(OPEN);
});

test('in production nothing is on but what clients need, unless it is asked for', () => {
  expect(readServiceSettings({}, { NODE_ENV: 'production' })).toMatchObject({
    graphiql: false,
    discovery: { introspection: false, suggestions: false },
  });
  expect(readServiceSettings({ mode: 'development' }, { NODE_ENV: 'production' })).toMatchObject(OPEN);
  expect(readServiceSettings({ introspection: 'true' }, { NODE_ENV: 'production' }).discovery).toEqual({
    introspection: true,
    suggestions: false,
  });
  expect(readServiceSettings({}, { SAYSO_GRAPHIQL: 'false' })).toMatchObject({ ...OPEN, graphiql: false });
});

test('each limit is set by its variable or its flag, within reason', () => {
  expect(readServiceSettings({ maxCost: '7' }, { SAYSO_MAX_DEPTH: '3' }).limits).toEqual({
    ...DEFAULT_LIMITS,
    depth: 3,
    cost: 7,
  });
  expect(() => readServiceSettings({}, { SAYSO_MAX_PAGE_SIZE: '101' })).toThrow(
    'SAYSO_MAX_PAGE_SIZE is "101": it should be a whole number from 1 to 100, such as 100.',
  );
  expect(() => readServiceSettings({}, { SAYSO_MAX_DEPTH: '0' })).toThrow('SAYSO_MAX_DEPTH is "0"');
});
