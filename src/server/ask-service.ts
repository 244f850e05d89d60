import type { Handler, Reply, Visit } from './front-door.ts';
import type { Outcome, Service } from './service.ts';

/** Has the service answer, innermost of all. */
export const askService =
  (service: Service): Handler =>
  async (visit) => {
    const outcome: Outcome = { isWhole: false };
    const gone = new AbortController();
    visit.response.once('close', () => {
      if (!visit.response.writableFinished) gone.abort();
    });
    const response = await service.handleRequest(requestOf(service, visit, gone.signal), { outcome });
    return replyOf(response, outcome, visit.path === '/graphql');
  };

const requestOf = ({ fetchAPI: { Request } }: Service, { request, body }: Visit, signal: AbortSignal): Request =>
  new Request(`http://${request.headers.host ?? 'localhost'}${request.url}`, {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    signal,
    ...(body.length > 0 && { body: body as BodyInit }),
  });

const replyOf = async (response: Response, { isWhole }: Outcome, isAnswer: boolean): Promise<Reply> => {
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
