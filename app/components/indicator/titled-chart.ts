import type { TFunction } from 'i18next';
import type { ChartSpec } from '#app/view-models/chart.ts';
import type { IndicatorView } from '#app/view-models/indicator.ts';

/** The chart under a title that also stands alone: indicator and place. */
export function titledChart(
  { definition, place, chart }: IndicatorView,
  t: TFunction<'indicator'>,
): ChartSpec | null {
  if (chart === null || place === null) return chart;
  const title = t('chart.title', { name: definition.name, place: place.name });
  return { ...chart, title, notes: place.isFictional ? [t('chart.fictional'), ...chart.notes] : chart.notes };
}
