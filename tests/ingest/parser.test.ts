import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openParser } from '../../src/ingest/parser.ts';
import { parseArticle } from '../../src/text/article.ts';
import { childrenOf } from '../children.ts';

const TEXT = 'Bridge to reopen in May\n\n“We are nearly done,” Ann Lee warned.\n';
const OTHER = 'Tunnel to close\n\n“It leaks,” said Bob Day, an engineer.\n';

const open = (idleMs?: number) => {
  const parser = openParser(idleMs);
  onTestFinished(parser.close);
  return parser;
};

/** The processes that parse for this one. */
const processes = (): number[] => childrenOf(process.pid, 'parser-process.ts');

it('parses as is done here, whatever is asked for at once', async () => {
  const { parse } = open();
  const options = { start: 9, explain: true };
  expect(await Promise.all([parse(TEXT), parse(OTHER, options), parse('')])).toEqual([
    parseArticle(TEXT),
    parseArticle(OTHER, options),
    parseArticle(''),
  ]);
  expect(processes()).toHaveLength(1);
});

it('ends its process when there was nothing to parse for a while, and starts another', async () => {
  const { parse, prepare } = open(1);
  prepare();
  await vi.waitFor(() => expect(processes()).toEqual([]));
  await parse(TEXT);
  await vi.waitFor(() => expect(processes()).toEqual([]));
  expect(await parse(OTHER)).toEqual(parseArticle(OTHER));
});

it('fails on the text on which its process breaks down, and parses the others', async () => {
  const { parse } = open();
  await parse(TEXT);
  const [pid = 0] = processes();
  process.kill(pid, 'SIGSTOP');
  const asked = [parse(TEXT), parse(OTHER)];
  await setTimeout(0);
  process.kill(pid, 'SIGKILL');
  const [first, second] = await Promise.allSettled(asked);
  expect(first).toMatchObject({ reason: new Error('The process that parses ended (SIGKILL).') });
  expect(second).toEqual({ status: 'fulfilled', value: parseArticle(OTHER) });
});

it('lets nobody wait when it is closed', async () => {
  const { parse, close } = open();
  const asked = parse(TEXT);
  close();
  await expect(asked).rejects.toThrow('Parsing was stopped.');
  await vi.waitFor(() => expect(processes()).toEqual([]));
});
