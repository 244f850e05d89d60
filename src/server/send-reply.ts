import type { ServerResponse } from 'node:http';
import type { Reply, Visit } from './front-door.ts';

/** Sends a reply, unless the visitor has gone. */
export const sendReply = (
  { response }: Pick<Visit, 'response'>,
  { status, headers, body }: Reply,
  onTrouble: (error: unknown) => void,
): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (body === null || typeof body === 'string' || Buffer.isBuffer(body)) {
    const length = body === null ? null : Buffer.byteLength(body);
    response.writeHead(status, length === null ? headers : { ...headers, 'content-length': String(length) });
    response.end(body);
    return;
  }
  response.writeHead(status, headers);
  // A client waits for them, and it may be long until there is more.
  response.flushHeaders();
  passOn(body, response).catch(onTrouble);
};

/** Passes on what comes as it comes, no faster than the visitor takes it, until there is no more or they go. */
const passOn = async (body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> => {
  const parts = body[Symbol.asyncIterator]();
  const gone = new Promise<void>((resolve) => response.once('close', resolve));
  void gone.then(() => parts.return?.());
  for (let part = await parts.next(); !part.done && !response.destroyed; part = await parts.next())
    if (!response.write(part.value))
      await Promise.race([gone, new Promise((resolve) => response.once('drain', resolve))]);
  response.end();
};
