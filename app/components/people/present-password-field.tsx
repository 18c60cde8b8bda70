import { useTranslation } from 'react-i18next';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';

type PresentPasswordFieldProps = { readonly email: string; readonly errors: FieldErrors | undefined };

/** The hidden address tells password managers whose password is asked for. */
export function PresentPasswordField({ email, errors }: PresentPasswordFieldProps) {
  const { t } = useTranslation('auth');
  return (
    <>
      <input type="email" name="account" value={email} autoComplete="username" readOnly hidden />
      <TextField
        name="present"
        label={t('field.password.present')}
        error={useFieldError(errors)('present')}
        type="password"
        autoComplete="current-password"
        required
      />
    </>
  );
}
