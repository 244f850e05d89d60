import { readFile, writeFile } from 'node:fs/promises';
import { withTrueAnswers } from './true-answers.ts';

// npm run readme: puts into the README what the program now answers.
await writeFile('README.md', await withTrueAnswers(await readFile('README.md', 'utf8')));
