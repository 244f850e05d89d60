import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A connection of `node:http` on which another may answer between two of its requests. */
export interface SharedConnection {
  /** Told when `node:http` has read a request. */
  readonly began: (request: IncomingMessage, response: ServerResponse) => void;
  /** What the request came in that `node:http` answers, if it answers one alone; else null. */
  readonly bytes: () => Buffer | null;
}

/**
 * Has another see first what comes while `node:http` has nothing to answer, and answer it if it can: later, if it says so
 * by a promise. `node:http` gets everything else, and all of it from when something came that was not one whole request:
 * then it alone can tell where the next one begins. The first it always gets: until then it minds how long that takes.
 */
export const shareConnection = (
  socket: Socket,
  answer: (bytes: Buffer) => boolean | Promise<unknown>,
): SharedConnection => {
  const [theirs = () => {}] = socket.listeners('data') as ((bytes: Buffer) => void)[];
  let bytes: Buffer | null = null;
  let [isNew, isWhole] = [true, false];
  let answering = 0;
  const take = (chunk: Buffer): void => {
    // Whoever does not read what they are sent is for `node:http`, which then reads no more of them.
    if (!isNew && answering === 0 && socket.writableLength === 0) {
      const answered = answer(chunk);
      if (answered === true) return;
      if (answered !== false) {
        socket.pause();
        answered.finally(() => socket.resume());
        return;
      }
    }
    isNew = false;
    isWhole = false;
    bytes = chunk;
    theirs(chunk);
    if (isWhole) return;
    bytes = null;
    socket.on('data', theirs);
    socket.off('data', take);
  };
  // Whoever listens to it has `node:http` give up reading the connection beneath all this.
  socket.on('data', take);
  socket.off('data', theirs);
  return {
    bytes: () => (isWhole && answering === 1 ? bytes : null),
    began: (request, response) => {
      if (bytes === null) return;
      isWhole = isAllOf(bytes, request);
      answering++;
      response.once('close', () => {
        answering--;
        if (answering === 0) bytes = null;
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
