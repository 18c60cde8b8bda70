import { useTranslation } from 'react-i18next';
import { useReason } from '#app/i18n/use-reason.ts';
import type { Unknown } from '#metrics/domain/outcome.ts';
import { Icon, type IconName } from './icon.tsx';

const ICONS: Record<Unknown['kind'], IconName> = { missing: 'question', undefined: 'dash', withheld: 'lock' };

/** What is not known, in words, with the reason: never a dash, never 0. */
export function UnknownText({
  outcome,
  hasReason = true,
}: {
  readonly outcome: Unknown;
  readonly hasReason?: boolean;
}) {
  const { t } = useTranslation('common');
  const reason = useReason();
  return (
    <span className="unknown">
      <Icon name={ICONS[outcome.kind]} />{' '}
      <span className="unknown__word">{t(`unknown.${outcome.kind}`)}</span>
      {hasReason ? <>. {reason(outcome.reason)}</> : null}
    </span>
  );
}
