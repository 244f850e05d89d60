import { onTestFinished } from 'vitest';
import type { ArticleDraft } from '../../src/store/draft.ts';
import { draftOf } from '../drafts.ts';
import type { Served } from '../served.ts';
import { serveArticles } from '../served.ts';

const story = (at: number): ArticleDraft =>
  draftOf({
    fileName: `${at}.txt`,
    lines: [`Story ${at}`, `“Words ${at},” Ann Lee said. Bo Diaz nodded.`],
    people: { 'Ann Lee': ['Ann Lee'], 'Bo Diaz': ['Bo Diaz'] },
    quotes: [{ segments: [`“Words ${at},”`], speaker: 'Ann Lee', cue: 'said' }],
  });

/** A server with five articles, for a client to have a session with. */
export interface Newspaper extends Served {
  /** Has another article come in. */
  readonly publish: (at: number) => Promise<unknown>;
  /** For the client to ask with. */
  readonly fetch: typeof fetch;
  /** How often it did, by method. */
  readonly asked: readonly string[];
  /** Resolves when a subscription is under way. */
  readonly watched: Promise<void>;
}

/** Opens a newspaper for the running test. */
export const newspaper = async (): Promise<Newspaper> => {
  const server = await serveArticles([1, 2, 3, 4, 5].map(story));
  onTestFinished(server.stop);
  const { store } = server;
  const { promise: watched, resolve } = Promise.withResolvers<void>();
  const { quotesSince } = store;
  // The second look for news comes after the place to look from is known.
  store.quotesSince = (place, ...rest) => quotesSince(place, ...rest).finally(place === null ? () => {} : resolve);
  const asked: string[] = [];
  return {
    ...server,
    publish: (at) => store.put([story(at)]),
    fetch: (input, init) => {
      asked.push(init?.method ?? 'GET');
      return fetch(input, init);
    },
    asked,
    watched,
  };
};
