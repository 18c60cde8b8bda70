import { useTranslation } from 'react-i18next';
import type { IconName } from '#app/components/kit/icon.tsx';
import { StatusWord, type Tone } from '#app/components/kit/status-word.tsx';
import type { BatchState } from '#app/view-models/import.ts';

const LOOKS: Record<BatchState, { readonly tone: Tone; readonly icon: IconName }> = {
  pending: { tone: 'warn', icon: 'clock' },
  committed: { tone: 'good', icon: 'check' },
  reverted: { tone: 'bad', icon: 'cross' },
  reversing: { tone: 'neutral', icon: 'info' },
  discarded: { tone: 'neutral', icon: 'dash' },
};

export function BatchStateWord({ state }: { readonly state: BatchState }) {
  const { t } = useTranslation('import');
  return <StatusWord {...LOOKS[state]}>{t(`state.${state}`)}</StatusWord>;
}
