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

test('ready: once all is read, and while the store answers', async () => {
  let read = false;
  const service = createService({ store, isReady: () => read });
  const ready = async () => {
    const response = await service.fetch('http://sayso/health/ready');
    return [response.status, await response.json()];
  };
  expect(await ready()).toEqual([503, { ready: false }]);
  read = true;
  expect(await ready()).toEqual([200, { ready: true }]);
  vi.spyOn(store, 'corpusVersion').mockRejectedValue(new Error('disk gone'));
  expect(await ready()).toEqual([503, { ready: false }]);
});

test('what goes wrong inside stays inside', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(store, 'rejectedFiles').mockRejectedValue(new Error('SQLITE_CORRUPT at /home/ann/.sayso'));
  expect(await query('{ corpus { rejected { reason } } }')).toMatchInlineSnapshot(`
    {
      "data": null,
      "errors": [
        {
          "extensions": {
            "code": "INTERNAL_SERVER_ERROR",
          },
          "locations": [
            {
              "column": 12,
              "line": 1,
            },
          ],
          "message": "Unexpected error.",
          "path": [
            "corpus",
            "rejected",
          ],
        },
      ],
    }
  `);
  expect(printed.mock.calls.flat().join(' ')).toContain('SQLITE_CORRUPT');
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
  'a query that GraphiQL opens with is answered: %s',
  async (_title, example) => {
    const { data } = await query(getIntrospectionQuery());
    expect(validate(buildClientSchema(data), parse(example.query))).toEqual([]);
    const answer = await query(example.query, JSON.parse(example.variables ?? '{}'));
    expect(answer.errors).toBeUndefined();
  },
);
