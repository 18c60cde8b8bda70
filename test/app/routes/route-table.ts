import type { ServerBuild } from '@remix-run/node';
import type { Access } from '#app/auth/guard.server.ts';

export type Entry = {
  readonly id: string;
  /** A path that leads there, with examples for its parameters. */
  readonly path: string;
  readonly load: Access;
  /** Null: nothing can be posted there. */
  readonly act: Access | null;
};

export const EXAMPLES: Readonly<Record<string, string>> = {
  slug: 'unmil',
  code: 'intentional-homicide-rate',
  token: 'no-such-link',
  batch: '1',
  id: '00000000-0000-4000-8000-000000000000',
  '*': 'no/such/page',
};

type Routes = ServerBuild['routes'];

/** What is wrong with the routes' declarations, one sentence each. */
export function undeclared(routes: Routes): readonly string[] {
  return Object.entries(routes).flatMap(([id, route]) => {
    if (!route) return [];
    const { loader, action } = route.module;
    return [
      ...(loader ? [] : [`${id} has no loader`]),
      ...(loader && !isDeclared(loader) ? [`${id}: the loader does not say who may call it`] : []),
      ...(action && !isDeclared(action) ? [`${id}: the action does not say who may call it`] : []),
    ];
  });
}

/** Every route below the root, signing out last because it ends the visitor's session. */
export function routeTable(routes: Routes): readonly Entry[] {
  return Object.values(routes)
    .flatMap((route) => {
      if (!route || route.id === 'root') return [];
      const { loader, action } = route.module;
      const path = `/${pathOf(routes, route.id)}`.replaceAll(/\/+/g, '/');
      const act = action ? accessOf(action) : null;
      return [{ id: route.id, path: route.index ? `${path}?index` : path, load: accessOf(loader), act }];
    })
    .sort((a, b) => Number(a.id.endsWith('sign-out')) - Number(b.id.endsWith('sign-out')));
}

function pathOf(routes: Routes, id: string): string {
  const route = routes[id];
  if (!route) return '';
  const own = (route.path ?? '').split('/').map((part) => part.replace(/^:(\w+)\??|^\*$/, example));
  return `${route.parentId ? pathOf(routes, route.parentId) : ''}/${own.join('/')}`;
}

function example(part: string, name: string | undefined): string {
  const value = EXAMPLES[name ?? part];
  if (value === undefined) throw new Error(`There is no example for the route parameter ${part}.`);
  return value;
}

function isDeclared(fn: unknown): fn is { readonly access: Access } {
  return typeof fn === 'function' && 'access' in fn;
}

function accessOf(fn: unknown): Access {
  if (!isDeclared(fn)) throw new Error('A route does not say who may call it.');
  return fn.access;
}
