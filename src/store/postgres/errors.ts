import { StoreError } from '../errors.ts';

/** An error of PostgreSQL, or on the way to it, as what it means to an operator, if it is one that says something; else as it is. */
export const explained = (place: string, error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const explain = MEANINGS[code] ?? MEANINGS[code.slice(0, 3)] ?? MEANINGS[code.slice(0, 2)] ?? withoutCode(error);
  if (explain === undefined) return error;
  const said = error instanceof Error && error.message !== '' ? ` (${error.message})` : '';
  return new StoreError(`The store ${place} ${explain}${said}`, { cause: error });
};

/** Whether a transaction was taken back for another one's sake, and may well succeed when it is made again. */
export const isConflict = (error: unknown): boolean => {
  const cause = error instanceof StoreError ? error.cause : error;
  return cause instanceof Error && 'code' in cause && CONFLICTS.has(String(cause.code));
};

// serialization_failure, deadlock_detected
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01']);

const UNREACHABLE =
  'cannot be reached. Check that the server runs, and the host and port in DATABASE_URL, and try again.';

const FAILED =
  'broke off. What was stored before stays; whether the last change was stored, doing it again will tell. Try again when the server is back.';

const NO_ROOM =
  'has no room left: its disk or memory is full. What was stored before stays. Make room there, and try again.';

/** By code of the system, or by SQLSTATE or its class: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const MEANINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOENT: UNREACHABLE,
  ECONNRESET: FAILED,
  EPIPE: FAILED,
  '08': FAILED,
  '25006': 'may only be read: it is a copy, or set to be. Point DATABASE_URL at the primary.',
  '28': 'does not let this user in. Check the user and the password in DATABASE_URL.',
  '3D000':
    'is not there: the server has no such database. Make it with `createdb`, or correct the name in DATABASE_URL.',
  '3F000': 'has no schema to keep tables in. Make the one that its search_path names.',
  '42501':
    'may not be used so by this user. Give them the right to make tables there (`grant create on schema ...`), or name another in DATABASE_URL.',
  '53': NO_ROOM,
  '53300': 'takes no more connections. Stop what holds them, raise its max_connections, or put a pooler before it.',
  '55P03':
    'is being written to by another process for too long. Nothing was changed. Wait until that has finished, or stop it, and try again.',
  '57P': 'is stopping or starting. Try again when it is up.',
  '58': 'cannot be read or written: its disk or file system failed. What was stored before stays; see to the disk, and try again.',
  XX001: 'is damaged. Nothing was changed. Bring back a copy, or read the articles again into another database.',
  XX002: 'has a damaged index. Nothing was changed. Mend it with `reindexdb`, and try again.',
};

/** What the driver finds out for itself has no code. */
const withoutCode = (error: unknown): string | undefined => {
  const message = error instanceof Error ? error.message : '';
  if (/^SASL:/u.test(message)) return MEANINGS['28'];
  if (/^timeout exceeded when trying to connect/u.test(message)) return UNREACHABLE;
  return /^(?:Connection terminated|Client has encountered a connection error)/u.test(message) ? FAILED : undefined;
};
