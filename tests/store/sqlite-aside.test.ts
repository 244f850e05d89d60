import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { askFor } from '../../src/store/asker.ts';
import { openStore } from '../../src/store/open.ts';
import { readAside } from '../../src/store/sqlite/aside.ts';
import { temporaryFolder } from './backends.ts';
import { draftFrom } from './outlines.ts';

const aside = () => {
  const file = join(temporaryFolder(), 'numbers.db');
  const database = new DatabaseSync(file);
  database.exec("create table number as select value from json_each('[1, 2, 3]')");
  database.close();
  const opened = readAside(file);
  onTestFinished(() => opened.close());
  return { ...opened, file };
};

const SUM = { sql: 'select sum(value) as sum from number where value >= ?', parameters: [2] };
const ENDLESS = {
  sql: 'with recursive count(n) as (select 1 union all select n + 1 from count) select max(n) from count',
  parameters: [],
};
const WRITE = { sql: 'delete from number', parameters: [] };

it('answers each statement with its rows, in the order in which they came', async () => {
  const { read } = aside();
  const all = { sql: 'select value from number', parameters: [] };
  expect(await Promise.all([read(SUM), read(all), read(SUM)])).toEqual([
    [{ sum: 5 }],
    [{ value: 1 }, { value: 2 }, { value: 3 }],
    [{ sum: 5 }],
  ]);
});

it('says of a statement that fails what SQLite says, writes nothing, and goes on', async () => {
  const { read } = aside();
  await expect(read({ sql: 'select missing from number', parameters: [] })).rejects.toMatchObject({
    message: 'no such column: missing',
    errcode: 1,
  });
  await expect(read(WRITE)).rejects.toMatchObject({ errcode: 8 });
  expect(await read(SUM)).toEqual([{ sum: 5 }]);
});

it('does not run what nobody waits for any more', async () => {
  const { read } = aside();
  const first = read(SUM);
  const gone = new AbortController();
  const left = askFor(gone.signal, () => read({ sql: 'this would fail', parameters: [] }));
  gone.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  await expect(askFor(gone.signal, () => read(SUM))).rejects.toThrow('gone');
  expect(await Promise.all([first, read(SUM)])).toEqual(Array(2).fill([{ sum: 5 }]));
});

it('stops a statement that nobody waits for any more, and goes on', async () => {
  const { read } = aside();
  for (let round = 0; round < 3; round++) {
    const gone = new AbortController();
    const endless = askFor(gone.signal, () => read(ENDLESS));
    const next = read(SUM);
    gone.abort(new Error('gone'));
    await expect(endless).rejects.toThrow('gone');
    expect(await next).toEqual([{ sum: 5 }]);
  }
});

/** The process that reads a file, by what it was started with. */
const readerOf = (file: string): number =>
  Number(
    readdirSync('/proc').find(
      (name) => /^\d+$/u.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(file),
    ),
  );

it.runIf(existsSync('/proc/self/cmdline'))('goes on when its process is killed', async () => {
  const { read, file } = aside();
  await read(SUM);
  const endless = read(ENDLESS);
  const next = read(SUM);
  process.kill(readerOf(file), 'SIGKILL');
  await expect(endless).rejects.toThrow('SIGKILL');
  expect(await next).toEqual([{ sum: 5 }]);
});

it('leaves nobody waiting when it is closed', async () => {
  const { read, close } = aside();
  const asked = Promise.allSettled([read(SUM), read(SUM)]);
  close();
  expect(await asked).toEqual(Array(2).fill({ status: 'rejected', reason: expect.any(Error) }));
});

it.each([
  ['a large store lets others have their turn while it goes through what has a word', 2, 0],
  ['a small store goes through it at once', 3, 4],
])('%s', async (_, asideFrom, place) => {
  const store = await openStore(`sqlite:${join(temporaryFolder(), 'sayso.db')}`, { asideFrom });
  onTestFinished(() => store.close());
  await store.put([draftFrom({ fileName: 'a.txt', lines: ['Ann Lee: The harbor.', 'Bob Day: The day.'] })]);
  const order: string[] = [];
  const filter = { text: 'the ' };
  const told = (name: string) => () => order.push(name);
  await Promise.all([
    setImmediate().then(told('turn')),
    store.quotes({ first: 9, filter }).then(told('page')),
    store.countQuotes(filter).then(told('total')),
    store.countQuotesBy({ facet: 'KIND', filter, most: 9 }).then(told('facet')),
    store.search({ text: 'the ', first: 9 }).then(told('search')),
  ]);
  expect(order).toHaveLength(5);
  expect(order.indexOf('turn')).toBe(place);
});
