import type { Command } from 'commander';
import { Option } from 'commander';
import { Failure } from './failure.ts';

/** The environment, as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<T> {
  /** The environment variable. */
  readonly variable: string;
  /** The option of the command line, which wins over the variable. */
  readonly flag: string;
  readonly fallback: string;
  readonly description: string;
  /** What a right value is, to be told to whoever gave a wrong one. */
  readonly expected: string;
  /** The value, or undefined if it is wrong. */
  readonly read: (value: string) => T | undefined;
}

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
    expected: '"sqlite:" and the path of a file, or "sqlite::memory:" to keep nothing',
    read: (value) => (/^sqlite:./u.test(value) ? value : undefined),
  } satisfies Setting<string>,
} as const;

type Settings = typeof SETTINGS;
export type SettingName = keyof Settings;
type ValueOf<Name extends SettingName> = NonNullable<ReturnType<Settings[Name]['read']>>;

/** Gives a command the flags of these settings. */
export const addSettings = (command: Command, names: readonly SettingName[]): Command =>
  names.reduce((extended, name) => {
    const { flag, variable, fallback, description } = SETTINGS[name];
    return extended.addOption(new Option(flag, `${description} (or ${variable}; default: ${fallback})`));
  }, command);

/** A setting from its flag, else from its variable, else as it comes. An empty variable counts as none. Throws a Failure. */
export const readSetting = <Name extends SettingName>(
  name: Name,
  flags: Readonly<Record<string, unknown>>,
  env: Environment,
): ValueOf<Name> => {
  const setting: Setting<unknown> = SETTINGS[name];
  const given = flags[name];
  const [origin, text] =
    typeof given === 'string'
      ? [setting.flag.split(' ', 1)[0], given]
      : [setting.variable, env[setting.variable] || setting.fallback];
  const value = setting.read(text);
  if (value === undefined) {
    throw new Failure(
      `${origin} is ${JSON.stringify(withoutPassword(text))}: it should be ${setting.expected}, such as ${setting.fallback}.`,
    );
  }
  return value as ValueOf<Name>;
};

const withoutPassword = (url: string): string => url.replace(/(\/\/[^:/@]*):[^@]*@/u, '$1:***@');
