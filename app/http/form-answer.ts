import { data } from '@remix-run/node';
import type { FieldErrors } from './read-form.ts';

/** What a form gets back when it was not accepted; `form` is the key of errors that belong to no field. */
export type FormErrors = { readonly errors: FieldErrors };

export function refuseForm(errors: FieldErrors, status = 422) {
  return data({ errors } satisfies FormErrors, { status });
}
