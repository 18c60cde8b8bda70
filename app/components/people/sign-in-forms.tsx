import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';
import { FormRefusal } from './form-refusal.tsx';

type SignInFormProps = { readonly next: string; readonly errors: FieldErrors | undefined };

export function PasswordForm({
  next,
  errors,
  email,
}: SignInFormProps & { readonly email: string | undefined }) {
  const { t } = useTranslation('auth');
  const errorOf = useFieldError(errors);
  return (
    <Form method="post" action={`/sign-in?next=${encodeURIComponent(next)}`} className="form">
      <FormRefusal errors={errors} />
      <input type="hidden" name="step" value="password" />
      <TextField
        name="email"
        label={t('field.email')}
        error={errorOf('email')}
        defaultValue={email}
        type="email"
        autoComplete="username"
        required
      />
      <TextField
        name="password"
        label={t('field.password')}
        error={errorOf('password')}
        type="password"
        autoComplete="current-password"
        required
      />
      <Button>{t('signIn.submit')}</Button>
      <p className="field__hint">{t('signIn.forgotten')}</p>
    </Form>
  );
}

export function CodeForm({ next, errors }: SignInFormProps) {
  const { t } = useTranslation('auth');
  const errorOf = useFieldError(errors);
  const query = `next=${encodeURIComponent(next)}`;
  return (
    <Form method="post" action={`/sign-in?step=code&${query}`} className="form">
      <FormRefusal errors={errors} />
      <input type="hidden" name="step" value="code" />
      <TextField
        name="code"
        label={t('signIn.code.label')}
        hint={t('signIn.code.hint')}
        error={errorOf('code')}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
      <Button>{t('signIn.code.submit')}</Button>
      <p>
        <Link to={`/sign-in?${query}`}>{t('signIn.again')}</Link>
      </p>
    </Form>
  );
}
