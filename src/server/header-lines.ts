import type { Reply } from './front-door.ts';

/** What every reply has, unless it has its own: an answer is data, and no page may frame it, run it, or load it. */
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** Headers of a reply with those that every reply has: name and value in turns, as `node:http` writes them soonest. */
export const headerLines = (reply: Reply): readonly string[] => prepared.get(reply.headers) ?? linesOf(reply);

/** The same reply, with its lines ready to be sent again and again. */
export const prepareHeaders = <Kept extends Reply>(reply: Kept): Kept => {
  prepared.set(reply.headers, linesOf(reply));
  return reply;
};

// By the headers: whoever changes those of a reply on its way has others.
const prepared = new WeakMap<Reply['headers'], readonly string[]>();

const linesOf = ({ headers, body }: Reply): string[] => {
  const all = { ...EVERYWHERE, ...headers };
  return Object.entries(
    typeof body === 'string' || Buffer.isBuffer(body)
      ? { ...all, 'content-length': String(Buffer.byteLength(body)) }
      : all,
  ).flat();
};
