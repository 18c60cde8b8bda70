import { z } from 'zod';
import type { AuthText } from '#app/i18n/catalogs/en/auth.ts';
import { ROLES } from '#metrics/domain/role.ts';
import { MAX_PASSWORD_CHARACTERS, MIN_PASSWORD_CHARACTERS } from './password-length.ts';

const says = (key: AuthText) => key;

export const Required = (key: AuthText = 'error.required') =>
  z.string({ error: key }).trim().min(1, key).max(500, key);

export const Email = z
  .string({ error: says('error.email') })
  .trim()
  .toLowerCase()
  .pipe(z.email(says('error.email')).max(254, says('error.email')));

export const NewPassword = z
  .string({ error: says('error.required') })
  .min(MIN_PASSWORD_CHARACTERS, says('error.password_short'))
  .max(MAX_PASSWORD_CHARACTERS, says('error.password_long'));

export const Reason = Required('error.reason');

/** The two fields of a role form; an empty mission is all missions. */
export const GrantFields = {
  role: z.enum(ROLES, { error: says('error.role') }),
  mission: z
    .string()
    .optional()
    .transform((slug) => slug || null),
};

/** Both passwords typed the same. */
export function repeats<T extends { readonly password: string; readonly repeat: string }>(form: T): boolean {
  return form.password === form.repeat;
}

export const REPEAT_ERROR = { path: ['repeat'], error: says('error.passwords_differ') };
