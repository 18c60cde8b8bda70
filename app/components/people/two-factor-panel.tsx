import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AccountAnswer } from '#app/auth/account-actions.server.ts';
import { Button } from '#app/components/kit/button.tsx';
import { TextField } from '#app/components/kit/field.tsx';
import type { FieldErrors } from '#app/http/read-form.ts';
import { useFieldError } from './auth-text.ts';
import { FormRefusal } from './form-refusal.tsx';
import { PresentPasswordField } from './present-password-field.tsx';

type TwoFactorPanelProps = {
  readonly isOn: boolean;
  readonly email: string;
  readonly answer: AccountAnswer | undefined;
};

/** Off: start → key and backup codes → confirm with a code. On: switch off. */
export function TwoFactorPanel({ isOn, email, answer }: TwoFactorPanelProps) {
  const errorsOf = (intent: AccountAnswer['intent']) =>
    answer?.intent === intent ? answer.errors : undefined;
  if (isOn) return <SwitchForm intent="stop" email={email} errors={errorsOf('stop')} />;
  return (
    <>
      {answer?.setUp ? <TwoFactorKey setUp={answer.setUp} /> : null}
      {answer?.setUp || answer?.intent === 'confirm' ? <ConfirmForm errors={errorsOf('confirm')} /> : null}
      {answer?.setUp ? null : <SwitchForm intent="start" email={email} errors={errorsOf('start')} />}
    </>
  );
}

type SwitchFormProps = {
  readonly intent: 'start' | 'stop';
  readonly email: string;
  readonly errors: FieldErrors | undefined;
};

function SwitchForm({ intent, email, errors }: SwitchFormProps) {
  const { t } = useTranslation('auth');
  return (
    <Form method="post" className="form">
      <FormRefusal errors={errors} />
      <input type="hidden" name="intent" value={intent} />
      <PresentPasswordField email={email} errors={errors} />
      <Button variant={intent === 'stop' ? 'danger' : 'primary'}>{t(`account.twoFactor.${intent}`)}</Button>
    </Form>
  );
}

function ConfirmForm({ errors }: { readonly errors: FieldErrors | undefined }) {
  const { t } = useTranslation('auth');
  return (
    <Form method="post" className="form">
      <FormRefusal errors={errors} />
      <input type="hidden" name="intent" value="confirm" />
      <TextField
        name="code"
        label={t('account.twoFactor.code')}
        error={useFieldError(errors)('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      <Button>{t('account.twoFactor.confirm')}</Button>
    </Form>
  );
}

function TwoFactorKey({
  setUp: { uri, key, backupCodes },
}: {
  readonly setUp: NonNullable<AccountAnswer['setUp']>;
}) {
  const { t } = useTranslation('auth');
  return (
    <>
      <p>{t('account.twoFactor.scan')}</p>
      <p>
        {t('account.twoFactor.key')}: <code>{key.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <p>
        <a href={uri}>{t('account.twoFactor.link')}</a>
      </p>
      <h3>{t('account.twoFactor.backup')}</h3>
      <p>{t('account.twoFactor.backup.intro')}</p>
      <ul>
        {backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
