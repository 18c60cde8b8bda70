import { useTranslation } from 'react-i18next';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';

export function PresentPasswordField({ errors }: { readonly errors: FieldErrors | undefined }) {
  const { t } = useTranslation('auth');
  return (
    <TextField
      name="present"
      label={t('field.password.present')}
      error={useFieldError(errors)('present')}
      type="password"
      autoComplete="current-password"
      required
    />
  );
}
