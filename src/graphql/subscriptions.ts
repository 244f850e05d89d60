import { Repeater } from '@repeaterjs/repeater';
import type { Place, Store } from '../store/store.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { Corpus } from './corpus.ts';
import { idOf } from './global-id.ts';
import { createLoaders } from './loaders.ts';

builder.subscriptionType({
  description: 'What happens from now on. Over server-sent events; whichever process writes to the store.',
});

builder.subscriptionFields((t) => ({
  articleIngested: t.field({
    type: 'Article',
    description: 'Each article that is read for the first time, or whose content has changed.',
    subscribe: (_root, _args, context) =>
      follow(context, (place: Place | null) => context.store.articlesSince(place, BATCH)),
    resolve: (article) => article,
  }),
  quoteAdded: t.field({
    type: 'Quote',
    description: 'Each quote that comes with an article, new or changed, and was not in it before.',
    args: { speaker: t.arg.id({ description: 'Only what the person with this id says.' }) },
    subscribe: (_root, { speaker }, context) => {
      const speakerId = idOf('Person', speaker);
      return follow(context, (place: Place | null) => context.store.quotesSince(place, BATCH, speakerId));
    },
    resolve: (quote) => quote,
  }),
  corpusChanged: t.field({
    type: Corpus,
    description:
      'All that is stored: at once, and again each time that something has changed that can be asked for, an article, a correction, a person. Changes in quick succession are told of together.',
    subscribe: (_root, _args, context) =>
      follow(context, (version: string | null) => changesSince(context.store, version)),
    resolve: (corpus) => corpus,
  }),
}));

/** How things stand, and then whether anything has changed: one item if so, whatever it was. */
const changesSince = async (store: Store, before: string | null): Promise<Since<object, string>> => {
  const version = await store.corpusVersion();
  return { items: before === version ? [] : [{}], place: version };
};

const BATCH = 50;

/** What came after a place, and where that leads; from null, what is told at once, and where things stand now. */
interface Since<T, At> {
  readonly items: readonly T[];
  readonly place: At;
}

/** Everything that comes from now on, as it comes, until the client goes or the server stops. */
const follow = <T, At>(context: Context, read: (place: At | null) => Promise<Since<T, At>>): AsyncIterable<T> =>
  new Repeater<T>(async (push, stop) => {
    const { store, stopping } = context;
    let wake = (): void => {};
    let over = false;
    const end = (): void => stop();
    const unwatch = store.watch(() => wake());
    stopping.addEventListener('abort', end);
    void stop.then(() => {
      over = true;
      wake();
    });
    if (stopping.aborted) end();
    try {
      const tell = async ({ items, place }: Since<T, At>): Promise<At> => {
        for (const item of items) {
          // What was read for the event before is no longer so.
          context.loaders = createLoaders(store);
          await push(item);
        }
        return place;
      };
      let place = await tell(await read(null));
      while (!over) {
        // Before it is read: a change in between wakes as well.
        const changed = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const news = await read(place);
        place = await tell(news);
        if (news.items.length < BATCH && !over) await changed;
      }
    } finally {
      unwatch();
      stopping.removeEventListener('abort', end);
    }
  });
