import { serverAudits } from 'graphql-http';
import { afterAll, expect, test } from 'vitest';
import { serveArticles } from '../served.ts';
import { testService } from '../service.ts';

const { fetch: fetchAtOnce } = await testService();
const { url, stop } = await serveArticles([]);
afterAll(stop);

// Of the service itself, and over the wire: by way of the front door, and of what it remembers.
const AUDITS = {
  service: serverAudits({ url: 'http://sayso/graphql', fetchFn: fetchAtOnce }),
  server: serverAudits({ url, fetchFn: fetch }),
};

test('the specification has as many audits as when these were first passed', () => {
  expect([AUDITS.service.length, AUDITS.server.length]).toEqual([61, 61]);
});

test.each(AUDITS.service.map((audit) => [audit.id, audit.name, audit.fn] as const))('%s %s', async (_, __, run) => {
  expect(await run()).toMatchObject({ status: 'ok' });
});

// The first two times a document is interpreted, and from the third on run as code of its own, if it is not remembered.
test.each(AUDITS.server.map((audit) => [audit.id, audit.name, audit.fn] as const))(
  'served, four times over: %s %s',
  async (_, __, run) => {
    for (let round = 0; round < 4; round++) expect(await run()).toMatchObject({ status: 'ok' });
  },
);
