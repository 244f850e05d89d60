import { ingestAll } from '../../src/ingest/bulk.ts';
import { manuscriptsAt } from '../../src/ingest/manuscripts.ts';
import { startReaders } from '../../src/ingest/reader-pool.ts';
import { openStore } from '../../src/store/open.ts';
import { articleId, quoteId } from '../../src/store/records.ts';
import type { ReadArticle } from '../../src/store/writing/heed-editors.ts';
import { rowsOf } from '../../src/store/writing/sheet.ts';
import { EDITOR } from './articles.ts';

const textsOfQuotes = (article: ReadArticle): string[] =>
  ('words' in article ? rowsOf(article.quotes) : article.quotes).map(({ text }) => text);

// node load.ts URL FOLDER: a bulk load as a process of its own, which also corrects the first quote of each article that
// it has stored. Writes "article NAME" and "correction NAME" to standard output when the store says it is done.
const [url = '', folder = ''] = process.argv.slice(2);
const store = await openStore(url);
const pool = startReaders(1);
await ingestAll(
  {
    ...store,
    put: async (drafts) => {
      const outcomes = await store.put(drafts);
      for (const { fileName } of drafts) process.stdout.write(`article ${fileName}\n`);
      const [first] = drafts;
      const [text] = first === undefined ? [] : textsOfQuotes(first);
      if (first !== undefined && text !== undefined) {
        const id = quoteId(articleId(first.fileName), text, 0);
        if ((await store.attribute(id, EDITOR)) === 'DONE') process.stdout.write(`correction ${id}\n`);
      }
      return outcomes;
    },
  },
  manuscriptsAt(folder, process.stdin),
  pool,
  { onProgress: () => {}, onRejected: () => {}, onWarning: () => {} },
  new AbortController().signal,
);
await pool.close();
await store.close();
