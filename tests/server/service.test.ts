import { buildClientSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { afterEach, expect, test, vi } from 'vitest';
import { EXAMPLE_QUERIES } from '../../src/server/example-queries.ts';
import { createService } from '../../src/server/service.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { testService } from '../service.ts';

const { fetch, query, store } = await testService({ articles: TWO_ARTICLES });

afterEach(() => vi.restoreAllMocks());

test('the root is the front page of the reader', async () => {
  const response = await fetch('http://sayso/');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a path that is not there is 404', async () => {
  expect((await fetch('http://sayso/nowhere')).status).toBe(404);
});

test('live: the process answers', async () => {
  expect((await fetch('http://sayso/health/live')).status).toBe(200);
});

test('ready: while every check holds, and the store answers', async () => {
  let read = false;
  const service = createService({
    store,
    checks: {
      read: () => read,
      disk: async () => {
        if (!read) throw new Error('no such folder: /home/ann');
        return true;
      },
    },
  });
  const ready = async () => {
    const response = await service.fetch('http://sayso/health/ready');
    return [response.status, await response.json()];
  };
  expect(await ready()).toEqual([503, { ready: false, checks: { store: true, read: false, disk: false } }]);
  read = true;
  expect(await ready()).toEqual([200, { ready: true, checks: { store: true, read: true, disk: true } }]);
  vi.spyOn(store, 'corpusVersion').mockRejectedValue(new Error('disk gone'));
  expect(await ready()).toEqual([503, { ready: false, checks: { store: false, read: true, disk: true } }]);
});

test('what goes wrong inside stays inside', async () => {
  const told: unknown[] = [];
  const { query: ask, store: broken } = await testService({
    options: { onTrouble: (error, requestId) => told.push([String(error), requestId]) },
  });
  vi.spyOn(broken, 'rejectedFiles').mockRejectedValue(new Error('SQLITE_CORRUPT at /home/ann/.sayso'));
  expect(await ask('{ corpus { rejected { reason } } }')).toEqual({
    data: null,
    errors: [
      {
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
        locations: [{ column: 12, line: 1 }],
        message: 'Unexpected error.',
        path: ['corpus', 'rejected'],
      },
    ],
  });
  expect(told).toEqual([[expect.stringContaining('SQLITE_CORRUPT at /home/ann/.sayso'), null]]);
});

test('a page of another origin is told nothing, and may send no form', async () => {
  const origin = 'https://elsewhere.example';
  const answer = await fetch('http://sayso/graphql?query={__typename}', { headers: { origin } });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const form = new FormData();
  form.set('operations', '{"query":"{__typename}"}');
  const refused = await fetch('http://sayso/graphql', { method: 'POST', headers: { origin }, body: form });
  expect(refused.status).toBe(415);
});

test.each([
  ['no-zone', '"2026-04-02T08:00:00"'],
  ['no-day', '"2026-13-40T08:00:00Z"'],
  ['a number', '5'],
])('a date and time that is none is refused: %s', async (_name, value) => {
  const { data, errors } = await query(`{ quotes(filter: { publishedAt: { from: ${value} } }) { totalCount } }`);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toContain('is no date and time: write it like "2025-10-16T14:03:00Z".');
});

test('GraphiQL comes whole from the installed package, with our queries', async () => {
  const response = await fetch('http://sayso/graphql', { headers: { accept: 'text/html' } });
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(page).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="(?:https?:)?\/\//u);
  expect(page).toContain('WhatDidTheySay');
});

test.each(EXAMPLE_QUERIES.map((example) => [example.query.split('\n', 1)[0], example] as const))(
  'what GraphiQL opens with holds to the schema: %s',
  async (_title, example) => {
    const { data } = await query(getIntrospectionQuery());
    expect(validate(buildClientSchema(data), parse(example.query))).toEqual([]);
  },
);

test('the queries that GraphiQL opens with are answered', async () => {
  const queries = EXAMPLE_QUERIES.filter((example) => example.query.includes('\nquery '));
  expect(queries).toHaveLength(3);
  for (const example of queries) {
    const { errors } = await query(example.query, JSON.parse(example.variables ?? '{}'));
    expect(errors).toBeUndefined();
  }
});
