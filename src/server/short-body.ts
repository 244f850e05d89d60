import type { IncomingMessage } from 'node:http';

/** Bytes. Of a longer one it is asked first who sends it. */
const LONGEST = 16_384;

/** Whether a request has a body that is mostly there with its headers, as that of a question is. */
export const hasShortBody = ({ method, headers }: IncomingMessage): boolean => {
  const length = Number(headers['content-length'] ?? 0);
  return method === 'POST' && length > 0 && length <= LONGEST && headers['content-encoding'] === undefined;
};

/** Calls back with a body as soon as it is there; never if its client goes before its end. */
export const whenBodyIsRead = (request: IncomingMessage, then: (body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => then(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
};
