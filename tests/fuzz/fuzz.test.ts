import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';
import { readsAnything } from './article-text.ts';
import { FOUND } from './found.ts';
import { facesAnything } from './http-face.ts';

test('whatever it is asked over HTTP, a server blames who asks, tells nothing of its inside, and goes on', {
  timeout: 120_000,
}, async () => {
  const troubles: unknown[] = [];
  const onTrouble = (error: unknown): void => void troubles.push(error);
  const server = await serveArticles(TWO_ARTICLES, { graphiql: false, onTrouble, entrance: { onTrouble } });
  onTestFinished(server.stop);
  await fc.assert(facesAnything(server), { numRuns: 300, examples: FOUND.map((each) => [each]) });
  expect(troubles).toEqual([]);
});

test('any text is read, and everything that is found stands where it says', { timeout: 120_000 }, () => {
  fc.assert(readsAnything, { numRuns: 150 });
});
