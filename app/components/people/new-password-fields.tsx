import { useTranslation } from 'react-i18next';
import { MIN_PASSWORD_CHARACTERS } from '#app/auth/password-length.ts';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';

/** The new password, twice. */
export function NewPasswordFields({ errors }: { readonly errors: FieldErrors | undefined }) {
  const { t } = useTranslation('auth');
  const errorOf = useFieldError(errors);
  const shared = { type: 'password', autoComplete: 'new-password', required: true } as const;
  return (
    <>
      <TextField
        name="password"
        label={t('field.password.new')}
        hint={t('field.password.hint')}
        error={errorOf('password')}
        minLength={MIN_PASSWORD_CHARACTERS}
        {...shared}
      />
      <TextField name="repeat" label={t('field.password.repeat')} error={errorOf('repeat')} {...shared} />
    </>
  );
}
