import { expect, test } from 'vitest';
import { statementNames } from '../../src/store/postgres/statement-names.ts';

const timesOf = (nameOf: (text: string) => string | undefined, text: string, times: number) =>
  Array.from({ length: times }, () => nameOf(text));

test('what is asked again and again is prepared under a name that stays', () => {
  const nameOf = statementNames();
  const [first, second, third, fourth] = timesOf(nameOf, 'select 1', 4);
  expect([first, second]).toEqual([undefined, undefined]);
  expect(third).toEqual(expect.any(String));
  expect(fourth).toBe(third);
  expect(timesOf(nameOf, 'select 2', 3).at(-1)).not.toBe(third);
});

test('what looks for words is planned for them each time', () => {
  expect(timesOf(statementNames(), 'select 1 where lexemes @@ $1', 9)).toEqual(Array(9).fill(undefined));
});

test('there are only so many names, and what has one keeps it', () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 1_000 }, (_, at) => timesOf(nameOf, `select ${at}`, 3).at(-1));
  const given = new Set(names.filter((name) => name !== undefined));
  expect(given.size).toBe(300);
  expect(nameOf('select 0')).toBe(names[0]);
});
