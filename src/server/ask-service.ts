import { askPlainly } from './ask-plainly.ts';
import type { TellClient } from './doors/clients.ts';
import type { Handler, HttpVisit } from './front-door.ts';
import { unknownOutcome } from './outcome.ts';
import type { Service } from './service.ts';
import { replyOf } from './service-reply.ts';

/** Has the service answer, innermost of all. */
export const askService =
  (service: Service, tellClient: TellClient): Handler =>
  async (visit) => {
    const gone = new AbortController();
    visit.response.once('close', () => {
      if (!visit.response.writableFinished) gone.abort();
    });
    const client = tellClient(visit.request);
    const plain = await askPlainly(service, visit, client, gone.signal);
    if (plain !== null) return plain;
    const outcome = unknownOutcome();
    visit.outcome = outcome;
    const response = await service.handleRequest(requestOf(service, visit, gone.signal), {
      outcome,
      client,
      requestId: visit.id,
    });
    return replyOf(response, outcome, visit.path === '/graphql');
  };

const requestOf = ({ fetchAPI: { Request } }: Service, { request, body }: HttpVisit, signal: AbortSignal): Request =>
  new Request(`http://${request.headers.host ?? 'localhost'}${request.url}`, {
    method: request.method ?? 'GET',
    headers: request.headers as Record<string, string>,
    signal,
    ...(body.length > 0 && { body: body as BodyInit }),
  });
