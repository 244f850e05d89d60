import type { ServerResponse } from 'node:http';
import type { HttpVisit, Reply } from './front-door.ts';
import { headerLines } from './header-lines.ts';

/** Sends a reply with the id by which the log knows it, unless the visitor has gone. */
export const sendReply = (
  { response, id }: Pick<HttpVisit, 'response' | 'id'>,
  reply: Reply,
  onTrouble: (error: unknown) => void,
): void => {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const { status, body } = reply;
  response.writeHead(status, [...headerLines(reply), 'x-request-id', id]);
  if (body === null || typeof body === 'string' || Buffer.isBuffer(body)) {
    response.end(body);
    return;
  }
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
