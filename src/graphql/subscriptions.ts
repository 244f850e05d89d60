import { Repeater } from '@repeaterjs/repeater';
import type { News, Place } from '../store/store.ts';
import type { Context } from './builder.ts';
import { builder } from './builder.ts';
import { idOf } from './global-id.ts';
import { createLoaders } from './loaders.ts';

builder.subscriptionType({
  description: 'What happens from now on. Over server-sent events; whichever process writes to the store.',
});

builder.subscriptionFields((t) => ({
  articleIngested: t.field({
    type: 'Article',
    description: 'Each article that is read for the first time, or whose content has changed.',
    subscribe: (_root, _args, context) => follow(context, (place) => context.store.articlesSince(place, BATCH)),
    resolve: (article) => article,
  }),
  quoteAdded: t.field({
    type: 'Quote',
    description: 'Each quote that comes with an article, new or changed, and was not in it before.',
    args: { speaker: t.arg.id({ description: 'Only what the person with this id says.' }) },
    subscribe: (_root, { speaker }, context) => {
      const speakerId = idOf('Person', speaker);
      return follow(context, (place) => context.store.quotesSince(place, BATCH, speakerId));
    },
    resolve: (quote) => quote,
  }),
}));

const BATCH = 50;

/** Everything that comes from now on, as it comes, until the client goes or the server stops. */
const follow = <T>(context: Context, read: (place: Place | null) => Promise<News<T>>): AsyncIterable<T> =>
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
      let { place } = await read(null);
      while (!over) {
        // Before it is read: a change in between wakes as well.
        const changed = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const news = await read(place);
        place = news.place;
        for (const item of news.items) {
          // What was read for the event before is no longer so.
          context.loaders = createLoaders(store);
          await push(item);
        }
        if (news.items.length < BATCH && !over) await changed;
      }
    } finally {
      unwatch();
      stopping.removeEventListener('abort', end);
    }
  });
