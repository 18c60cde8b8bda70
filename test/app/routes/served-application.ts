import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { createAuth } from '#app/auth/auth.server.ts';
import { createApplication } from '#app/server/create-application.ts';
import { ensureBuild, SERVER_BUILD } from '#app/server/ensure-build.ts';
import { createLogger } from '#app/server/logger.ts';
import type { TestLedger } from '#test/setup/postgres.ts';

export type Served = { readonly origin: string; stop(): Promise<void> };

export async function loadBuild(): Promise<ServerBuild> {
  await ensureBuild({ say: () => undefined });
  return import(pathToFileURL(SERVER_BUILD).href);
}

/** The built application over real sockets, on a ledger of the test's own. */
export async function serveApplication(ledger: TestLedger): Promise<Served> {
  const { database, settings, authSecret } = ledger;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const auth = createAuth({ database, settings, secret: authSecret });
  const application = await createApplication({
    ledger,
    auth,
    logger: createLogger(settings),
    stopping: new AbortController().signal,
  });
  server.on('request', application.express);
  return {
    origin,
    async stop() {
      server.closeAllConnections();
      server.close();
      await application.close();
    },
  };
}
