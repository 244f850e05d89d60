// npm run bench:serve -- [--smoke] [--articles N] [--seconds N] [--rounds N]: how many questions a second Sayso answers,
// beside the servers in peers/, over one store; first whether they all give the same answer. What is compared takes turns,
// so that a busy machine is busy for each alike: ratios are those within a round. The peers need their packages:
// npm ci --prefix tests/bench/serve.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../../src/store/open.ts';
import { fillStore } from '../made-up.ts';
import { compareAnswers } from './conformance.ts';
import { chooseLoad } from './load.ts';
import type { Measured } from './measure.ts';
import { measureInTurns } from './measure.ts';
import { bodiesOf, questionsOver } from './questions.ts';
import type { RunningServer } from './servers.ts';
import { startServer } from './servers.ts';
import { askSteadily, within } from './steady.ts';
import { median, printTable } from './table.ts';

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    articles: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const articles = Number(values.articles ?? (values.smoke ? 300 : 10_000));
const seconds = Number(values.seconds ?? (values.smoke ? 2 : 4));
const rounds = Number(values.rounds ?? (values.smoke ? 1 : 5));

const ROOT = new URL('../../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const databaseUrl = `sqlite:${join(folder, 'sayso.db')}`;
const running: RunningServer[] = [];

const start = async (...args: readonly string[]): Promise<RunningServer> => {
  const server = await startServer(args, folder);
  running.push(server);
  return server;
};
const startSayso = (...flags: readonly string[]): Promise<RunningServer> => {
  const settings = ['--port', '0', '--database-url', databaseUrl, '--no-watch', ...flags];
  return start(join(ROOT, 'src/main.ts'), 'serve', folder, ...settings);
};
const startPeer = (name: string): Promise<RunningServer> =>
  start(join(ROOT, 'tests/bench/serve/peers', `${name}.js`), databaseUrl);

/** A server that says these bytes, and what else the server that they come from said. */
const startBytes = async (of: RunningServer, body: string, name: string): Promise<RunningServer> => {
  const asked = { 'content-type': 'application/json', 'accept-encoding': 'identity' };
  const response = await fetch(of.url, { method: 'POST', headers: asked, body });
  const headers = [...response.headers].filter(([header]) => !['connection', 'date', 'keep-alive'].includes(header));
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ headers: Object.fromEntries(headers), body: await response.text() }));
  return start(join(ROOT, 'tests/bench/serve/peers/bytes.js'), file);
};

try {
  const store = await openStore(databaseUrl);
  await fillStore(store, articles);
  const questions = await questionsOver(store);
  await store.close();
  const load = chooseLoad(folder);
  process.stdout.write(`${articles} articles; asked by ${load.name}, ${rounds} rounds of ${seconds} s\n`);

  const sayso = await startSayso();
  const peers = {
    'node:http and graphql-jit': await startPeer('http-jit'),
    'Mercurius with jit and loaders': await startPeer('mercurius'),
    'Apollo Server': await startPeer('apollo'),
    'Yoga, Pothos, DataLoader': await startPeer('yoga-pothos'),
    "Yoga over Sayso's schema": await start(join(ROOT, 'tests/bench/yoga-server.ts'), databaseUrl),
  };
  const forgetful = await startSayso('--cache-mb', '0');
  await compareAnswers(questions, { Sayso: sayso, ...peers });
  const tables: Record<string, Measured[]> = {};
  for (const question of questions) {
    const [once = ''] = bodiesOf(question, 1);
    const bytes = await startBytes(sayso, once, question.name);
    const measure = (servers: Readonly<Record<string, RunningServer>>, bodies: readonly string[]) =>
      measureInTurns(servers, (url) => load.ask(url, bodies, seconds), rounds);
    tables[`${question.name}, repeated`] = await measure({ 'node:http, ready bytes': bytes, Sayso: sayso, ...peers }, [
      once,
    ]);
    const read = await measure({ Sayso: forgetful, ...peers }, bodiesOf(question));
    tables[`${question.name}, first read`] = read;
    const half = Math.round(median(read[0]?.rates ?? []) / 2);
    // Beside what the asking itself takes, on cores that it shares with the server.
    for (const [name, { url }] of Object.entries({ 'node:http, ready bytes': bytes, Sayso: forgetful })) {
      const waits = await askSteadily(url, bodiesOf(question), half, seconds);
      const shown = [0.5, 0.99, 1].map((part) => within(waits, part).toFixed(1));
      process.stdout.write(
        `${question.name}, first read, ${half} times a second, median, p99, most: ${shown.join(', ')} ms, ${name}\n`,
      );
    }
  }
  for (const [title, table] of Object.entries(tables)) printTable(title, table);
} finally {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(folder, { recursive: true });
}
