import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/kit/notice.tsx';
import type { AuditVerification } from '#app/view-models/people.ts';

/** Null: not asked for. */
export function AuditVerdict({ verification }: { readonly verification: AuditVerification | null }) {
  const { t } = useTranslation('auth');
  if (!verification) return null;
  const { events, firstBroken } = verification;
  if (!firstBroken) return <Notice tone="good" role="status" title={t('audit.valid', { count: events })} />;
  return (
    <Notice tone="bad" role="alert" title={t('audit.broken', { seq: firstBroken.seq })}>
      <p>{t(`audit.fault.${firstBroken.reason}`)}</p>
    </Notice>
  );
}
