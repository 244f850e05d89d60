import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Reply } from '../front-door.ts';
import { headerLines } from '../header-lines.ts';
import { KEEP_ALIVE_MS } from '../listen.ts';

/** Longer bodies are not copied behind their headers, but sent along with them. */
const LONGEST_COPIED = 2_048;

/** Writes a reply of one piece as `node:http` would, with the id by which the log knows it. */
export const writeReply = (socket: Socket, reply: Reply, id: string): void => {
  const { head, body } = prepared.get(reply.headers) ?? prepare(reply);
  const isLast = reply.headers['connection'] === 'close';
  const lines = `${head}${id}\r\nDate: ${dateNow()}\r\n${isLast ? '' : KEPT_ALIVE}\r\n`;
  if (typeof body === 'string') socket.write(lines + body, 'latin1');
  else {
    socket.cork();
    socket.write(lines, 'latin1');
    socket.write(body);
    socket.uncork();
  }
  if (isLast) socket.end();
};

const KEPT_ALIVE = `Connection: keep-alive\r\nKeep-Alive: timeout=${KEEP_ALIVE_MS / 1_000}\r\n`;

interface Prepared {
  /** Up to where the id goes. */
  readonly head: string;
  /** As characters that stand for a byte each, or as bytes. */
  readonly body: string | Buffer;
}

// By the headers: whoever changes those of a reply on its way has others.
const prepared = new WeakMap<Reply['headers'], Prepared>();

const prepare = (reply: Reply): Prepared => {
  const { status, headers } = reply;
  const lines = headerLines(reply).map((each, at) => (at % 2 === 0 ? `${each}: ` : `${each}\r\n`));
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}x-request-id: `;
  const body = bytesOf(reply.body);
  const made = { head, body: body.length <= LONGEST_COPIED ? body.toString('latin1') : body };
  prepared.set(headers, made);
  return made;
};

const bytesOf = (body: Reply['body']): Buffer => {
  if (body instanceof ReadableStream) throw new TypeError('a reply that goes on is not written in one piece');
  return Buffer.from(body ?? '');
};

/** The time as HTTP has it; it is written once a second. */
const dateNow = (): string => {
  const now = Math.floor(Date.now() / 1_000);
  if (now !== second) {
    second = now;
    date = new Date(now * 1_000).toUTCString();
  }
  return date;
};

let second = 0;
let date = '';
