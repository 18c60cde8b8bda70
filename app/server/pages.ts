import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express, { type Request, type Response, Router } from 'express';
import type { Settings } from '#app/config/settings.ts';
import { PROJECT_DIR, SERVER_BUILD } from './ensure-build.ts';

/** The pages and their assets, in two routers because logging and limits stand between them. */
export type Pages = { readonly assets: Router; readonly pages: Router; close(): Promise<void> };

export type PagesOptions = {
  readonly mode: Settings['mode'];
  readonly getLoadContext: GetLoadContextFunction;
};

export function openPages(options: PagesOptions): Promise<Pages> {
  return options.mode === 'development' ? openSourcePages(options) : openBuiltPages(options);
}

async function openBuiltPages({ mode, getLoadContext }: PagesOptions): Promise<Pages> {
  const build: ServerBuild = await import(pathToFileURL(SERVER_BUILD).href);
  const client = join(PROJECT_DIR, 'build', 'client');
  const assets = Router();
  // Names carry the hash of their content.
  assets.use(
    '/assets',
    express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  assets.use(express.static(client, { maxAge: '1h', index: false }));
  const pages = Router();
  pages.all('*', createRequestHandler({ build, mode, getLoadContext }));
  return { assets, pages, close: async () => undefined };
}

/** An asset that is gone belongs to an older build; no page needs to be made to say so. */
function _notFound(_request: Request, response: Response): void {
  response.status(404).type('text').send('Not found.\n');
}

/** `npm run dev`: pages straight from their sources, reloaded as they change. */
async function openSourcePages({ mode, getLoadContext }: PagesOptions): Promise<Pages> {
  const { createServer } = await import('vite');
  const listeners = process.listeners('SIGTERM');
  const vite = await createServer({ root: PROJECT_DIR, server: { middlewareMode: true } });
  // It would end the process by itself, before the database is closed.
  for (const added of process.listeners('SIGTERM'))
    if (!listeners.includes(added)) process.off('SIGTERM', added);
  const loadBuild = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
  const assets = Router();
  assets.use(vite.middlewares);
  const pages = Router();
  pages.all('*', createRequestHandler({ build: loadBuild, mode, getLoadContext }));
  return { assets, pages, close: () => vite.close() };
}
