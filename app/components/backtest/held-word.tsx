import { useTranslation } from 'react-i18next';
import type { Truth } from '#metrics/domain/rule.ts';
import { StatusWord, type Tone } from '../kit/status-word.tsx';

const TONES: Record<Truth, Tone> = { T: 'good', F: 'bad', U: 'unknown' };

/** Whether a closure, or one condition of it, held. */
export function HeldWord({ truth }: { readonly truth: Truth }) {
  const { t } = useTranslation('backtest');
  return <StatusWord tone={TONES[truth]}>{t(`held.${truth}`)}</StatusWord>;
}
