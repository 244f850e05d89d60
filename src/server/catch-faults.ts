import type { Door, Reply, Visit } from './front-door.ts';

/** Told of what went wrong on our side, and by which id its client knows it; null where that is not known. */
export type OnTrouble = (error: unknown, requestId: string | null) => void;

/** Tells us whatever goes wrong within, and its visitor only that something did, and by which id we know it. */
export const catchFaults =
  (onTrouble: OnTrouble): Door =>
  (visit, next) => {
    const fail = (error: unknown): Reply => {
      // Whoever went away before they were answered is no trouble of ours.
      if (!visit.request.socket.destroyed) onTrouble(error, visit.id);
      return ourFault(visit);
    };
    try {
      const reply = next(visit);
      return reply instanceof Promise ? reply.catch(fail) : reply;
    } catch (error) {
      return fail(error);
    }
  };

const ourFault = ({ id }: Visit): Reply => ({
  status: 500,
  code: 'INTERNAL_SERVER_ERROR',
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id } }],
  }),
});
