import { readFileSync } from 'node:fs';
import type { Lock } from './locked-packages.ts';
import { faultsOf } from './locked-packages.ts';
import { verifySignatures } from './signatures.ts';

// Part of npm run check: licenses, contents, install scripts and signatures of all packages.
const { faults, notLooked } = await verifySignatures();
const all = [...faultsOf(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock), ...faults];
if (notLooked !== null) process.stderr.write(`Nobody has looked at the signatures of packages: ${notLooked}\n`);
for (const fault of all) process.stderr.write(`${fault}\n`);
process.exitCode = all.length === 0 ? 0 : 1;
