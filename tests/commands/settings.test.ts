import { expect, test } from 'vitest';
import { readSetting } from '../../src/commands/settings.ts';

test('as they come', () => {
  expect([readSetting('port', {}, {}), readSetting('host', {}, {}), readSetting('databaseUrl', {}, {})]).toEqual([
    4000,
    '127.0.0.1',
    'sqlite:.sayso/sayso.db',
  ]);
});

test('the variable wins over what comes, and the flag over the variable', () => {
  expect(readSetting('port', {}, { PORT: '5000' })).toBe(5000);
  expect(readSetting('port', { port: '0' }, { PORT: '5000' })).toBe(0);
  expect(readSetting('databaseUrl', { databaseUrl: 'sqlite::memory:' }, { DATABASE_URL: 'wrong' })).toBe(
    'sqlite::memory:',
  );
});

test('an empty variable counts as none', () => {
  expect(readSetting('port', {}, { PORT: '' })).toBe(4000);
});

test.each([
  ['port', {}, { PORT: 'http' }, 'PORT is "http": it should be a port number, 0 to 65535, such as 4000.'],
  ['port', {}, { PORT: '65536' }, 'PORT is "65536": it should be'],
  ['port', { port: '-1' }, {}, '--port is "-1": it should be'],
  ['port', { port: '' }, {}, '--port is "": it should be'],
  ['host', {}, { HOST: 'http://127.0.0.1' }, 'HOST is "http://127.0.0.1": it should be an address or a host name'],
  ['host', {}, { HOST: '127.0.0.1:80' }, 'HOST is "127.0.0.1:80": it should be'],
  [
    'databaseUrl',
    {},
    { DATABASE_URL: 'x.db' },
    'DATABASE_URL is "x.db": it should be "sqlite:" and the path of a file',
  ],
  ['databaseUrl', {}, { DATABASE_URL: 'mysql://me:pw@db/x' }, 'DATABASE_URL is "mysql://me:***@db/x": it should be'],
] as const)('a wrong %s is told with its name, its value and what would be right', (name, flags, env, message) => {
  expect(() => readSetting(name, flags, env)).toThrow(message);
});

test('nothing is set that has no value unless it is said', () => {
  expect([
    readSetting('token', {}, {}),
    readSetting('documents', {}, {}),
    readSetting('documentsOnly', {}, {}),
  ]).toEqual([null, null, false]);
  expect(readSetting('documentsOnly', { documentsOnly: 'true' }, {})).toBe(true);
});

test('a secret is read from its variable alone, and told to nobody', () => {
  const token = '0123456789abcdef';
  expect(readSetting('token', { token: 'from the command line' }, { SAYSO_TOKEN: token })).toBe(token);
  const wrong = () => readSetting('token', {}, { SAYSO_TOKEN: 'too short' });
  expect(wrong).toThrow(/^SAYSO_TOKEN is not as it should be: it should be 16 characters or more[^"]+\.$/u);
  expect(wrong).not.toThrow('too short');
});

test.each(['localhost', '0.0.0.0', '::1', '::', 'news.example.org', 'fe80::1%eth0'])('a host may be %s', (host) => {
  expect(readSetting('host', { host }, {})).toBe(host);
});
