import { createServer, type RequestListener, type Server } from 'node:http';
import type { Settings } from '#app/config/settings.ts';
import { AppError } from '#app/errors.ts';

/** Longer than a proxy keeps an idle connection, so that the proxy and not the server closes it. */
const KEEP_ALIVE_MS = 65_000;
const DRAIN_MS = 10_000;
const SWEEP_MS = 50;

type Address = Pick<Settings, 'host' | 'port'>;

/** Before the slow parts of a start, so that nobody waits for a build to be told that the port is taken. */
export async function requireFreeAddress(address: Address): Promise<void> {
  const probe = await bind(createServer(), address);
  await new Promise((resolve) => probe.close(resolve));
}

export async function listen(handler: RequestListener, address: Address): Promise<Server> {
  const server = await bind(createServer(handler), address);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

async function bind(server: Server, { host, port }: Address): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((cause: NodeJS.ErrnoException) => {
    throw explain(cause, host, port);
  });
  return server;
}

/** Lets requests under way finish, for ten seconds at most; their connections close as they fall idle. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const impatience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(impatience);
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const refusals: Readonly<Record<string, string>> = {
    EADDRINUSE: `PORT ${port} is already in use on ${host}; stop what uses it or set PORT to another one.`,
    EACCES: `PORT ${port} may not be used by this account; set PORT to 1024 or above.`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
    ENOTFOUND: `HOST ${host} is not known.`,
  };
  const message = refusals[cause.code ?? ''];
  return message ? new AppError('address_in_use', { message, cause }) : cause;
}
