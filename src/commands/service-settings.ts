import type { Limits } from '../server/limits/limits.ts';
import type { ServiceOptions } from '../server/service.ts';
import { LIMIT_SETTINGS } from './limit-settings.ts';
import type { Environment, SettingName } from './settings.ts';
import { readSetting } from './settings.ts';

/** The settings that `readServiceSettings` reads. */
export const SERVICE_SETTINGS: readonly SettingName[] = [
  'production',
  'graphiql',
  'introspection',
  'suggestions',
  ...limitNames(),
];

/** What a service is told of how open it is, and how much may be asked of it. Throws a Failure. */
export const readServiceSettings = (
  flags: Readonly<Record<string, unknown>>,
  env: Environment,
): Pick<ServiceOptions, 'limits' | 'discovery' | 'graphiql'> => {
  const open = !readSetting('production', flags, env);
  return {
    graphiql: readSetting('graphiql', flags, env) ?? open,
    discovery: {
      introspection: readSetting('introspection', flags, env) ?? open,
      suggestions: readSetting('suggestions', flags, env) ?? open,
    },
    limits: Object.fromEntries(limitNames().map((name) => [name, readSetting(name, flags, env)])) as Record<
      keyof Limits,
      number
    >,
  };
};

function limitNames(): (keyof Limits)[] {
  return Object.keys(LIMIT_SETTINGS) as (keyof Limits)[];
}
