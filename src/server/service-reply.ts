import type { Reply } from './front-door.ts';
import type { Outcome } from './outcome.ts';

/** A response of the service as a reply; `isAnswer` unless it is a page or a file. */
export const replyOf = async (response: Response, { isWhole }: Outcome, isAnswer = true): Promise<Reply> => {
  const headers = Object.fromEntries(Array.from(response.headers, ([name, value]) => [name.toLowerCase(), value]));
  const { status, body } = response;
  if (body === null) return { status, headers, body: null };
  // What goes on, as a subscription does, or is of no length that is known, is passed on as it comes.
  const goesOn = isAnswer
    ? /^(?:text\/event-stream|multipart\/)/u.test(headers['content-type'] ?? '')
    : headers['content-length'] === undefined;
  if (goesOn) return { status, headers, body };
  return { status, headers, body: await response.text(), isWhole: isWhole && status === 200 };
};
