import type { Auth } from '#app/auth/auth.server.ts';
import type { Ledger } from '#app/database/open-ledger.ts';

/** What every loader and action is given beside its request. */
export type LoadContext = {
  readonly ledger: Ledger;
  readonly auth: Auth;
  /** Marks this response's own scripts and styles for the Content-Security-Policy. */
  readonly nonce: string;
  readonly requestId: string;
  /** Of the reader, as far as trusted proxies tell. */
  readonly clientAddress: string;
  /** Aborted when the process is on its way out: whoever holds a connection open lets go. */
  readonly stopping: AbortSignal;
  /** Says in the log what went wrong while a page was made. */
  readonly reportFault: (error: unknown) => void;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
}
