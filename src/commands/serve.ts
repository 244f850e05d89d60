import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { parseWhenNeeded } from '../ingest/parse-when-needed.ts';
import { splitName } from '../ingest/person-name.ts';
import { syncPaths } from '../ingest/sync.ts';
import type { Watching } from '../ingest/watch.ts';
import type { Entrance } from '../server/entrance.ts';
import { openEntrance } from '../server/entrance.ts';
import type { Listening } from '../server/listen.ts';
import type { Writing } from '../server/service.ts';
import { createService } from '../server/service.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { hasRoom } from './disk-room.ts';
import { Failure } from './failure.ts';
import { listenOrFail } from './listen-or-fail.ts';
import { createLog } from './log.ts';
import { readEntranceSettings, readPatience, readServiceSettings, SERVICE_SETTINGS } from './service-settings.ts';
import { addSettings, readSetting, withFlags } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { countsOf, logTrouble, outcomeOf, totalsOf } from './sync-report.ts';
import { startTracing } from './tracing.ts';
import { readTrustedDocuments } from './trusted-documents.ts';
import { logVisits } from './watch-visits.ts';
import type { Workers } from './workers.ts';
import { hearOthers, isWorker, startWorkers } from './workers.ts';

/** Changes of files that are not taken in by then are not being followed. */
const LONGEST_LAG_MS = 60_000;
/** Whoever stops a process gives it ten seconds. */
const GRACE_MS = 8_000;

/** `serve`: reads articles into the store and serves it until it is interrupted. */
export const serveCommand = ({ env, stdout, stderr, untilInterrupted }: Surroundings): Command =>
  addSettings(new Command('serve'), [
    'port',
    'host',
    'databaseUrl',
    'databaseReadUrl',
    'workers',
    'cacheSize',
    'token',
    'documents',
    'documentsOnly',
    'logLevel',
    'logFormat',
    'traces',
    'metrics',
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
      const databaseUrl = readSetting('databaseUrl', flags, env);
      const workers = countWorkers(readSetting('workers', flags, env), databaseUrl);
      const counting = readSetting('metrics', flags, env);
      if (workers > 1 && counting !== null)
        throw new Failure('What several workers do is not counted together: leave --metrics or --workers away.');
      const collector = readSetting('traces', flags, env);
      const log = createLog(readSetting('logLevel', flags, env), readSetting('logFormat', flags, env), {
        stdout,
        stderr,
      });
      const onTrouble = (error: unknown, requestId: string | null): void =>
        log.error({ err: error, requestId }, 'failed');
      const stopping = new AbortController();
      const store = await openStore(databaseUrl, { readUrl: readSetting('databaseReadUrl', flags, env) });
      // From here on: the first read of a large folder takes minutes, and nobody should wait for its end.
      const interrupted = untilInterrupted().then(() => stopping.abort());
      const metrics = counting === null ? null : (await import('../server/metrics.ts')).createMetrics(store);
      const tracing = collector === null ? null : await startTracing(collector);
      let isRead = false;
      let entrance: Entrance | undefined;
      let server: Listening | undefined;
      let others: Workers | undefined;
      let counted: Listening | undefined;
      let watching: Watching | undefined;
      const stopped = isWorker()
        ? hearOthers(() => {
            isRead = true;
          })
        : null;
      try {
        // First the port: whoever has it taken wants to know before anything is read.
        if (workers > 1) {
          others = await startWorkers(workers, { ...withFlags(flags, env), SAYSO_WORKERS: '1' }, (loss) =>
            log.warn(loss),
          );
          server = others;
        } else {
          const writing = token === null ? undefined : writingTo(store, token);
          const service = createService({
            ...settings,
            store,
            checks: {
              read: () => isRead && !stopping.signal.aborted,
              disk: () => hasRoom(databaseUrl),
              following: () => (watching?.lagMs() ?? 0) < LONGEST_LAG_MS,
            },
            onTrouble,
            read: async (text) => (await import('../ingest/try-text.ts')).tryText(parseWhenNeeded, text),
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
            stopping: stopping.signal,
            onTrouble,
            observers: [logVisits(log), ...[metrics, tracing].flatMap((each) => each?.observe ?? [])],
          });
          server = await listenOrFail(entrance.listener, host, port, readPatience(flags, env));
        }
        if (counting !== null && metrics !== null)
          counted = await listenOrFail(metrics.listener, counting.host, counting.port);
        if (stopped !== null) {
          await Promise.race([stopped, interrupted]);
          return;
        }
        if (flags['watch'] !== false) {
          const { watchPaths } = await import('../ingest/watch.ts');
          watching = await watchPaths(
            store,
            paths,
            parseWhenNeeded,
            {
              onChange: (changes) => {
                metrics?.countRead(changes);
                logTrouble(log, changes);
                log.info(countsOf(changes), `Followed the files: ${outcomeOf(changes)}.`);
              },
              onTrouble: (trouble) => log.info(trouble),
            },
            stopping.signal,
          );
        }
        const summary = await syncPaths(store, paths, parseWhenNeeded, stopping.signal);
        metrics?.countRead(summary);
        logTrouble(log, summary);
        if (stopping.signal.aborted) {
          log.info(
            countsOf(summary),
            `Stopping before all is read: ${outcomeOf(summary)}. The rest is read next time.`,
          );
          return;
        }
        log.info(countsOf(summary), `Read ${paths.join(', ')}: ${outcomeOf(summary)}.`);
        log.info(`Stored: ${await totalsOf(store)}.`);
        isRead = true;
        others?.tellRead();
        watching?.begin();
        log.info({ url: server.url }, `Ask at ${server.url}/graphql, read at ${server.url}/. Ctrl-C stops.`);
        if (counted !== undefined) log.info(`Counts for Prometheus are at ${counted.url}/metrics.`);
        await interrupted;
        log.info('Stopping.');
      } finally {
        stopping.abort();
        await server?.close(GRACE_MS);
        await counted?.close();
        // A collector that is gone takes nothing down with it.
        await tracing?.close().catch((error: unknown) => log.warn({ err: error }, 'traces not sent'));
        entrance?.close();
        await watching?.close();
        await store.close();
      }
    });

const writingTo = (store: Store, token: string): Writing => ({
  token,
  splitName,
  submit: async (submission) => (await import('../ingest/submit.ts')).submitArticle(store, parseWhenNeeded, submission),
});

const countWorkers = (wanted: number | 'auto', databaseUrl: string): number => {
  const isShared = databaseUrl !== 'sqlite::memory:';
  if (wanted === 'auto') return isShared ? availableParallelism() : 1;
  if (wanted > 1 && !isShared)
    throw new Failure(
      `${wanted} workers cannot share a store in memory: have DATABASE_URL name a file, or leave --workers at 1.`,
    );
  return wanted;
};
