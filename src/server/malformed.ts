import type { Duplex } from 'node:stream';

/** What `extensions.code` says of a request that is none. Clients rely on these. */
export const MALFORMED_ERROR_CODES = ['HEADERS_TOO_LONG', 'REQUEST_TOO_SLOW', 'NOT_HTTP'] as const;

interface Answer {
  readonly status: string;
  readonly code: (typeof MALFORMED_ERROR_CODES)[number];
  readonly message: string;
}

/** Answers whoever sends what `node:http` cannot read, or not to its end, and lets them go. */
export const answerMalformed =
  ({ headerBytes, headersMs, requestMs }: { headerBytes: number; headersMs: number; requestMs: number }) =>
  (error: NodeJS.ErrnoException, socket: Duplex): void => {
    // Whoever has gone, or has had the beginning of an answer, is not told.
    if (!socket.writable || error.code === 'ECONNRESET' || hasBeenAnswered(socket)) {
      socket.destroy();
      return;
    }
    const { status, code, message } = answerTo(error.code, headerBytes, headersMs, requestMs);
    const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
    socket.end(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  };

const answerTo = (code: string | undefined, headerBytes: number, headersMs: number, requestMs: number): Answer => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      status: '431 Request Header Fields Too Large',
      code: 'HEADERS_TOO_LONG',
      message: `The address and the headers have more than ${headerBytes.toLocaleString('en')} bytes: send a long query by POST.`,
    };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return {
      status: '408 Request Timeout',
      code: 'REQUEST_TOO_SLOW',
      message: `A request has to come within ${requestMs / 1_000} s, and its headers within ${headersMs / 1_000} s: send it again.`,
    };
  return { status: '400 Bad Request', code: 'NOT_HTTP', message: 'This is no request of HTTP/1.1.' };
};

/** Node keeps the reply that is under way on the socket. */
const hasBeenAnswered = (socket: Duplex & { readonly _httpMessage?: { readonly headersSent: boolean } }): boolean =>
  socket._httpMessage?.headersSent === true;
