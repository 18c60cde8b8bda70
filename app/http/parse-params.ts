import type { z } from 'zod';
import { AppError } from '#app/errors.ts';

/** Route parameters; one that cannot be right names nothing we have: 404. */
export function parseParams<T>(
  schema: z.ZodType<T>,
  params: Readonly<Record<string, string | undefined>>,
): T {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new AppError('not_found', { message: describe(parsed.error) });
  return parsed.data;
}

/** The query string, each key once; empty values count as absent, as a GET form sends them. 400 when unusable. */
export function parseQuery<T>(schema: z.ZodType<T>, url: string): T {
  const given = [...new URL(url).searchParams].filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const message = describe(parsed.error);
    throw new AppError('arguments_unusable', { message, userMessage: message });
  }
  return parsed.data;
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'address'}: ${issue?.message}`;
}
