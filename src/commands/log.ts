import type { Writable } from 'node:stream';
import { inspect } from 'node:util';
import type { Logger } from 'pino';
import { pino } from 'pino';

/** Where whoever runs Sayso reads what happens. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'isLevelEnabled'>;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** A log: for people, with what went wrong on its own stream, or in lines of JSON. */
export const createLog = (
  level: LogLevel,
  format: LogFormat,
  { stdout, stderr }: { readonly stdout: Writable; readonly stderr: Writable },
): Log =>
  pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      // Nothing that is told here is meant to hold it; should it ever, it is not shown.
      redact: ['token', 'authorization', 'headers.authorization', '*.authorization'],
    },
    format === 'json' ? stdout : { write: (line: string) => writeForPeople(line, stdout, stderr) },
  );

interface Line {
  readonly level: string;
  readonly time: string;
  readonly msg?: string;
  readonly err?: { readonly stack?: string };
}

/** "Stopping.", and of what is not right or not usual: "WARN slow query ms=1200 operation=Said". */
const writeForPeople = (line: string, stdout: Writable, stderr: Writable): void => {
  const { level, time: _time, msg = '', err, ...rest } = JSON.parse(line) as Line & Record<string, unknown>;
  if (level === 'info') {
    stdout.write(`${printable(msg)}\n`);
    return;
  }
  const fields = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : inspect(value, { breakLength: Infinity })}`,
  );
  const parts = printable([level.toUpperCase(), msg, ...fields].join(' '));
  (level === 'debug' ? stdout : stderr).write(`${parts}\n${err?.stack === undefined ? '' : `${err.stack}\n`}`);
};

/** Names of files may hold anything, also what would paint a terminal. */
const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\u{fffd}');
