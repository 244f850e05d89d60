import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { openParser } from '../ingest/parser.ts';
import type { Watching } from '../ingest/watch.ts';
import type { Listening } from '../server/listen.ts';
import { isYetToBeMade } from '../store/url.ts';
import { hasRoom } from './disk-room.ts';
import { Failure } from './failure.ts';
import { listenOrFail } from './listen-or-fail.ts';
import { createLog } from './log.ts';
import { readServerSettings, SERVICE_SETTINGS } from './service-settings.ts';
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
      const documents = await readTrustedDocuments(
        readSetting('documents', flags, env),
        readSetting('documentsOnly', flags, env),
      );
      const settings = readServerSettings(flags, env);
      const databaseUrl = readSetting('databaseUrl', flags, env);
      const readUrl = readSetting('databaseReadUrl', flags, env);
      const workers = countWorkers(readSetting('workers', flags, env), databaseUrl);
      const counting = readSetting('metrics', flags, env);
      const part = isWorker() ? 'ANSWERS' : workers > 1 ? 'READS' : 'ALL';
      const collector = readSetting('traces', flags, env);
      const log = createLog(readSetting('logLevel', flags, env), readSetting('logFormat', flags, env), {
        stdout,
        stderr,
      });
      const stopping = new AbortController();
      // From here on: a database that does not answer, or the first read of a large folder, takes long.
      const interrupted = untilInterrupted().then(() => stopping.abort());
      const parser = openParser();
      // Whatever comes into a new store is still to be parsed: what parses starts beside all that is loaded here.
      if (!isWorker() && isYetToBeMade(databaseUrl)) parser.prepare();
      const opening = import('../store/open.ts').then(({ openStore }) => openStore(databaseUrl, { readUrl }));
      opening.catch(parser.close);
      await Promise.race([opening, interrupted]);
      if (stopping.signal.aborted) {
        parser.close();
        // Tables are made all or none.
        await opening.then((store) => store.close()).catch(() => {});
        return;
      }
      const store = await opening;
      const metrics = counting === null ? null : (await import('../server/metrics.ts')).createMetrics(store, part);
      const tracing = collector === null ? null : await startTracing(collector);
      let isRead = false;
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
          // All that is read of an empty store is still to be parsed: what parses starts beside the server.
          if (!isWorker() && (await store.articles({ first: 1 })).edges.length === 0) parser.prepare();
          const { openServer } = await import('./open-server.ts');
          server = await openServer(settings, {
            store,
            parse: parser.parse,
            documents,
            checks: {
              read: () => isRead && !stopping.signal.aborted,
              disk: () => hasRoom(databaseUrl),
              following: () => (watching?.lagMs() ?? 0) < LONGEST_LAG_MS,
            },
            onTrouble: (error, requestId) => log.error({ err: error, requestId }, 'failed'),
            observers: [logVisits(log), ...[metrics, tracing].flatMap((each) => each?.observe ?? [])],
            stopping: stopping.signal,
          });
        }
        if (counting !== null && metrics !== null && part !== 'ANSWERS')
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
            parser.parse,
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
        const { syncPaths } = await import('../ingest/sync.ts');
        const summary = await syncPaths(store, paths, parser.parse, stopping.signal);
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
        await watching?.close();
        parser.close();
        await store.close();
      }
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
