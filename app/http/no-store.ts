import type { HeadersFunction } from '@remix-run/node';

/** For pages about people and their work: no cache on the way may keep one. Export it as `headers` of the route. */
export const noStore: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });
