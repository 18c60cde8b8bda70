import { governanceLeg } from '#metrics/backtest/governance-leg.ts';
import { homicideLeg } from '#metrics/backtest/homicide-leg.ts';
import type { YearFigure } from '#metrics/backtest/leg.ts';
import { outcomeWindow } from '#metrics/backtest/outcome-window.ts';
import { forecastRecord, type ScoredForecast } from '#metrics/projection/forecast-record.ts';
import { type Subject, subject } from '../subject.ts';

const AREAS = ['HTI'];
const window = outcomeWindow('2010-12-31');
const rates = { values: [10, 11, 12, 13, 14, 12] };
const years = [...window.homicideBefore, ...window.homicideAfter];
const estimates = { before: { value: 0.2, standardError: 0.1 }, after: { value: -0.3, standardError: 0.2 } };
type Estimates = { readonly before: YearFigure; readonly after: YearFigure };

const forecasts: readonly ScoredForecast[] = Array.from({ length: 12 }, (_, i) => ({
  observation: `o${i}`,
  isInside: i % 3 > 0,
  met: { probability: 0.7, isMet: i % 2 === 0 },
}));
const record = { forecasts, level: 0.9 };

export const BACKTEST_SUBJECTS: readonly Subject[] = [
  subject<typeof rates>({
    metric: 'closure_outcome',
    valid: rates,
    call: ({ values }) =>
      homicideLeg(
        AREAS,
        window,
        () => new Map(values.map((value, i) => [years[i]!, { value, standardError: null }])),
      ),
    cases: [
      ['no year', { values: [] }, { says: 'no_observation' }],
      ['one year', { values: [10] }, { says: 'no_observation' }],
      ['a constant series', { values: [5, 5, 5, 5, 5, 5] }, { gives: { truth: 'T' } }],
      ['nobody killed', { values: [0, 0, 0, 0, 0, 0] }, { gives: { truth: 'T' } }],
      ['a negative rate', { values: [-1, 5, 5, 5, 5, 5] }, { refuses: 'values[0]' }],
    ],
  }),
  subject<Estimates>({
    metric: 'closure_outcome',
    valid: estimates,
    call: ({ before, after }) =>
      governanceLeg(
        AREAS,
        window,
        () =>
          new Map([
            [window.governanceBefore, before],
            [window.governanceAfter, after],
          ]),
      ),
    cases: [
      [
        'an estimate without an error',
        { ...estimates, after: { value: 0, standardError: null } },
        { says: 'uncertainty_unknown' },
      ],
      [
        'a negative error',
        { ...estimates, after: { value: 0, standardError: -1 } },
        { refuses: 'after.standardError' },
      ],
    ],
  }),
  subject<typeof record>({
    metric: 'forecast_record',
    valid: record,
    call: (input) => forecastRecord(input.forecasts, input.level),
    cases: [
      ['no forecast', { ...record, forecasts: [] }, { says: 'too_few_resolved_forecasts' }],
      [
        'one forecast',
        { ...record, forecasts: forecasts.slice(0, 1) },
        { says: 'too_few_resolved_forecasts' },
      ],
      [
        'a probability in per cent',
        { ...record, forecasts: [{ ...forecasts[0]!, met: { probability: 70, isMet: true } }] },
        { refuses: 'met.probability' },
      ],
      ['a level in per cent', { ...record, level: 90 }, { refuses: 'level' }],
    ],
  }),
];
