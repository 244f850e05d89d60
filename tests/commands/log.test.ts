import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog } from '../../src/commands/log.ts';

const logging = (...[level, format]: Partial<Parameters<typeof createLog>>) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const log = createLog(level ?? 'info', format ?? 'text', { stdout, stderr });
  return { log, out: () => String(stdout.read() ?? ''), err: () => String(stderr.read() ?? '') };
};

test('for people: what is said, and what went wrong on a stream of its own, with where', () => {
  const { log, out, err } = logging();
  log.info({ added: 3 }, 'Read seeds: 3 new.');
  log.debug('not heard');
  expect([out(), err()]).toEqual(['Read seeds: 3 new.\n', '']);
  log.warn({ ms: 1200, operation: 'query Said' }, 'slow');
  expect([out(), err()]).toEqual(['', 'WARN slow ms=1200 operation=query Said\n']);
  log.error({ err: new Error('disk gone'), requestId: 'a-1' }, 'failed');
  expect(err()).toMatch(/^ERROR failed requestId=a-1\nError: disk gone\n +at /u);
});

test('a name that would paint the terminal does not', () => {
  const { log, out } = logging();
  log.info('Left out \u001b[31mx.txt\u0007');
  expect(out()).toBe('Left out \ufffd[31mx.txt\ufffd\n');
});

test('for programs: a line of JSON each, without secrets', () => {
  const { log, out } = logging('debug', 'json');
  log.debug({ path: '/graphql', headers: { authorization: 'Bearer abc' }, token: 'abc' }, 'visit');
  expect(JSON.parse(out())).toEqual({
    level: 'debug',
    time: expect.stringMatching(/^\d{4}-.*Z$/u),
    path: '/graphql',
    headers: { authorization: '[Redacted]' },
    token: '[Redacted]',
    msg: 'visit',
  });
});
