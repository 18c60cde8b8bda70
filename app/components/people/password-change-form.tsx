import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { FormRefusal } from './form-refusal.tsx';
import { NewPasswordFields } from './new-password-fields.tsx';
import { PresentPasswordField } from './present-password-field.tsx';

type PasswordChangeFormProps = { readonly email: string; readonly errors: FieldErrors | undefined };

export function PasswordChangeForm({ email, errors }: PasswordChangeFormProps) {
  const { t } = useTranslation('auth');
  return (
    <Form method="post" className="form">
      <FormRefusal errors={errors} />
      <input type="hidden" name="intent" value="password" />
      <PresentPasswordField email={email} errors={errors} />
      <NewPasswordFields errors={errors} />
      <Button>{t('account.password.submit')}</Button>
    </Form>
  );
}
