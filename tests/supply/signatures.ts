import { execFile } from 'node:child_process';

/** What npm says of signatures: `faults` of those that are wrong or missing, and why it could not look, if it could not. */
export interface Signatures {
  readonly faults: readonly string[];
  readonly notLooked: string | null;
}

/** Has npm hold all packages against what its registry has signed. */
export const verifySignatures = (): Promise<Signatures> =>
  new Promise((resolve) => {
    const flags = ['--json', '--fetch-retries=0', '--fetch-timeout=10000'];
    execFile('npm', ['audit', 'signatures', ...flags], (_error, said) => resolve(readSignatures(said)));
  });

interface Signed {
  readonly name: string;
  readonly version: string;
}

interface Said {
  readonly invalid?: readonly Signed[];
  readonly missing?: readonly Signed[];
  readonly error?: { readonly code?: string | null; readonly summary?: string };
}

/** That nothing answered, or that it was no registry that signs: anything else that went wrong may be an attack. */
const NOBODY_THERE = /^(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d)$/u;
const SIGNS_NOTHING = /installed from a supported registry/u;

/** Reads what `npm audit signatures --json` says. */
export const readSignatures = (json: string): Signatures => {
  const { invalid = [], missing = [], error } = parsed(json);
  const faults = [
    ...invalid.map(({ name, version }) => `${name}@${version} is signed by somebody else: it may have been exchanged.`),
    ...missing.map(({ name, version }) => `${name}@${version} is not signed by its registry.`),
  ];
  if (error === undefined) return { faults, notLooked: null };
  const { code, summary = 'npm does not say why' } = error;
  return NOBODY_THERE.test(code ?? '') || SIGNS_NOTHING.test(summary)
    ? { faults, notLooked: summary }
    : { faults: [...faults, `Signatures could not be verified: ${summary}`], notLooked: null };
};

const parsed = (json: string): Said => {
  try {
    return JSON.parse(json) as Said;
  } catch {
    return { error: { summary: `npm says ${JSON.stringify(json.slice(0, 200))}` } };
  }
};
