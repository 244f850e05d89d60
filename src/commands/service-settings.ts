import type { EntranceOptions } from '../server/entrance.ts';
import type { Limits } from '../server/limits/limits.ts';
import type { Patience } from '../server/listen.ts';
import { DEFAULT_PATIENCE } from '../server/listen.ts';
import type { ServiceOptions } from '../server/service.ts';
import { DOOR_SETTINGS } from './door-settings.ts';
import { LIMIT_SETTINGS } from './limit-settings.ts';
import type { Environment, SettingName } from './settings.ts';
import { readSetting } from './settings.ts';

const namesIn = <Name extends string>(settings: Readonly<Record<Name, unknown>>) => Object.keys(settings) as Name[];

/** The settings that are read here. */
export const SERVICE_SETTINGS: readonly SettingName[] = [
  'production',
  'graphiql',
  'introspection',
  'suggestions',
  ...namesIn(DOOR_SETTINGS),
  ...namesIn(LIMIT_SETTINGS),
];

type Flags = Readonly<Record<string, unknown>>;

/** How a server answers, as flags and variables have it. */
export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly patience: Patience;
  /** The token that allows to write; null where nobody may. */
  readonly token: string | null;
  readonly cacheBytes: number;
  readonly service: ReturnType<typeof readServiceSettings>;
  readonly entrance: ReturnType<typeof readEntranceSettings>;
}

/** Throws a Failure. */
export const readServerSettings = (flags: Flags, env: Environment): ServerSettings => ({
  host: readSetting('host', flags, env),
  port: readSetting('port', flags, env),
  patience: readPatience(flags, env),
  token: readSetting('token', flags, env),
  cacheBytes: readSetting('cacheSize', flags, env) * 2 ** 20,
  service: readServiceSettings(flags, env),
  entrance: readEntranceSettings(flags, env),
});

/** What a service is told of how open it is, and how much may be asked of it. Throws a Failure. */
export const readServiceSettings = (
  flags: Flags,
  env: Environment,
): Pick<ServiceOptions, 'limits' | 'discovery' | 'graphiql'> => {
  const open = !readSetting('production', flags, env);
  return {
    graphiql: readSetting('graphiql', flags, env) ?? open,
    discovery: {
      introspection: readSetting('introspection', flags, env) ?? open,
      suggestions: readSetting('suggestions', flags, env) ?? open,
    },
    limits: Object.fromEntries(namesIn(LIMIT_SETTINGS).map((name) => [name, readSetting(name, flags, env)])) as Record<
      keyof Limits,
      number
    >,
  };
};

/** Whom the entrance of a server lets in, and with how much. Throws a Failure. */
const readEntranceSettings = (
  flags: Flags,
  env: Environment,
): Required<Pick<EntranceOptions, 'admitted' | 'bodyLimits'>> => ({
  admitted: {
    listensOn: readSetting('host', flags, env),
    hosts: readSetting('hosts', flags, env),
    origins: readSetting('origins', flags, env),
    proxies: readSetting('proxies', flags, env),
    requestsAMinute: readSetting('rate', flags, env),
  },
  bodyLimits: {
    asking: readSetting('maxBodyBytes', flags, env),
    writing: readSetting('maxSubmissionBytes', flags, env),
  },
});

/** How much of a server anybody may hold. Throws a Failure. */
const readPatience = (flags: Flags, env: Environment): Patience => ({
  ...DEFAULT_PATIENCE,
  headerBytes: readSetting('maxHeaderBytes', flags, env),
  connections: readSetting('maxConnections', flags, env),
});
