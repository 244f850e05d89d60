import type { RequestListener } from 'node:http';
import { inspect } from 'node:util';
import { Command } from 'commander';
import { splitName } from '../ingest/person-name.ts';
import { submitArticle } from '../ingest/submit.ts';
import type { SyncSummary } from '../ingest/sync.ts';
import { syncPaths } from '../ingest/sync.ts';
import { tryText } from '../ingest/try-text.ts';
import type { Watching } from '../ingest/watch.ts';
import { watchPaths } from '../ingest/watch.ts';
import type { Entrance } from '../server/entrance.ts';
import { openEntrance } from '../server/entrance.ts';
import type { Listening, Patience } from '../server/listen.ts';
import { listen } from '../server/listen.ts';
import type { Writing } from '../server/service.ts';
import { createService } from '../server/service.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { parseArticle } from '../text/article.ts';
import { Failure } from './failure.ts';
import { readEntranceSettings, readPatience, readServiceSettings, SERVICE_SETTINGS } from './service-settings.ts';
import { addSettings, readSetting } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

/** `serve`: reads articles into the store and serves it until it is interrupted. */
export const serveCommand = ({ env, stdout, stderr, untilInterrupted }: Surroundings): Command =>
  addSettings(new Command('serve'), [
    'port',
    'host',
    'databaseUrl',
    'databaseReadUrl',
    'cacheSize',
    'token',
    'documents',
    'documentsOnly',
    ...SERVICE_SETTINGS,
  ])
    .description('read articles, keep them, and serve them over GraphQL')
    .argument('[path...]', 'files and folders of articles', ['seeds'])
    .option('--no-watch', 'do not follow what happens to the files while serving')
    .action(async (paths: readonly string[], flags: Readonly<Record<string, unknown>>) => {
      const port = readSetting('port', flags, env);
      const host = readSetting('host', flags, env);
      const token = readSetting('token', flags, env);
      const documents = await readTrustedDocuments(
        readSetting('documents', flags, env),
        readSetting('documentsOnly', flags, env),
      );
      const settings = readServiceSettings(flags, env);
      const stopping = new AbortController();
      const store = await openStore(readSetting('databaseUrl', flags, env), {
        readUrl: readSetting('databaseReadUrl', flags, env),
      });
      let ready = false;
      let entrance: Entrance | undefined;
      let server: Listening | undefined;
      let watching: Watching | undefined;
      try {
        // First the port: whoever has it taken wants to know before anything is read.
        const writing = token === null ? undefined : writingTo(store, token);
        const service = createService({
          ...settings,
          store,
          isReady: () => ready,
          read: (text) => tryText(parseArticle, text),
          writing,
          documents,
          stopping: stopping.signal,
        });
        entrance = openEntrance({
          ...readEntranceSettings(flags, env),
          token,
          service,
          store,
          cacheBytes: readSetting('cacheSize', flags, env) * 2 ** 20,
          onTrouble: (error) => stderr.write(`${inspect(error)}\n`),
        });
        server = await listenOrFail(entrance.listener, host, port, readPatience(flags, env));
        if (flags['watch'] !== false)
          watching = await watchPaths(store, paths, parseArticle, {
            onChange: (changes) => stdout.write(`${told(changes)}Followed the files: ${outcome(changes)}.\n`),
            onTrouble: (trouble) => stdout.write(`${trouble}\n`),
          });
        const summary = await syncPaths(store, paths, parseArticle);
        stdout.write(
          `${told(summary)}Read ${paths.join(', ')}: ${outcome(summary)}.\nStored: ${await totals(store)}.\n`,
        );
        ready = true;
        watching?.begin();
        const interrupted = untilInterrupted();
        stdout.write(`Ask at ${server.url}/graphql, read at ${server.url}/. Ctrl-C stops.\n`);
        await interrupted;
        stdout.write('Stopping.\n');
      } finally {
        stopping.abort();
        await server?.close();
        entrance?.close();
        await watching?.close();
        await store.close();
      }
    });

const writingTo = (store: Store, token: string): Writing => ({
  token,
  splitName,
  submit: (submission) => submitArticle(store, parseArticle, submission),
});

const listenOrFail = (listener: RequestListener, host: string, port: number, patience: Patience): Promise<Listening> =>
  listen(listener, host, port, patience).catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new Failure(LISTEN_FAILURES[code ?? '']?.(host, port) ?? message);
  });

const LISTEN_FAILURES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} of ${host} is in use. Stop what uses it, or choose another with --port or PORT; 0 takes any free one.`,
  EACCES: (host, port) => `Port ${port} of ${host} may not be used. Choose one above 1023 with --port or PORT.`,
  EADDRNOTAVAIL: (host) => noSuchHost(host),
  ENOTFOUND: (host) => noSuchHost(host),
};

const noSuchHost = (host: string): string =>
  `${host} is no address of this machine. Choose one with --host or HOST: 127.0.0.1 for itself alone, 0.0.0.0 for all.`;

const told = ({ rejected, warnings }: SyncSummary): string =>
  [
    ...rejected.map(({ fileName, reason }) => `Left out ${fileName}: ${reason}\n`),
    ...warnings.map(({ fileName, warning }) => `${fileName}: ${warning}\n`),
  ].join('');

/** "1 new, 3 as before", passing over what there is none of. */
const outcome = ({ added, changed, unchanged, removed, rejected }: SyncSummary): string =>
  [
    [added, 'new'],
    [changed, 'changed'],
    [unchanged, 'as before'],
    [removed, 'gone'],
    [rejected.length, 'left out'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count?.toLocaleString('en')} ${what}`)
    .join(', ') || 'nothing there';

const totals = async (store: Store): Promise<string> => {
  const [articles, people, quotes] = await Promise.all([
    store.countArticles(),
    store.countPeople(),
    store.countQuotes(),
  ]);
  return [
    counted(articles, 'article', 'articles'),
    counted(people, 'person', 'people'),
    counted(quotes, 'quote', 'quotes'),
  ].join(', ');
};

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
