import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Measured } from '../graphql/errors.ts';
import type { Outcome } from './outcome.ts';
import { requestId } from './request-id.ts';
import { sendReply } from './send-reply.ts';
import { hasShortBody, whenBodyIsRead } from './short-body.ts';

/** Somebody who asks, from their first byte to the last byte of the reply. */
export interface Visit {
  readonly request: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'socket'>;
  /** "/graphql" of "/graphql?query={...}". */
  readonly path: string;
  /** "?query={...}", or "". */
  readonly search: string;
  /** By which its client and the log know it. */
  readonly id: string;
  /** Whether it was answered from memory. */
  isFromCache: boolean;
  /** What the service tells of its answer; null if it was not asked. */
  outcome: Outcome | null;
}

/** One whom `node:http` brings. */
export interface HttpVisit extends Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The whole body, where one was read. */
  body: Buffer;
}

/** What is said to a visitor. */
export interface Reply {
  readonly status: number;
  /** With lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | ReadableStream<Uint8Array> | null;
  /** Whether it is the whole answer to a query, which holds until the corpus changes, whoever asks. */
  readonly isWhole?: boolean;
  /** Of a refusal, by which it is counted. */
  readonly code?: string;
}

/** Replies to a visitor: at once if it can. */
export type Handler<V extends Visit = HttpVisit> = (visit: V) => Reply | Promise<Reply>;

/** Replies to a visitor itself, or lets them through; and may look at, or change, what they are told beyond it. */
export type Door = <V extends Visit>(visit: V, next: Handler<V>) => Reply | Promise<Reply>;

/** A door for those alone whom `node:http` brings. */
export type HttpDoor = (visit: HttpVisit, next: Handler) => Reply | Promise<Reply>;

/** What is behind a row of doors, the first of them the outermost. */
export const behind = <V extends Visit = HttpVisit>(
  doors: readonly ((visit: V, next: Handler<V>) => Reply | Promise<Reply>)[],
  inside: Handler<V>,
): Handler<V> => doors.reduceRight<Handler<V>>((next, door) => (visit) => door(visit, next), inside);

/** Receives visitors for `node:http`. Whatever goes wrong within is told to `onTrouble`, and to nobody else. */
export const receive =
  (handler: Handler, onTrouble: (error: unknown) => void): RequestListener =>
  (request, response) => {
    const { url = '/' } = request;
    const mark = url.indexOf('?');
    const visit: HttpVisit = {
      request,
      response,
      path: mark === -1 ? url : url.slice(0, mark),
      search: mark === -1 ? '' : url.slice(mark),
      id: requestId(request.headers['x-request-id']),
      body: NOTHING,
      isFromCache: false,
      outcome: null,
    };
    const fail = (error: unknown): void => {
      // Whoever went away before they were answered is no trouble of ours.
      if (!response.destroyed) onTrouble(error);
      sendReply(visit, OUR_FAULT, onTrouble);
    };
    const answer = (): void => {
      try {
        const reply = handler(visit);
        if (reply instanceof Promise) reply.then((late) => sendReply(visit, late, onTrouble)).catch(fail);
        else sendReply(visit, reply, onTrouble);
      } catch (error) {
        fail(error);
      }
    };
    if (!hasShortBody(request)) return answer();
    // It is here in a moment, and what is answered from memory is then answered at once, with no promise to wait for.
    whenBodyIsRead(request, (body) => {
      visit.body = body;
      answer();
    });
  };

const NOTHING = Buffer.alloc(0);

/** A reply of one error, as GraphQL clients read it. */
export const refusal = (status: number, code: string, message: string, measured?: Measured): Reply => ({
  status,
  code,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ errors: [{ message, extensions: { code, ...measured } }] }),
});

const OUR_FAULT = refusal(500, 'INTERNAL_SERVER_ERROR', 'Unexpected error.');
