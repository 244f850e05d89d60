import { readFileSync } from 'node:fs';
import type { Lock } from './locked-packages.ts';
import { faultsOf } from './locked-packages.ts';

// Part of npm run check: licenses, contents and install scripts of all packages.
const faults = faultsOf(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
