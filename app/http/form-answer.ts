import { data } from '@remix-run/node';
import type { FieldErrors } from './read-form.ts';

/** What a form gets back when it was not accepted; `form` is the key of errors that belong to no field. */
export type FormErrors = {
  readonly errors: FieldErrors;
  /** As typed, to be shown again; never passwords. */
  readonly typed?: Readonly<Record<string, string>>;
};

/** Fields whose content may go back into the page. */
const SHOWN_AGAIN = ['name', 'email'];

export function refuseForm(errors: FieldErrors, status = 422, fields: Readonly<Record<string, string>> = {}) {
  const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => SHOWN_AGAIN.includes(name)));
  return data<FormErrors>({ errors, typed }, { status });
}
