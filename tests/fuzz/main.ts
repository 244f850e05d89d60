import fc from 'fast-check';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';
import { readsAnything } from './article-text.ts';
import { facesAnything } from './http-face.ts';

// npm run fuzz -- MINUTES: asks a server, and reads texts, for so long. What is found goes into `found.ts`, smallest first.
const minutes = Number(process.argv[2] ?? 10);
const until = performance.now() + minutes * 60_000;
const onTrouble = (error: unknown): void => {
  throw error;
};
const server = await serveArticles(TWO_ARTICLES, { graphiql: false, onTrouble, entrance: { onTrouble } });
let tried = 0;
while (performance.now() < until) {
  await fc.assert(facesAnything(server), { numRuns: 500 });
  fc.assert(readsAnything, { numRuns: 500 });
  tried += 1_000;
  process.stdout.write(`${tried} tried, ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB\n`);
}
await server.stop();
