import { useTranslation } from 'react-i18next';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import { reasons } from './catalogs/en/reasons.ts';

type KnownReason = keyof typeof reasons;

/** A reason code as a sentence. A code without one is shown as it is: never hidden, and a test finds it. */
export function useReason(): (reason: ReasonCode) => string {
  const { t } = useTranslation('reasons');
  return (reason) => (isKnownReason(reason) ? t(reason) : reason);
}

function isKnownReason(reason: ReasonCode): reason is KnownReason {
  return Object.hasOwn(reasons, reason);
}
