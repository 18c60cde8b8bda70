import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { SummaryView } from '#app/view-models/backtest.ts';

type Bins = Extract<SummaryView['metrics'], { known: true }>['value']['bins'];

/** At most three groups of cases: what the scores said and what share held. */
export function Reliability({ bins }: { readonly bins: Bins }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  return (
    <ul className="plain">
      {bins.map(({ cases, meanScoreShare, heldShare }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bins are in order and have nothing else to tell them apart
        <li key={index}>
          {t('summary.bin', {
            count: cases,
            score: format.score(meanScoreShare * 100),
            held: format.share(heldShare),
          })}
        </li>
      ))}
    </ul>
  );
}
