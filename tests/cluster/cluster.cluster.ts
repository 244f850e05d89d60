import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'graphql-sse';
import { expect, onTestFinished, test } from 'vitest';
import { syncPaths } from '../../src/ingest/sync.ts';
import { openStore } from '../../src/store/open.ts';
import { parseArticle } from '../../src/text/article.ts';
import { writeArticles } from '../crash/articles.ts';
import { temporaryFolder } from '../store/backends.ts';
import { emptySchemaUrl } from '../store/test-server.ts';
import type { RunningServer } from './processes.ts';
import { startIngest, startServer } from './processes.ts';

const ARTICLES = 1_500;
/** So many are stored when a server and an ingester are killed. */
const BEFORE_THE_KILL = 400;
/** What takes a second on a machine with nothing else to do. */
const SOON = { timeout: 20_000, interval: 100 };

test('two servers and two ingesters share a database, and one of each may be killed', {
  timeout: 300_000,
}, async () => {
  const databaseUrl = await emptySchemaUrl();
  const folder = join(temporaryFolder(), 'articles');
  const served = join(temporaryFolder(), 'served');
  mkdirSync(served);
  writeArticles(folder, ARTICLES);

  // Both at once, on a database without any table.
  const [doomed, server] = await Promise.all([startServer(databaseUrl, served), startServer(databaseUrl, served)]);
  const heard = await follow(server);
  expect(await countAt(server)).toBe(await countAt(doomed));
  const probes = await countAt(server);

  const killed = startIngest(databaseUrl, folder);
  const ingester = startIngest(databaseUrl, folder);
  await expect.poll(() => countAt(server), { timeout: 120_000 }).toBeGreaterThan(BEFORE_THE_KILL);
  killed.kill();
  doomed.kill();
  expect(await killed.status).toBe(null);

  // What a mutation answers is what it has done, whatever else goes on.
  expect(await correctOne(server)).toEqual({ name: 'Ed Itor', editor: 'desk' });
  expect(await ingester.status).toBe(0);
  await expect.poll(() => countAt(server), SOON).toBe(ARTICLES + probes);
  expect(await startIngest(databaseUrl, folder).status).toBe(0);

  const stored = (await fileNamesAt(server)).filter((name) => !name.startsWith('probe'));
  expect(stored).toHaveLength(ARTICLES);
  expect(new Set(stored).size).toBe(ARTICLES);
  await expect.poll(() => heard.length, SOON).toBeGreaterThanOrEqual(ARTICLES);
  expect(heard.toSorted()).toEqual(stored.toSorted());
  const undisturbed = await quotesIn(folder);
  const newcomer = await startServer(databaseUrl, served);
  for (const each of [server, newcomer]) {
    expect(await each.ask('{ quotes { totalCount } }')).toEqual({ quotes: { totalCount: undisturbed + probes } });
    expect(await each.ask('{ search(query: "reopen ", kinds: [ARTICLE]) { totalCount } }')).toEqual({
      search: { totalCount: ARTICLES },
    });
  }
});

test('two servers count together what a client asks', { timeout: 120_000 }, async () => {
  const databaseUrl = await emptySchemaUrl();
  const folder = temporaryFolder();
  // One token in twelve seconds.
  const start = () => startServer(databaseUrl, folder, '--rate', '5');
  const servers = [await start(), await start()];
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) => countAt(servers[at % 2] as RunningServer)),
  );
  const answered = asked.filter(({ status }) => status === 'fulfilled').length;
  expect(answered).toBeGreaterThanOrEqual(5);
  expect(answered).toBeLessThan(10);
});

/** How many quotes the articles have when a store of one process reads them. */
const quotesIn = async (folder: string): Promise<number> => {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  await syncPaths(store, [folder], parseArticle);
  return store.countQuotes();
};

const countAt = async (server: RunningServer): Promise<number> => {
  const { articles } = (await server.ask('{ articles { totalCount } }')) as { articles: { totalCount: number } };
  return articles.totalCount;
};

/** The names of all files that are heard of from now on, one for each time. */
const follow = async (server: RunningServer): Promise<string[]> => {
  const client = createClient({ url: server.url, singleConnection: false, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  const heard: string[] = [];
  let begun = false;
  client.subscribe<{ articleIngested: { source: { fileName: string } } }>(
    { query: 'subscription { articleIngested { source { fileName } } }' },
    {
      next: ({ data }) => {
        begun = true;
        const fileName = data?.articleIngested.source.fileName ?? '';
        if (!fileName.startsWith('probe')) heard.push(fileName);
      },
      error: () => {},
      complete: () => {},
    },
  );
  // Whoever subscribes is not told from when on they hear: by the first thing that they do.
  for (let at = 0; !begun; at++) {
    await server.ask(`mutation { articleIngest(input: { fileName: "probe-${at}.txt",
      text: "A probe\\n\\n“Do you hear me?” said Pat Probe.\\n" }) { userErrors { message } } }`);
    await expect
      .poll(() => begun, { timeout: 1_000 })
      .toBe(true)
      .catch(() => {});
  }
  return heard;
};

const correctOne = async (server: RunningServer) => {
  const { quotes } = (await server.ask('{ quotes(first: 1, filter: { text: "nearly" }) { nodes { id } } }')) as {
    quotes: { nodes: { id: string }[] };
  };
  const { quoteAttribute } = (await server.ask(`mutation { quoteAttribute(input: { quote: "${quotes.nodes[0]?.id}",
    speakerName: "Ed Itor", editor: "desk" }) { quote { speaker { name } correction { editor } } } }`)) as {
    quoteAttribute: { quote: { speaker: { name: string }; correction: { editor: string } } };
  };
  const { speaker, correction } = quoteAttribute.quote;
  return { ...speaker, ...correction };
};

const fileNamesAt = async (server: RunningServer): Promise<string[]> => {
  const names: string[] = [];
  for (let after = 'null'; ; ) {
    const { articles } = (await server.ask(`{ articles(first: 100, after: ${after}) {
      nodes { source { fileName } } pageInfo { hasNextPage endCursor } } }`)) as {
      articles: {
        nodes: { source: { fileName: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    names.push(...articles.nodes.map(({ source }) => source.fileName));
    if (!articles.pageInfo.hasNextPage) return names;
    after = JSON.stringify(articles.pageInfo.endCursor);
  }
};
