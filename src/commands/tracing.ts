import type { Attributes } from '@opentelemetry/api';
import type { Observer } from '../server/observe.ts';

/** Tells a collector of visits, as OpenTelemetry has it. */
export interface Tracing {
  readonly observe: Observer;
  /** Sends what has not been sent yet. */
  readonly close: () => Promise<void>;
}

/**
 * Traces visits to a collector, as parts of the traces that visitors say they belong to, and named as OpenTelemetry's
 * standard variables have it. What it takes is loaded only here.
 */
export const startTracing = async (collector: string): Promise<Tracing> => {
  const [
    { ROOT_CONTEXT, SpanKind, SpanStatusCode, defaultTextMapGetter },
    core,
    resources,
    sdk,
    { OTLPTraceExporter },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const named = resources.resourceFromAttributes({ 'service.name': 'sayso' });
  const said = resources.detectResources({ detectors: [resources.envDetector] });
  const provider = new sdk.TracerProvider({
    resource: resources.defaultResource().merge(named).merge(said),
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${collector.replace(/\/+$/u, '')}/v1/traces` }),
      }),
    ],
  });
  const tracer = provider.getTracer('sayso');
  const propagator = new core.W3CTraceContextPropagator();
  return {
    observe: ({ id, request, path, isFromCache, outcome }, { status, code }, ms) => {
      const endTime = Date.now();
      const refused = code ?? outcome?.code;
      const operation = outcome?.operation;
      const attributes: Attributes = {
        'http.request.method': request.method ?? '',
        'url.path': path,
        'http.response.status_code': status,
        'sayso.request_id': id,
        'sayso.from_cache': isFromCache,
        ...(operation != null && { 'graphql.operation.name': operation }),
        ...(refused != null && { 'error.type': refused }),
      };
      const parent = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
      const span = tracer.startSpan(
        operation ?? `${request.method} ${path}`,
        { kind: SpanKind.SERVER, startTime: endTime - ms, attributes },
        parent,
      );
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endTime);
    },
    close: () => provider.shutdown(),
  };
};
