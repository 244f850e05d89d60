import type { Command } from 'commander';
import { Option } from 'commander';
import { DOOR_SETTINGS } from './door-settings.ts';
import { Failure } from './failure.ts';
import { LIMIT_SETTINGS } from './limit-settings.ts';
import type { LogFormat, LogLevel } from './log.ts';
import { LOG_FORMATS, LOG_LEVELS } from './log.ts';
import type { Setting } from './setting.ts';

/** The environment, as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

const unlessInProduction = {
  fallback: '',
  expected: '"true" or "false"',
  read: (value: string) => (value === '' ? null : value === 'true' ? true : value === 'false' ? false : undefined),
};

/** Everything that can be set from outside, each by a variable or a flag. */
export const SETTINGS = {
  port: {
    variable: 'PORT',
    flag: '--port <number>',
    fallback: '4000',
    description: 'the port to serve on; 0 takes any free one',
    expected: 'a port number, 0 to 65535',
    read: (value) => (/^\d{1,5}$/u.test(value) && Number(value) <= 65_535 ? Number(value) : undefined),
  } satisfies Setting<number>,
  host: {
    variable: 'HOST',
    flag: '--host <address>',
    fallback: '127.0.0.1',
    description: 'the address to serve on; 0.0.0.0 is reached from other machines',
    expected: 'an address or a host name, without a scheme, port or path',
    read: (value) => (/^[\w.:%-]+$/u.test(value) && !/^[\w.-]+:\d+$/u.test(value) ? value : undefined),
  } satisfies Setting<string>,
  databaseUrl: {
    variable: 'DATABASE_URL',
    flag: '--database-url <url>',
    fallback: 'sqlite:.sayso/sayso.db',
    description: 'where to keep what was read',
    expected:
      '"sqlite:" and the path of a file, "sqlite::memory:" to keep nothing, or "postgres://USER:PASSWORD@HOST/DATABASE"',
    read: (value) => (/^(?:sqlite:|postgres(?:ql)?:\/\/)./u.test(value) ? value : undefined),
  } satisfies Setting<string>,
  databaseReadUrl: {
    variable: 'DATABASE_READ_URL',
    flag: '--database-read-url <url>',
    fallback: '',
    description: 'a replica of the PostgreSQL database, which answers queries in its place',
    expected: '"postgres://USER:PASSWORD@HOST/DATABASE"',
    read: (value) => (value === '' ? null : /^postgres(?:ql)?:\/\/./u.test(value) ? value : undefined),
  } satisfies Setting<string | null>,
  workers: {
    variable: 'SAYSO_WORKERS',
    flag: '--workers <number>',
    fallback: '1',
    description: 'how many processes answer; auto for as many as there are cores',
    expected: 'a number of processes, 1 to 256, or "auto"',
    read: (value) =>
      value === 'auto' ? 'auto' : /^(?:[1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-6])$/u.test(value) ? Number(value) : undefined,
  } satisfies Setting<number | 'auto'>,
  cacheSize: {
    variable: 'SAYSO_CACHE_MB',
    flag: '--cache-mb <number>',
    fallback: '32',
    description: 'how many megabytes of answers to keep for whoever asks the same; 0 for none',
    expected: 'a number of megabytes, 0 to 65536',
    read: (value) => (/^\d{1,5}$/u.test(value) && Number(value) <= 65_536 ? Number(value) : undefined),
  } satisfies Setting<number>,
  token: {
    variable: 'SAYSO_TOKEN',
    // A command line can be read by everybody on the machine.
    flag: null,
    fallback: '',
    description: 'the bearer token that changes need; without one nothing can be changed',
    expected: '16 characters or more, without spaces, as `openssl rand -hex 32` makes them',
    read: (value) => (value === '' ? null : /^[!-~]{16,}$/u.test(value) ? value : undefined),
  } satisfies Setting<string | null>,
  documents: {
    variable: 'SAYSO_DOCUMENTS',
    flag: '--documents <file>',
    fallback: '',
    description: 'a manifest of trusted documents, which clients then ask for by id',
    expected: 'the path of a JSON file',
    read: (value) => value || null,
  } satisfies Setting<string | null>,
  documentsOnly: {
    variable: 'SAYSO_DOCUMENTS_ONLY',
    flag: '--documents-only <boolean>',
    fallback: 'false',
    description: 'whether to answer trusted documents and nothing else',
    expected: '"true" or "false"',
    read: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
  } satisfies Setting<boolean>,
  production: {
    variable: 'NODE_ENV',
    flag: '--mode <name>',
    fallback: 'development',
    description: 'production leaves on only what clients need',
    expected: 'the name of a mode',
    read: (value) => value === 'production',
  } satisfies Setting<boolean>,
  graphiql: {
    variable: 'SAYSO_GRAPHIQL',
    flag: '--graphiql <boolean>',
    description: 'whether there is GraphiQL',
    ...unlessInProduction,
  } satisfies Setting<boolean | null>,
  introspection: {
    variable: 'SAYSO_INTROSPECTION',
    flag: '--introspection <boolean>',
    description: 'whether the schema may be asked for',
    ...unlessInProduction,
  } satisfies Setting<boolean | null>,
  suggestions: {
    variable: 'SAYSO_SUGGESTIONS',
    flag: '--suggestions <boolean>',
    description: 'whether a misspelt name is answered with the right one',
    ...unlessInProduction,
  } satisfies Setting<boolean | null>,
  logLevel: {
    variable: 'SAYSO_LOG_LEVEL',
    flag: '--log-level <name>',
    fallback: 'info',
    description: 'how much is logged; debug has a line for each visit',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    read: (value) => LOG_LEVELS.find((level) => level === value),
  } satisfies Setting<LogLevel>,
  logFormat: {
    variable: 'SAYSO_LOG_FORMAT',
    flag: '--log-format <name>',
    fallback: 'text',
    description: 'how it is logged: text for people, json for programs',
    expected: '"text" or "json"',
    read: (value) => LOG_FORMATS.find((format) => format === value),
  } satisfies Setting<LogFormat>,
  traces: {
    variable: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    flag: '--traces <url>',
    fallback: '',
    description: 'a collector of OpenTelemetry that is told of each visit',
    expected: 'the address of a collector, such as "http://127.0.0.1:4318"',
    read: (value) => (value === '' ? null : /^https?:\/\/\S+$/u.test(value) ? value : undefined),
  } satisfies Setting<string | null>,
  metrics: {
    variable: 'SAYSO_METRICS',
    flag: '--metrics <address>',
    fallback: '',
    description: 'an address and port, where Prometheus is told what happens; nowhere if nothing is said',
    expected: 'an address and a port, such as "127.0.0.1:9464"',
    read: (value) => {
      const [, host, port] = /^(.+):(\d{1,5})$/u.exec(value) ?? [];
      if (value === '') return null;
      return host === undefined || Number(port) > 65_535 ? undefined : { host, port: Number(port) };
    },
  } satisfies Setting<{ readonly host: string; readonly port: number } | null>,
  ...DOOR_SETTINGS,
  ...LIMIT_SETTINGS,
} as const;

type Settings = typeof SETTINGS;
export type SettingName = keyof Settings;
type ValueOf<Name extends SettingName> = Exclude<ReturnType<Settings[Name]['read']>, undefined>;

/** Gives a command the flags of these settings. */
export const addSettings = (command: Command, names: readonly SettingName[]): Command => {
  for (const name of names) {
    const { flag, variable, fallback, description }: Setting<unknown> = SETTINGS[name];
    if (flag === null) continue;
    const otherwise = fallback === '' ? '' : `; default: ${fallback}`;
    command.addOption(new Option(flag, `${description} (or ${variable}${otherwise})`));
  }
  return command;
};

/** A setting from its flag, else from its variable, else as it comes. An empty variable counts as none. Throws a Failure. */
export const readSetting = <Name extends SettingName>(
  name: Name,
  flags: Readonly<Record<string, unknown>>,
  env: Environment,
): ValueOf<Name> => {
  const { variable, flag, fallback, expected, read }: Setting<unknown> = SETTINGS[name];
  const given = flag === null ? undefined : flags[new Option(flag).attributeName()];
  const [origin, text] =
    typeof given === 'string' ? [flag?.split(' ', 1)[0], given] : [variable, env[variable] || fallback];
  const value = read(text);
  if (value === undefined) {
    const shown = flag === null ? 'not as it should be' : JSON.stringify(withoutPassword(text));
    const example = fallback === '' ? '' : `, such as ${fallback}`;
    throw new Failure(`${origin} is ${shown}: it should be ${expected}${example}.`);
  }
  return value as ValueOf<Name>;
};

const withoutPassword = (url: string): string => url.replace(/(\/\/[^:/@]*):[^@]*@/u, '$1:***@');

/** The environment in which a command without flags would do what one with these flags does. */
export const withFlags = (flags: Readonly<Record<string, unknown>>, env: Environment): Record<string, string> => {
  const given: Record<string, string> = {};
  for (const [variable, text] of Object.entries(env)) if (text !== undefined) given[variable] = text;
  for (const { variable, flag } of Object.values<Setting<unknown>>(SETTINGS)) {
    const text = flag === null ? undefined : flags[new Option(flag).attributeName()];
    if (typeof text === 'string') given[variable] = text;
  }
  return given;
};
