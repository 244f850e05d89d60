// node tests/bench/lookup.ts: what Kysely adds to a lookup by primary key, against the same statement prepared by hand.
// Prints a table; median of several rounds, in microseconds a lookup.

import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';

const ROWS = 10_000;
const ROUNDS = 9;

const database = new DatabaseSync(':memory:');
database.exec('create table quote (number integer primary key, id text unique, kind text, text text, confidence real)');
const insert = database.prepare('insert into quote (id, kind, text, confidence) values (?, ?, ?, ?)');
for (let at = 0; at < ROWS; at++) insert.run(`quote-${at}`, 'DIRECT', 'words '.repeat(30), 0.5);

const kept = new Map<string, ReturnType<typeof database.prepare>>();
const prepare = (text: string) => {
  const statement = kept.get(text) ?? database.prepare(text);
  kept.set(text, statement);
  return {
    reader: true,
    all: (parameters: readonly unknown[]) => statement.all(...(parameters as string[])),
    run: (parameters: readonly unknown[]) => statement.run(...(parameters as string[])),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as string[])),
  };
};
interface Tables {
  quote: { number: number; id: string; kind: string; text: string; confidence: number };
}
const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => database.close() } }) });
const statement = database.prepare('select * from quote where id = ?');

const ways: Record<string, (id: string) => Promise<unknown>> = {
  'by hand': async (id) => statement.get(id),
  'by Kysely': (id) => db.selectFrom('quote').selectAll().where('id', '=', id).executeTakeFirst(),
};

const microseconds = async (look: (id: string) => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  for (let at = 0; at < ROWS; at++) await look(`quote-${at}`);
  return ((performance.now() - start) * 1000) / ROWS;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const table: Record<string, { microseconds: string }> = {};
for (const [name, look] of Object.entries(ways)) {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await microseconds(look));
  table[name] = { microseconds: median(rounds).toFixed(1) };
}
process.stdout.write(`${JSON.stringify(table, null, 2)}\n`);
await db.destroy();
