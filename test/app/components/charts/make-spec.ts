/** Small chart specifications with only what a test is about. */

import type { ChartSpec } from '#app/view-models/chart.ts';
import type { DrawnObservation, TrendSpecInput } from '#app/view-models/trend-spec.ts';
import { trendSpec } from '#app/view-models/trend-spec.ts';

export function observed(
  period: string,
  value: number | null,
  more: Partial<DrawnObservation> = {},
): DrawnObservation {
  return {
    period,
    value,
    reason: value === null ? 'no_observation' : null,
    lower: null,
    upper: null,
    level: null,
    origin: null,
    breakBefore: false,
    note: null,
    ...more,
  };
}

export function makeSpec(
  observations: readonly DrawnObservation[],
  more: Partial<TrendSpecInput> = {},
): ChartSpec {
  return trendSpec({
    definition: {
      name: 'Victims of intentional homicide',
      unit: 'per 100,000 population',
      isRatioScale: true,
      lowerBound: 0,
      upperBound: null,
    },
    series: [{ key: 'total', label: 'World Bank', observations }],
    use: null,
    sources: [{ publisher: 'World Bank', title: 'WDI', citation: null, url: null, licence: null }],
    asOf: '2026-11-23T00:00:00.000Z',
    ...more,
  });
}
