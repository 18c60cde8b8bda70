import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import type { User } from '#app/view-models/people.ts';
import { useFieldError } from './auth-text.ts';
import { GrantFields } from './grant-fields.tsx';

type UserChangesProps = {
  readonly user: User;
  readonly missions: readonly string[];
  /** Of a change just tried; keeps the forms open. */
  readonly errors: FieldErrors | undefined;
};

/** What can be done about one account: one form each, every change with its reason. */
export function UserChanges({ user, missions, errors }: UserChangesProps) {
  const { t } = useTranslation('auth');
  const reasonError = useFieldError(errors)('reason');
  const stateIntent = user.deactivatedAt === null ? 'close' : 'open';
  return (
    <details open={errors !== undefined}>
      <summary>{t('users.change')}</summary>
      <div className="stack">
        <Form method="post" className="form">
          <input type="hidden" name="user" value={user.id} />
          <GrantFields missions={missions} errors={errors} />
          <ReasonField error={reasonError} />
          <div className="row">
            <Button name="intent" value="grant" size="small">
              {t('users.grant')}
            </Button>
            <Button name="intent" value="revoke" size="small" variant="quiet">
              {t('users.revoke')}
            </Button>
          </div>
        </Form>
        <Form method="post" className="form">
          <input type="hidden" name="user" value={user.id} />
          <ReasonField error={reasonError} />
          <Button
            name="intent"
            value={stateIntent}
            size="small"
            variant={stateIntent === 'close' ? 'danger' : 'quiet'}
          >
            {t(`users.${stateIntent}`)}
          </Button>
        </Form>
        <Form method="post" className="form">
          <input type="hidden" name="user" value={user.id} />
          <Button name="intent" value="password_link" size="small" variant="quiet">
            {t('users.passwordLink')}
          </Button>
        </Form>
      </div>
    </details>
  );
}

function ReasonField({ error }: { readonly error: string | undefined }) {
  const { t } = useTranslation('auth');
  return <TextField name="reason" label={t('field.reason')} error={error} autoComplete="off" required />;
}
