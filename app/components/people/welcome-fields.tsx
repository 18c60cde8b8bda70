import { useTranslation } from 'react-i18next';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

type WelcomeFieldsProps = {
  readonly isNewPerson: boolean;
  /** Null: the person types it. */
  readonly email: string | null;
  readonly errors: FieldErrors | undefined;
  readonly typed: Readonly<Record<string, string>> | undefined;
};

export function WelcomeFields({ isNewPerson, email, errors, typed }: WelcomeFieldsProps) {
  const { t } = useTranslation('auth');
  const errorOf = useFieldError(errors);
  return (
    <>
      {isNewPerson ? (
        <TextField
          name="name"
          label={t('field.name')}
          hint={t('field.name.hint')}
          error={errorOf('name')}
          defaultValue={typed?.name}
          autoComplete="name"
          required
        />
      ) : null}
      {email === null ? (
        <TextField
          name="email"
          label={t('field.email')}
          error={errorOf('email')}
          defaultValue={typed?.email}
          type="email"
          autoComplete="username"
          required
        />
      ) : (
        <TextField
          name="account"
          label={t('field.email')}
          type="email"
          autoComplete="username"
          value={email}
          readOnly
        />
      )}
      <NewPasswordFields errors={errors} />
    </>
  );
}
