import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Handler, Visit } from '../front-door.ts';
import { requestId } from '../request-id.ts';
import type { Kept } from '../response-cache.ts';
import type { SharedConnection } from './connection.ts';
import { shareConnection } from './connection.ts';
import type { KnownRequest } from './known-requests.ts';
import { rememberRequests } from './known-requests.ts';
import { writeReply } from './write-reply.ts';

/** Somebody who sends what was sent before, byte for byte, and whose answer is kept. */
export interface KnownVisit extends Visit {
  readonly kept: Kept;
}

/** What a shortcut is told of what `node:http` does, and what comes of it. */
export interface Shortcut {
  /** Told of each connection when `node:http` has taken it. */
  readonly meet: (socket: Socket) => void;
  /** Told of each request that `node:http` has read. */
  readonly follow: (request: IncomingMessage, response: ServerResponse) => void;
  /** Told whose answer is kept, and under what. */
  readonly learn: (visit: Visit, asked: string) => void;
}

interface ShortcutOptions {
  readonly keptUnder: (asked: string) => Kept | undefined;
  /** Replies to who takes the shortcut. They have gone past no door before. */
  readonly handler: Handler<KnownVisit>;
  /** Told what goes wrong before a reply is out, or as it goes out. */
  readonly onTrouble: (error: unknown) => void;
}

/** Bytes. Few questions are longer. */
const LONGEST = 16_384;
const MOST_REMEMBERED_BYTES = 1_048_576;

/**
 * Answers who sends a request that was read before, byte for byte, without reading it again: that, and what `node:http`
 * makes of each request and each reply, takes longer than all else about an answer that is kept.
 */
export const takeShortcut = ({ keptUnder, handler, onTrouble }: ShortcutOptions): Shortcut => {
  const known = rememberRequests(MOST_REMEMBERED_BYTES);
  const connections = new WeakMap<Socket, SharedConnection>();
  const answer = (socket: Socket, bytes: Buffer): boolean | Promise<unknown> => {
    const request = bytes.length > LONGEST ? undefined : known.find(bytes);
    const kept = request && keptUnder(request.asked);
    if (request === undefined || kept === undefined) return false;
    const fail = (error: unknown): void => {
      onTrouble(error);
      socket.destroy();
    };
    try {
      const visit = visitOf(request, socket, kept);
      const reply = handler(visit);
      if (reply instanceof Promise) return reply.then((late) => writeReply(socket, late, visit.id)).catch(fail);
      writeReply(socket, reply, visit.id);
    } catch (error) {
      fail(error);
    }
    return true;
  };
  return {
    meet: (socket) => {
      connections.set(
        socket,
        shareConnection(socket, (bytes) => answer(socket, bytes)),
      );
    },
    follow: (request, response) => connections.get(request.socket)?.began(request, response),
    learn: ({ request: { method, url, headers, socket }, path, search }, asked) => {
      const bytes = connections.get(socket)?.bytes() ?? null;
      if (bytes !== null && bytes.length <= LONGEST)
        known.add(bytes, { request: { method, url, headers }, path, search, asked });
    },
  };
};

const visitOf = ({ request, path, search }: KnownRequest, socket: Socket, kept: Kept): KnownVisit => ({
  request: { ...request, socket },
  path,
  search,
  id: requestId(request.headers['x-request-id']),
  isFromCache: false,
  outcome: null,
  kept,
});
