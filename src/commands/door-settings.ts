import { DEFAULT_PATIENCE } from '../server/listen.ts';
import { DEFAULT_BODY_LIMITS } from '../server/read-body.ts';
import type { Setting } from './setting.ts';
import { count, listOf } from './setting.ts';

/** Who is let in, and how much of the server they may hold. */
export const DOOR_SETTINGS = {
  hosts: {
    variable: 'SAYSO_HOSTS',
    flag: '--hosts <names>',
    description:
      'the names that the server goes by, with commas; on a loopback address no others but its own are answered',
    ...listOf('names of hosts, without scheme or port', /^[\w.-]+$/u),
  },
  origins: {
    variable: 'SAYSO_ORIGINS',
    flag: '--origins <urls>',
    description: 'the origins whose pages may ask, with commas (CORS); none as it comes',
    ...listOf('origins, as "https://news.example"', /^https?:\/\/[^/\s,]+$/u),
  },
  proxies: {
    variable: 'SAYSO_PROXIES',
    flag: '--proxies <number>',
    description: 'how many proxies stand in front, each of which adds to X-Forwarded-For',
    ...count(0, { least: 0, most: 10 }),
  },
  rate: {
    variable: 'SAYSO_RATE',
    flag: '--rate <number>',
    description: 'how many requests a client may make a minute; 0 for any number',
    ...count(0, { least: 0 }),
  },
  maxBodyBytes: {
    variable: 'SAYSO_MAX_BODY_BYTES',
    flag: '--max-body-bytes <number>',
    description: 'how many bytes a body may have, unpacked as well',
    ...count(DEFAULT_BODY_LIMITS.asking),
  },
  maxSubmissionBytes: {
    variable: 'SAYSO_MAX_SUBMISSION_BYTES',
    flag: '--max-submission-bytes <number>',
    description: 'how many bytes a body may have that comes with the token',
    ...count(DEFAULT_BODY_LIMITS.writing),
  },
  maxHeaderBytes: {
    variable: 'SAYSO_MAX_HEADER_BYTES',
    flag: '--max-header-bytes <number>',
    description: 'how many bytes the address and the headers may have, taken together',
    ...count(DEFAULT_PATIENCE.headerBytes, { least: 1_024, most: 1_048_576 }),
  },
  maxConnections: {
    variable: 'SAYSO_MAX_CONNECTIONS',
    flag: '--max-connections <number>',
    description: 'how many connections there may be at once',
    ...count(DEFAULT_PATIENCE.connections),
  },
} as const satisfies Record<string, Setting<unknown>>;
