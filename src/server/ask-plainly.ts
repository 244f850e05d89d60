import type { ExecutionResult } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { isAsyncIterable, processRegularResult } from 'graphql-yoga';
import type { HttpVisit, Reply } from './front-door.ts';
import { unknownOutcome } from './outcome.ts';
import { isPlainJson } from './plain-json.ts';
import type { Service } from './service.ts';
import { replyOf } from './service-reply.ts';

/**
 * Has the service answer a plain question, one POST of JSON that is to be answered in JSON, without all that HTTP may
 * hold besides: that costs several times what many a question does. Null where it is not as plain.
 */
export const askPlainly = (
  service: Service,
  visit: HttpVisit,
  client: string,
  signal: AbortSignal,
): Promise<Reply | null> | null => {
  const { request, path, search, body } = visit;
  if (request.method !== 'POST' || path !== '/graphql' || search !== '' || !isPlainJson(request.headers)) return null;
  const mediaType = mediaTypeFor(request.headers.accept);
  const params = mediaType === null ? null : paramsOf(body);
  return mediaType === null || params === null ? null : answer(service, visit, client, params, mediaType, signal);
};

const answer = async (
  service: Service,
  visit: HttpVisit,
  client: string,
  params: GraphQLParams,
  mediaType: string,
  signal: AbortSignal,
): Promise<Reply | null> => {
  const outcome = unknownOutcome();
  visit.outcome = outcome;
  const request = new service.fetchAPI.Request(ADDRESS, {
    method: 'POST',
    headers: visit.request.headers as Record<string, string>,
    signal,
  });
  let result: Awaited<ReturnType<Service['getResultForParams']>>;
  try {
    result = await service.getResultForParams({ params, request }, { outcome, client, requestId: visit.id });
  } catch (error) {
    // What is refused before it is run can be asked again, for Yoga to say what is wrong.
    if (outcome.hasBegun || signal.aborted) throw error;
    return null;
  }
  if (result !== undefined && isSimple(result))
    return {
      status: 200,
      headers: { 'content-type': `${mediaType}; charset=utf-8` },
      body: JSON.stringify(result),
      isWhole: outcome.isWhole,
    };
  if (result !== undefined && isAsyncIterable(result)) await result[Symbol.asyncIterator]().return?.();
  return replyOf(processRegularResult(result as ExecutionResult, service.fetchAPI, mediaType), outcome);
};

/** Nobody looks at it. */
const ADDRESS = 'http://localhost/graphql';

const isSimple = (result: object): result is ExecutionResult =>
  !isAsyncIterable(result) && !('errors' in result && result.errors) && !('extensions' in result && result.extensions);

const paramsOf = (body: Buffer): GraphQLParams | null => {
  try {
    const params: unknown = JSON.parse(body.toString());
    return typeof params === 'object' && params !== null && !Array.isArray(params) ? params : null;
  } catch {
    return null;
  }
};

/** In which type of JSON whoever accepts this is answered: the first they name. Null where that is none. */
const mediaTypeFor = (accept: string | undefined): string | null => {
  const [first = '*/*'] = accept?.toLowerCase().split(/[,;]/u) ?? [];
  return MEDIA_TYPES[first.trim()] ?? null;
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '*/*': 'application/json',
  'application/*': 'application/json',
  'application/json': 'application/json',
  'application/graphql-response+json': 'application/graphql-response+json',
};
