import { expect, test } from 'vitest';
import { readSignatures } from './signatures.ts';

const A = { name: 'a', version: '1.0.0', location: 'node_modules/a' };

test.each([
  [{ invalid: [], missing: [] }, [], null],
  [{ invalid: [A], missing: [] }, ['a@1.0.0 is signed by somebody else: it may have been exchanged.'], null],
  [{ invalid: [], missing: [A] }, ['a@1.0.0 is not signed by its registry.'], null],
  // Without a network it is said that nobody looked, and no more.
  [{ error: { code: 'ENOTFOUND', summary: 'no such host' } }, [], 'no such host'],
  [
    { error: { summary: 'found no dependencies to audit that were installed from a supported registry' } },
    [],
    'found no dependencies to audit that were installed from a supported registry',
  ],
  // Whatever else keeps npm from looking is a fault: it may be meant to.
  [
    { error: { code: 'EEXPIREDSIGNATUREKEY', summary: 'expired' } },
    ['Signatures could not be verified: expired'],
    null,
  ],
  [{ error: {} }, ['Signatures could not be verified: npm does not say why'], null],
])('%j', (said, faults, notLooked) => {
  expect(readSignatures(JSON.stringify(said))).toEqual({ faults, notLooked });
});

test('what is no answer is a fault', () => {
  expect(readSignatures('')).toEqual({ faults: ['Signatures could not be verified: npm says ""'], notLooked: null });
});
