import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { CaseView } from '#app/view-models/backtest.ts';

type Gap = CaseView['gaps'][number];

/** What a condition cannot say, for want of which series and years. */
export function CaseGaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  return gaps.map((gap) => (
    <p key={`${gap.area} ${gap.indicator} ${gap.reason}`}>
      <GapText gap={gap} />
    </p>
  ));
}

function GapText({ gap: { area, indicator, years, reason } }: { readonly gap: Gap }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const words = useReason();
  if (area === null || indicator === null) return <>{words(reason)}</>;
  return (
    <>
      {t('gap.series', {
        series: t(`series.${indicator}`),
        area: format.area(area),
        years: years.join(', '),
        reason: words(reason),
      })}
    </>
  );
}
