import type { Door } from '../front-door.ts';
import { turnAway } from './refusals.ts';

/** Turns away who comes when the server has begun to stop: on a connection that they have kept, as others find none. */
export const refuseWhenStopping =
  (stopping: AbortSignal): Door =>
  (visit, next) =>
    stopping.aborted
      ? turnAway(503, 'STOPPING', 'This server is about to stop: ask again in a moment.', {
          connection: 'close',
          'retry-after': '5',
        })
      : next(visit);
