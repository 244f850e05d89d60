import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A connection of `node:http` on which another may answer between two of its requests. */
export interface SharedConnection {
  /** Told when `node:http` has read a request. */
  readonly began: (request: IncomingMessage, response: ServerResponse) => void;
  /** The whole of the request that `node:http` answers; null where it is not known to be all that came. */
  readonly bytes: () => Buffer | null;
}

/**
 * Has another see first what comes where a request may begin, and answer it if it can: later, if it says so by a promise.
 * `node:http` gets everything else, and all of it as soon as a request and what came in one piece are not the same: then
 * it alone can tell where the next one begins. Its first one it always gets: until then it minds how long that takes.
 */
export const shareConnection = (
  socket: Socket,
  answer: (bytes: Buffer) => boolean | Promise<unknown>,
): SharedConnection => {
  const [theirs = () => {}] = socket.listeners('data') as ((bytes: Buffer) => void)[];
  let [mayBegin, isTheirs] = [true, true];
  let bytes: Buffer | null = null;
  const stepAside = (): void => {
    bytes = null;
    socket.on('data', theirs);
    socket.off('data', take);
  };
  const take = (chunk: Buffer): void => {
    // Whoever does not read what they are sent is for `node:http`, which then reads no more of them.
    if (!isTheirs && socket.writableLength === 0) {
      const answered = answer(chunk);
      if (answered === true) return;
      if (answered !== false) {
        socket.pause();
        answered.finally(() => socket.resume());
        return;
      }
    }
    if (mayBegin) bytes = chunk;
    else stepAside();
    mayBegin = false;
    isTheirs = true;
    theirs(chunk);
  };
  // Whoever listens to it has `node:http` give up reading the connection beneath all this.
  socket.on('data', take);
  socket.off('data', theirs);
  return {
    bytes: () => bytes,
    began: (request, response) => {
      if (bytes === null) return;
      if (!isAllOf(bytes, request)) {
        stepAside();
        return;
      }
      response.once('close', () => {
        mayBegin = bytes !== null;
        isTheirs = !mayBegin;
        bytes = null;
      });
    },
  };
};

const isAllOf = (bytes: Buffer, { httpVersion, headers }: IncomingMessage): boolean => {
  const { connection = 'keep-alive', 'content-length': length = '0' } = headers;
  const isPlain = headers['transfer-encoding'] === undefined && headers.expect === undefined;
  if (httpVersion !== '1.1' || connection.toLowerCase() !== 'keep-alive' || !isPlain) return false;
  const end = bytes.indexOf(HEADERS_END);
  return end !== -1 && end + HEADERS_END.length + Number(length) === bytes.length;
};

const HEADERS_END = '\r\n\r\n';
