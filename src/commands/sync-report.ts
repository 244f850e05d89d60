import type { SyncSummary } from '../ingest/sync.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';

/** Logs what was left out of a folder, and what about it is to be seen to. */
export const logTrouble = (log: Log, { rejected, warnings }: SyncSummary): void => {
  for (const { fileName, reason } of rejected) log.info({ fileName, reason }, `Left out ${fileName}: ${reason}`);
  for (const { fileName, warning } of warnings) log.info({ fileName, warning }, `${fileName}: ${warning}`);
};

/** "1 new, 3 as before", passing over what there is none of. */
export const outcomeOf = ({ added, changed, unchanged, removed, rejected }: SyncSummary): string =>
  [
    [added, 'new'],
    [changed, 'changed'],
    [unchanged, 'as before'],
    [removed, 'gone'],
    [rejected.length, 'left out'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count?.toLocaleString('en')} ${what}`)
    .join(', ') || 'nothing there';

/** What a summary counts, for programs that read the log. */
export const countsOf = ({ added, changed, unchanged, removed, rejected }: SyncSummary) => ({
  added,
  changed,
  unchanged,
  removed,
  rejected: rejected.length,
});

/** "3 articles, 5 people, 9 quotes" */
export const totalsOf = async (store: Store): Promise<string> => {
  const [articles, people, quotes] = await Promise.all([
    store.countArticles(),
    store.countPeople(),
    store.countQuotes(),
  ]);
  return [
    counted(articles, 'article', 'articles'),
    counted(people, 'person', 'people'),
    counted(quotes, 'quote', 'quotes'),
  ].join(', ');
};

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
