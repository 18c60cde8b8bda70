import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from './components/kit/nonce.ts';
import { withoutPadding } from './http/without-padding.ts';

/** How long a page may wait for streamed data before it is cut off. */
export const streamTimeout = 10_000;
const GRACE_MS = 1_000;

/** Called by the framework for what a loader, an action or a component throws; an aborted request is no fault. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs): void {
  if (!request.signal.aborted) context.reportFault(error);
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, reportFault }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    const start = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </NonceContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [start]() {
        const body = withoutPadding();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        finalStatus = 500;
        reportFault(error);
      },
    });
    setTimeout(abort, streamTimeout + GRACE_MS).unref();
  });
}
