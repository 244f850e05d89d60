import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startTracing } from '../../src/commands/tracing.ts';
import { TWO_ARTICLES } from '../drafts.ts';
import { serveArticles } from '../served.ts';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

/** A collector, and what it has been told. */
const collector = async () => {
  const told: { resourceSpans: { resource: { attributes: unknown }; scopeSpans: { spans: Span[] }[] }[] }[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      told.push(body as (typeof told)[number]);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { told, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

test('a collector is told of each visit, in the trace that it belongs to', async () => {
  const { told, url } = await collector();
  vi.stubEnv('OTEL_SERVICE_NAME', 'newsdesk');
  vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment=test');
  onTestFinished(() => void vi.unstubAllEnvs());
  const tracing = await startTracing(url);
  const server = await serveArticles(TWO_ARTICLES, { entrance: { observers: [tracing.observe] } });
  onTestFinished(server.stop);
  const [traceId, parentSpanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
  await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-${parentSpanId}-01` },
    body: '{"query":"query Count { corpus { articleCount } }"}',
  });
  await fetch(server.url, { method: 'POST', body: 'x' });
  await tracing.close();
  const spans = told.flatMap(({ resourceSpans }) =>
    resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans)),
  );
  expect(spans.map(({ name }) => name)).toEqual(['query Count', 'POST /graphql']);
  expect(spans[0]).toMatchObject({ traceId, parentSpanId });
  expect(spans[1]?.traceId).not.toBe(traceId);
  expect(spans[1]?.attributes).toContainEqual({ key: 'error.type', value: { stringValue: 'CONTENT_TYPE_REFUSED' } });
  expect(JSON.stringify(told[0]?.resourceSpans[0]?.resource)).toMatch(/deployment\.environment.*"newsdesk"/u);
});
