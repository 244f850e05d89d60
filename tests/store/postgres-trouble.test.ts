import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askFor } from '../../src/store/asker.ts';
import { StoreError } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { explained, isConflict } from '../../src/store/postgres/errors.ts';
import { placeOf } from '../../src/store/postgres/pool.ts';
import { openOnServer, serverAt } from '../../src/store/postgres/postgres.ts';
import { draftFrom } from './outlines.ts';
import { emptyServer } from './pglite.ts';
import { emptySchemaUrl, TEST_DATABASE_URL } from './test-server.ts';

const error = (code: string, message = 'said so') => Object.assign(new Error(message), { code });

describe('an error of PostgreSQL', () => {
  it.each([
    ['ECONNREFUSED', /cannot be reached/u],
    ['ENOTFOUND', /cannot be reached/u],
    ['08006', /broke off/u],
    ['25006', /may only be read/u],
    ['28P01', /does not let this user in/u],
    ['28000', /does not let this user in/u],
    ['3D000', /no such database.*createdb/u],
    ['42501', /right to make tables/u],
    ['53100', /no room left/u],
    ['53300', /takes no more connections/u],
    ['55P03', /being written to by another process/u],
    ['57P01', /stopping or starting/u],
    ['58030', /disk or file system failed/u],
    ['XX001', /is damaged/u],
  ])('%s tells what it means, and what the server said', (code, meaning) => {
    const told = explained('postgres://ann@db/news', error(code));
    expect(told).toBeInstanceOf(StoreError);
    expect(String(told)).toMatch(meaning);
    expect(String(told)).toMatch(/The store postgres:\/\/ann@db\/news .*\(said so\)$/u);
  });

  it.each([
    ['timeout exceeded when trying to connect', /cannot be reached/u],
    ['Connection terminated unexpectedly', /broke off/u],
    ['SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', /does not let this user in/u],
  ])('that the driver finds, "%s", does too', (message, meaning) => {
    expect(String(explained('x', new Error(message)))).toMatch(meaning);
  });

  it('that is our own mistake stays what it is', () => {
    for (const own of [error('23505'), error('42703'), new Error('x'), 'thrown']) expect(explained('x', own)).toBe(own);
  });

  it('may be a conflict with another change', () => {
    expect(['40001', '40P01', '23505'].map((code) => isConflict(error(code)))).toEqual([true, true, false]);
  });
});

it.each([
  ['postgres://ann:secret@db:5432/news?sslmode=require', 'postgres://ann@db:5432/news'],
  ['postgresql://db/news', 'postgresql://db/news'],
])('%s is told without what is nobody else’s business', (url, place) => {
  expect(placeOf(url)).toBe(place);
});

it('a server that is not there is told', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const opened = openStore(`postgres://ann:secret@127.0.0.1:${port}/news`);
  await expect(opened).rejects.toThrow(
    new StoreError(
      `The store postgres://ann@127.0.0.1:${port}/news cannot be reached. Check that the server runs, and the host and port in DATABASE_URL, and try again. (connect ECONNREFUSED 127.0.0.1:${port})`,
    ),
  );
});

it('a store that a newer Sayso wrote is refused, and left as it was', async () => {
  const server = await emptyServer();
  await (await openOnServer(server, null, {})).close();
  const client = await server.pool.connect();
  await client.query(`insert into migration (name, timestamp) values ('9999-future', '2030')`, []);
  client.release();
  await expect(openOnServer(server, null, {})).rejects.toThrow(/newer Sayso .*9999-future.*Nothing was changed/u);
  const again = await server.pool.connect();
  await again.query(`delete from migration where name = '9999-future'`, []);
  again.release();
});

it('a text with a character that PostgreSQL has not is stored all the same', async () => {
  const store = await openOnServer(await emptyServer(), null, {});
  await store.put([draftFrom({ fileName: 'a\0b.txt', lines: ['Ann Lee: One\0two.'] })]);
  const [edge] = (await store.quotes({ first: 1 })).edges;
  expect(edge?.node.text).toBe('One\uFFFDtwo.');
  expect(await store.peopleBySlugs(['ann\0lee'])).toEqual([null]);
  await store.close();
});

describe.runIf(TEST_DATABASE_URL !== undefined)('a PostgreSQL server', () => {
  it('does not go on with what nobody waits for any more', { timeout: 60_000 }, async () => {
    const { pool } = serverAt(await emptySchemaUrl());
    onTestFinished(pool.end);
    const ask = async (statement: string, parameters: readonly unknown[]) => {
      const client = await pool.connect();
      return client.query(statement, [...parameters]).finally(() => client.release());
    };
    const gone = new AbortController();
    const asked = askFor(gone.signal, () =>
      Promise.allSettled([ask('select pg_sleep($1)', [600]), ask('select 1 as one', [])]),
    );
    await expect
      .poll(
        async () => (await ask(`select pid from pg_stat_activity where query like $1`, ['select pg\\_sleep%'])).rows,
      )
      .toHaveLength(1);
    gone.abort();
    expect(await asked).toMatchObject([{ reason: { code: '57014' } }, { value: { rows: [{ one: 1 }] } }]);
  });

  const at = (change: (url: URL) => void): string => {
    const url = new URL(TEST_DATABASE_URL ?? '');
    change(url);
    return url.href;
  };

  it('makes a change that has begun, whoever has left', async () => {
    const { pool } = serverAt(await emptySchemaUrl());
    onTestFinished(pool.end);
    const client = await pool.connect();
    const gone = new AbortController();
    await askFor(gone.signal, async () => {
      await client.query('begin', []);
      await client.query('create table made (a int)', []);
      gone.abort(new Error('gone'));
      await client.query('insert into made values (17)', []);
      await client.query('commit', []);
      await expect(client.query('select 1', [])).rejects.toThrow('gone');
    });
    expect((await client.query('select a from made', [])).rows).toEqual([{ a: 17 }]);
    await client.query('drop table made', []);
    client.release();
  });

  it('without the database is told', async () => {
    const url = at((changed) => {
      changed.pathname = '/sayso_no_such_database';
    });
    await expect(openStore(url)).rejects.toThrow(/has no such database. Make it with `createdb`/u);
  });

  it('that may only be read is told, and what it has is left', async () => {
    const url = await emptySchemaUrl();
    const readOnly = url.replace('-c%20', '-c%20default_transaction_read_only=on%20-c%20');
    await expect(openStore(readOnly)).rejects.toThrow(/may only be read/u);
    await (await openStore(url)).close();
    const store = await openStore(readOnly);
    await expect(store.put([draftFrom({ fileName: 'a.txt', lines: [] })])).rejects.toThrow(/may only be read/u);
    expect(await store.countArticles()).toBe(0);
    await store.close();
  });

  it('that ends all connections is asked, and listened to, anew', async () => {
    const url = await emptySchemaUrl();
    const name = `sayso_doomed_${process.pid}`;
    const store = await openStore(`${url}&application_name=${name}`);
    const other = await openStore(url);
    let told = 0;
    const stop = store.watch(() => told++);
    await store.put([draftFrom({ fileName: 'a.txt', lines: [] })]);
    const client = new Client(TEST_DATABASE_URL);
    await client.connect();
    const doomed = () =>
      client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [name]);
    // One for statements, one for notices.
    await expect.poll(async () => (await doomed()).rowCount).toBeGreaterThan(1);
    await client.end();
    await expect.poll(() => store.countArticles().catch(() => null)).toBe(1);
    const before = told;
    await other.put([draftFrom({ fileName: 'b.txt', lines: [] })]);
    await expect.poll(() => told, { timeout: 10_000 }).toBeGreaterThan(before);
    expect(await store.countArticles()).toBe(2);
    stop();
    await Promise.all([store.close(), other.close()]);
  });
});
