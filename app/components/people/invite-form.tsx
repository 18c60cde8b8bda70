import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';
import { GrantFields } from './grant-fields.tsx';

type InviteFormProps = { readonly missions: readonly string[]; readonly errors: FieldErrors | undefined };

export function InviteForm({ missions, errors }: InviteFormProps) {
  const { t } = useTranslation('auth');
  return (
    <Form method="post" className="form">
      <input type="hidden" name="intent" value="invite" />
      <TextField
        name="email"
        label={t('field.email')}
        error={useFieldError(errors)('email')}
        type="email"
        autoComplete="off"
        required
      />
      <GrantFields missions={missions} errors={errors} />
      <Button>{t('users.invite.submit')}</Button>
    </Form>
  );
}
