import type { z } from 'zod';

/** Messages are keys of the reader's language catalogue, not sentences. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  /** `fields`: as typed, for showing again what is not secret. */
  | { readonly ok: false; readonly errors: FieldErrors; readonly fields: Readonly<Record<string, string>> };

/** A posted form; files are left out, and of a repeated field the last one counts. */
export async function readForm<T>(schema: z.ZodType<T>, request: Request): Promise<FormReading<T>> {
  const fields: Record<string, string> = {};
  for (const [name, value] of await request.formData()) if (typeof value === 'string') fields[name] = value;
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { ok: false, errors, fields };
}
