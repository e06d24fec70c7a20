// A span for each request of the client, out of its diagnostics channels: no wrapper, no patch of fetch.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { RequestEvent, ResponseEvent } from '@org/ds-client';

/** Begins tracing; gives what ends it. */
export function traceClient(tracer: Tracer): () => void {
  const spans = new Map<string, Span>();
  const key = ({ callId, attempt, operationName }: RequestEvent) => `${operationName} ${callId} ${attempt}`;

  const onRequest = (message: unknown) => {
    const event = message as RequestEvent;
    const attributes = {
      'graphql.operation.name': event.operationName,
      'graphql.operation.type': event.kind,
      'http.request.resend_count': event.attempt - 1,
      ...(event.pageSize !== undefined && { 'ds_client.page_size': event.pageSize }),
    };
    spans.set(
      key(event),
      tracer.startSpan(`${event.kind} ${event.operationName}`, { kind: SpanKind.CLIENT, attributes }),
    );
  };

  const onResponse = (message: unknown) => {
    const event = message as ResponseEvent;
    const span = spans.get(key(event));
    spans.delete(key(event));
    if (event.status !== undefined) span?.setAttribute('http.response.status_code', event.status);
    if (event.outcome !== 'ok') span?.setStatus({ code: SpanStatusCode.ERROR, message: event.outcome });
    span?.end();
  };

  subscribe('ds-client:request', onRequest);
  subscribe('ds-client:response', onResponse);
  return () => {
    unsubscribe('ds-client:request', onRequest);
    unsubscribe('ds-client:response', onResponse);
  };
}
