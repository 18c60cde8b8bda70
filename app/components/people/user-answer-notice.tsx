import { useTranslation } from 'react-i18next';
import type { UserAnswer } from '#app/auth/user-actions.server.ts';
import { Notice } from '#app/components/kit/notice.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import { FormRefusal } from './form-refusal.tsx';

/** What became of the form: done, refused as a whole, or a link to hand over. */
export function UserAnswerNotice({ answer }: { readonly answer: UserAnswer | undefined }) {
  const { t } = useTranslation('auth');
  const format = useFormat();
  if (!answer) return null;
  const { done, link, errors } = answer;
  return (
    <>
      <FormRefusal errors={errors?.intent ? { form: 'error.action' } : errors} />
      {done ? <Notice tone="good" role="status" title={t(done.text, { email: done.email })} /> : null}
      {link ? (
        <Notice tone="warn" role="status" title={t('users.link.title', { email: link.email })}>
          <p>
            <code>{link.url}</code>
          </p>
          <p>{t('users.link.body', { until: format.timestamp(link.expiresAt) })}</p>
        </Notice>
      ) : null}
    </>
  );
}
