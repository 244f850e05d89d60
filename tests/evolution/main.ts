import { checkSchema } from './check-schema.ts';

// A part of npm run check.
const { passes, report } = await checkSchema('.');
process.stdout.write(`${report.trimEnd()}\n`);
process.exitCode = passes ? 0 : 1;
