import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { printedSchema } from '../graphql/schema.ts';
import type { Store } from '../store/store.ts';
import { answerFromCache, sayAgain } from './answer-from-cache.ts';
import { askService } from './ask-service.ts';
import { permissionOf } from './authorization.ts';
import type { OnTrouble } from './catch-faults.ts';
import { catchFaults } from './catch-faults.ts';
import { compressReplies } from './content-encoding.ts';
import { tellClients } from './doors/clients.ts';
import { refuseWhenStopping } from './doors/refuse-when-stopping.ts';
import { followChanges } from './freshness.ts';
import { behind, receive } from './front-door.ts';
import type { GuardOptions } from './guard.ts';
import { guard, LOCAL_GUARD } from './guard.ts';
import { revalidateAnswers } from './http-caching.ts';
import type { Observer } from './observe.ts';
import { observe } from './observe.ts';
import type { BodyLimits } from './read-body.ts';
import { DEFAULT_BODY_LIMITS, readBody } from './read-body.ts';
import { createResponseCache } from './response-cache.ts';
import type { Service } from './service.ts';
import type { KnownVisit } from './shortcut/shortcut.ts';
import { takeShortcut } from './shortcut/shortcut.ts';

/** What the entrance of a server is made of. */
export interface EntranceOptions {
  readonly service: Service;
  readonly store: Store;
  /** How many bytes of answers are kept. Default: 32 MiB. */
  readonly cacheBytes?: number;
  /** Who is let in. Default: whoever is on this machine. */
  readonly admitted?: GuardOptions;
  readonly bodyLimits?: BodyLimits;
  /** The token that allows to write, and with it to send more. Default: none. */
  readonly token?: string | null;
  /** Told what goes wrong between a visitor and the service. */
  readonly onTrouble?: OnTrouble;
  /** Aborted when the server stops. */
  readonly stopping?: AbortSignal;
  /** Told of each visit. */
  readonly observers?: readonly Observer[];
}

/** The way in. */
export interface Entrance {
  readonly listener: RequestListener;
  /** Told of each connection. */
  readonly meet: (socket: Socket) => void;
  readonly close: () => void;
}

const DEFAULT_CACHE_BYTES = 32 * 2 ** 20;

/** Everything that a visitor goes past before the service is asked, from the outside in. */
export const openEntrance = ({
  service,
  store,
  cacheBytes = DEFAULT_CACHE_BYTES,
  admitted = LOCAL_GUARD,
  bodyLimits = DEFAULT_BODY_LIMITS,
  token = null,
  onTrouble = () => {},
  observers = [],
  stopping = new AbortController().signal,
}: EntranceOptions): Entrance => {
  const cache = createResponseCache(cacheBytes);
  const freshness = followChanges(store, cache.clear);
  // Whoever comes goes past these.
  const doors = [
    observe(observers),
    catchFaults(onTrouble),
    refuseWhenStopping(stopping),
    ...guard(admitted, store.buckets(), onTrouble),
  ];
  const shortcut = takeShortcut({
    keptUnder: cache.get,
    handler: behind<KnownVisit>(doors, (visit) => sayAgain(visit, visit.kept)),
    onTrouble: (error) => onTrouble(error, null),
  });
  const handler = behind(
    [
      ...doors,
      readBody(bodyLimits, ({ request }) => permissionOf(request.headers.authorization ?? null, token) === 'GRANTED'),
      answerFromCache(cache, freshness.moment, shortcut.learn),
      revalidateAnswers(store, printedSchema),
      compressReplies,
    ],
    askService(service, tellClients(admitted.proxies)),
  );
  const listener = receive(handler, (error) => onTrouble(error, null));
  return {
    listener: (request, response) => {
      shortcut.follow(request, response);
      listener(request, response);
    },
    meet: shortcut.meet,
    close: freshness.stop,
  };
};
