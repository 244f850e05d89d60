import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionResult } from 'graphql-sse';
import { createClient } from 'graphql-sse';
import { expect, onTestFinished, test } from 'vitest';
import { draftOf, TWO_ARTICLES } from '../drafts.ts';
import type { Served } from '../served.ts';
import { serveArticles, TOKEN } from '../served.ts';

const HARBOR = draftOf({
  fileName: 'harbor.txt',
  lines: ['Harbor to close', '“We shall dredge it,” said Ann Lee. “Who pays?” asked Bo Diaz.'],
  people: { 'Ann Lee': ['Ann Lee'], 'Bo Diaz': ['Bo Diaz'] },
  quotes: [
    { segments: ['“We shall dredge it,”'], speaker: 'Ann Lee', cue: 'said' },
    { segments: ['“Who pays?”'], speaker: 'Bo Diaz', cue: 'asked' },
  ],
});

const served = async (databaseUrl?: string): Promise<Served> => {
  const server = await serveArticles(TWO_ARTICLES, databaseUrl === undefined ? {} : { databaseUrl });
  onTestFinished(server.stop);
  return server;
};

/** What a subscription brings, one by one. It is under way when this resolves. */
const subscribe = async ({ url, store }: Served, query: string, variables = {}) => {
  let watching = (): void => {};
  const begun = new Promise<void>((resolve) => {
    watching = resolve;
  });
  const { articlesSince, quotesSince, corpusVersion } = store;
  const patched = store as { -readonly [Key in keyof typeof store]: (typeof store)[Key] };
  patched.articlesSince = (place, most) => articlesSince(place, most).finally(place === null ? () => {} : watching);
  patched.quotesSince = (place, ...rest) => quotesSince(place, ...rest).finally(place === null ? () => {} : watching);
  let looks = 0;
  patched.corpusVersion = () =>
    corpusVersion().finally(() => {
      if (++looks === 2) watching();
    });
  const client = createClient({ url, singleConnection: false, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  const events = client.iterate({ query, variables });
  const first = events.next();
  await begun;
  let pending: typeof first | undefined = first;
  return {
    next: async () => {
      const { value } = await (pending ?? events.next());
      pending = undefined;
      return (value as ExecutionResult | undefined)?.data;
    },
    isOver: async () => (await (pending ?? events.next())).done,
    end: () => events.return?.(),
  };
};

const change = async ({ url }: Served, query: string, variables: object) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { readonly data: unknown };
};

test('an article is told when it is ingested, with all that can be asked of it', async () => {
  const server = await served();
  const { next } = await subscribe(
    server,
    'subscription { articleIngested { headline quotes { totalCount nodes { text speaker { name } } } } }',
  );
  await change(server, 'mutation ($input: ArticleIngestInput!) { articleIngest(input: $input) { article { id } } }', {
    input: { fileName: 'fair.txt', text: 'A fair\n\n“Come all,” said Cy Moss.\n' },
  });
  await server.store.put([{ ...HARBOR }]);
  expect(await next()).toEqual({
    articleIngested: {
      headline: 'A fair',
      quotes: { totalCount: 1, nodes: [{ text: 'Come all,', speaker: { name: 'Cy Moss' } }] },
    },
  });
  expect(await next()).toMatchObject({ articleIngested: { headline: 'Harbor to close' } });
});

test('quotes are told, of everybody or of one person', async () => {
  const server = await served();
  const [ann] = await server.store.peopleBySlugs(['ann-lee']);
  const speaker = Buffer.from(`Person:${ann?.id}`).toString('base64url');
  const all = await subscribe(server, 'subscription { quoteAdded { text speaker { name } } }');
  const hers = await subscribe(server, 'subscription ($speaker: ID) { quoteAdded(speaker: $speaker) { text } }', {
    speaker,
  });
  await server.store.put([HARBOR]);
  expect([await all.next(), await all.next()]).toEqual([
    { quoteAdded: { text: 'We shall dredge it,', speaker: { name: 'Ann Lee' } } },
    { quoteAdded: { text: 'Who pays?', speaker: { name: 'Bo Diaz' } } },
  ]);
  await server.store.put([
    draftOf({
      fileName: 'pier.txt',
      lines: ['Pier', '“It is wood,” said Ann Lee.'],
      people: { 'Ann Lee': ['Ann Lee'] },
      quotes: [{ segments: ['“It is wood,”'], speaker: 'Ann Lee' }],
    }),
  ]);
  expect([await hers.next(), await hers.next()]).toEqual([
    { quoteAdded: { text: 'We shall dredge it,' } },
    { quoteAdded: { text: 'It is wood,' } },
  ]);
});

test('how things stand is told, then any change: an article, a correction', async () => {
  const server = await served();
  const { next } = await subscribe(server, 'subscription { corpusChanged { articleCount version } }');
  expect((await next())?.['corpusChanged']).toMatchObject({ articleCount: 2 });
  await server.store.put([HARBOR]);
  const first = (await next())?.['corpusChanged'];
  expect(first).toEqual({ articleCount: 3, version: await server.store.corpusVersion() });
  const { data } = await change(server, '{ quotes(first: 1) { nodes { id } } }', {});
  const quote = (data as { quotes: { nodes: { id: string }[] } }).quotes.nodes[0]?.id;
  await change(server, 'mutation ($input: QuoteAttributeInput!) { quoteAttribute(input: $input) { quote { id } } }', {
    input: { quote, speakerKind: 'GROUP' },
  });
  expect((await next())?.['corpusChanged']).toEqual({ articleCount: 3, version: await server.store.corpusVersion() });
});

test('more than a handful at once all come, in order', async () => {
  const server = await served();
  const { next } = await subscribe(server, 'subscription { articleIngested { source { fileName } } }');
  const names = Array.from({ length: 120 }, (_, at) => `${String(at).padStart(3, '0')}.txt`);
  await server.store.put(names.map((fileName) => draftOf({ fileName, lines: ['Story', `Number ${fileName}.`] })));
  const told: unknown[] = [];
  for (const _ of names) told.push(await next());
  expect(told).toEqual(names.map((fileName) => ({ articleIngested: { source: { fileName } } })));
});

test('what another process writes to the same store is told as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const url = `sqlite:${join(folder, 'sayso.db')}`;
  const server = await served(url);
  const { next } = await subscribe(server, 'subscription { articleIngested { source { fileName } } }');
  const writer = spawn(process.execPath, ['tests/store/write-many.ts', url, 'other', '1'], { stdio: 'inherit' });
  expect(await once(writer, 'exit')).toEqual([0, null]);
  expect(await next()).toEqual({ articleIngested: { source: { fileName: 'other-0.txt' } } });
});

test('it ends when the client goes, and nothing is left watching', async () => {
  const server = await served();
  let watchers = 0;
  const { watch } = server.store;
  (server.store as { watch: typeof watch }).watch = (onChange) => {
    const stop = watch(onChange);
    watchers++;
    return () => {
      watchers--;
      stop();
    };
  };
  const { end } = await subscribe(server, 'subscription { quoteAdded { text } }');
  expect(watchers).toBe(1);
  await end();
  await expect.poll(() => watchers).toBe(0);
});

test('it is completed when the server stops', async () => {
  const server = await serveArticles(TWO_ARTICLES);
  const { isOver } = await subscribe(server, 'subscription { quoteAdded { text } }');
  await server.stop();
  expect(await isOver()).toBe(true);
});

test('an id that is none is refused at once', async () => {
  const { url } = await served();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { quoteAdded(speaker: "x") { text } }' }),
  });
  expect(await response.text()).toContain('INVALID_ID');
});
