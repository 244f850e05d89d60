import { expect, onTestFinished, test } from 'vitest';
import { askService } from '../../src/server/ask-service.ts';
import type { Reply } from '../../src/server/front-door.ts';
import { behind, receive } from '../../src/server/front-door.ts';
import { listen } from '../../src/server/listen.ts';
import { readBody } from '../../src/server/read-body.ts';
import { createService } from '../../src/server/service.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { testService } from '../service.ts';

const { store } = await testService({ articles: TWO_ARTICLES });

/** Whether the reply to this may be kept for others. */
const isWhole = async (query: string, operationName?: string): Promise<boolean | undefined> => {
  let said: Reply | undefined;
  const handler = behind(
    [
      readBody({ asking: 10_000, writing: 10_000 }, () => false),
      async (visit, next) => {
        said = await next(visit);
        return said;
      },
    ],
    askService(createService({ store }), () => 'somebody'),
  );
  const server = await listen(
    receive(handler, () => {}),
    '127.0.0.1',
    0,
  );
  onTestFinished(() => server.close(0));
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ query, operationName }),
  });
  await response.body?.cancel();
  return said?.isWhole ?? false;
};

const CHANGE = 'mutation Change { articleRemove(input: { article: "x" }) { userErrors { code } } }';

test.each([
  ['a query', '{ articles { totalCount } }', undefined, true],
  ['introspection', '{ __schema { queryType { name } } }', undefined, true],
  ['the query of a document that has a change as well', `query Ask { articles { totalCount } } ${CHANGE}`, 'Ask', true],
  ['the change of such a document', `query Ask { articles { totalCount } } ${CHANGE}`, 'Change', false],
  ['a change', CHANGE, undefined, false],
  ['a subscription', 'subscription { quoteAdded { text } }', undefined, false],
  ['a query that fails in part', '{ node(id: "none") { id } articles { totalCount } }', undefined, false],
  ['what is no query', '{ nothing }', undefined, false],
])('%s', async (_name, query, operationName, whole) => {
  expect(await isWhole(query, operationName)).toBe(whole);
});
