import type { IncomingHttpHeaders } from 'node:http';

/** Whether a body is JSON as most clients send it. */
export const isPlainJson = (headers: IncomingHttpHeaders): boolean => {
  const type = headers['content-type'];
  return (
    (type === 'application/json' || type === 'application/json; charset=utf-8') &&
    headers['content-encoding'] === undefined
  );
};
