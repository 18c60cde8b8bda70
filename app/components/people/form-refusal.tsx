import { Notice } from '#app/components/kit/notice.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';

/** What is wrong with a form as a whole; errors of single fields stand beside the fields. */
export function FormRefusal({ errors }: { readonly errors: FieldErrors | undefined }) {
  const error = useFieldError(errors)('form');
  return error ? <Notice tone="bad" role="alert" title={error} /> : null;
}
