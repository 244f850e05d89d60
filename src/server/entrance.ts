import type { RequestListener } from 'node:http';
import { printedSchema } from '../graphql/schema.ts';
import type { Store } from '../store/store.ts';
import { answerFromCache } from './answer-from-cache.ts';
import { askService } from './ask-service.ts';
import { compressReplies } from './content-encoding.ts';
import { followChanges } from './freshness.ts';
import { behind, receive } from './front-door.ts';
import { revalidateAnswers } from './http-caching.ts';
import { MOST_BODY_BYTES, readBody } from './read-body.ts';
import { createResponseCache } from './response-cache.ts';
import type { Service } from './service.ts';

/** What the entrance of a server is made of. */
export interface EntranceOptions {
  readonly service: Service;
  readonly store: Store;
  /** How many bytes of answers are kept. Default: 32 MiB. */
  readonly cacheBytes?: number;
  /** Told what goes wrong between a visitor and the service. */
  readonly onTrouble?: (error: unknown) => void;
}

/** The way in. */
export interface Entrance {
  readonly listener: RequestListener;
  readonly close: () => void;
}

const DEFAULT_CACHE_BYTES = 32 * 2 ** 20;

/** Everything that a visitor goes past before the service is asked, from the outside in. */
export const openEntrance = ({
  service,
  store,
  cacheBytes = DEFAULT_CACHE_BYTES,
  onTrouble = () => {},
}: EntranceOptions): Entrance => {
  const cache = createResponseCache(cacheBytes);
  const freshness = followChanges(store, cache.clear);
  const handler = behind(
    [
      readBody(MOST_BODY_BYTES),
      answerFromCache(cache, freshness.moment),
      revalidateAnswers(store, printedSchema()),
      compressReplies,
    ],
    askService(service),
  );
  return { listener: receive(handler, onTrouble), close: freshness.stop };
};
