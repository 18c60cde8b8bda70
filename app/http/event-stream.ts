/** Server-sent events (WHATWG HTML §9.2): for the live part of a page that works without them too. */

export type StreamEvent = { readonly id: string; readonly data: unknown };

/** The browser comes back after this long when the connection has ended, and says which event it heard last. */
const RETRY_MS = 1_000;
const HEADERS = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

/** Tells the browser not to come back. */
export function noMoreEvents(): Response {
  return new Response(null, { status: 204, headers: HEADERS });
}

/** Ends when the events do; leaving it ends the events. */
export function eventStream(events: AsyncIterable<StreamEvent>): Response {
  const encoder = new TextEncoder();
  const iterator = events[Symbol.asyncIterator]();
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      const retry = isFirst ? `retry: ${RETRY_MS}\n` : '';
      isFirst = false;
      controller.enqueue(encoder.encode(`${retry}id: ${value.id}\ndata: ${JSON.stringify(value.data)}\n\n`));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' } });
}
