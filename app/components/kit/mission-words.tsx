import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AuthorityLine, AuthorityState } from '#app/view-models/portfolio.ts';
import type { ReadinessHeadline } from '#app/view-models/readiness.ts';
import type { ConsentStatus } from '#metrics/domain/dossier.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { IconName } from './icon.tsx';
import { StatusWord, type Tone } from './status-word.tsx';

type Look = { readonly tone: Tone; readonly icon?: IconName };

const AUTHORITY: Record<AuthorityState, Look> = {
  in_force: { tone: 'good' },
  expiring: { tone: 'warn', icon: 'clock' },
  lapsed: { tone: 'bad' },
  ended: { tone: 'neutral', icon: 'dash' },
  undocumented: { tone: 'unknown' },
};

const CONSENT: Record<ConsentStatus, Look> = {
  active: { tone: 'good' },
  conditional: { tone: 'good', icon: 'half' },
  expiring: { tone: 'warn', icon: 'clock' },
  withdrawn: { tone: 'bad' },
  lapsed: { tone: 'bad', icon: 'clock' },
};

const READINESS: Record<ReadinessHeadline, Look> = {
  exit_ready: { tone: 'good' },
  ready_for_drawdown: { tone: 'good', icon: 'half' },
  conditions_emerging: { tone: 'warn', icon: 'half' },
  not_ready: { tone: 'bad' },
  insufficient_evidence: { tone: 'unknown' },
  past_sunset_conditions_met: { tone: 'good', icon: 'clock' },
  past_sunset_conditions_unmet: { tone: 'bad', icon: 'clock' },
  past_sunset_undetermined: { tone: 'unknown', icon: 'clock' },
};

type AuthorityWordProps = { readonly authority: AuthorityLine; readonly on: IsoDate };

export function AuthorityWord({ authority, on }: AuthorityWordProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const distance = authority.expiresOn ? format.distance(authority.expiresOn, on) : '';
  return (
    <StatusWord {...AUTHORITY[authority.state]}>{t(`authority.${authority.state}`, { distance })}</StatusWord>
  );
}

type ConsentWordProps = { readonly status: ConsentStatus; readonly isReviewOverdue: boolean };

/** A consent whose review is overdue is never shown as a good one: nobody has said that it still stands. */
export function ConsentWord({ status, isReviewOverdue }: ConsentWordProps) {
  const { t } = useTranslation('common');
  if (isReviewOverdue) return <StatusWord {...CONSENT.expiring}>{t('consent.overdue')}</StatusWord>;
  return <StatusWord {...CONSENT[status]}>{t(`consent.${status}`)}</StatusWord>;
}

export function ReadinessWord({ headline }: { readonly headline: ReadinessHeadline }) {
  const { t } = useTranslation('common');
  return <StatusWord {...READINESS[headline]}>{t(`readiness.${headline}`)}</StatusWord>;
}
