import type { AreaCode } from '#metrics/domain/area.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { ln } from '#metrics/stats/ln.ts';
import { and } from '#metrics/sunset/kleene.ts';
import { type DataGap, type Leg, type ReadFigures, type YearFigures, yearsMissing } from './leg.ts';
import { type MeanOfYears, meanOfYears } from './mean-of-years.ts';
import type { OutcomeWindow } from './outcome-window.ts';

/** Rise of the rate from which a closure has not held, if the intervals lie apart; a ratio. */
export const LARGEST_RISE = 1.25;
export const HOMICIDE_LEVEL = 0.9;
const INDICATOR = 'intentional-homicide-rate';

export type HomicideChange = {
  readonly before: MeanOfYears;
  readonly after: MeanOfYears;
  /** Of ln rate; unknown when a mean is 0. */
  readonly lnChange: Outcome<number>;
  readonly truth: Truth;
};
export type HomicideLeg = Leg & {
  readonly countries: readonly { readonly area: AreaCode; readonly change: Outcome<HomicideChange> }[];
};

/**
 * The homicide rate is not above 1.25 times its level before the closing with 90 % intervals that lie apart, in any of
 * the countries. Means of three calendar years, per 100,000 population.
 *
 * U (`no_observation`) when one of the six years is missing: a mean of two years is not the mean of three.
 *
 * @source Method §13.3.
 */
export function homicideLeg(
  areas: readonly AreaCode[],
  window: OutcomeWindow,
  read: ReadFigures,
): HomicideLeg {
  const countries = areas.map((area) => ({ area, change: changeOf(read(INDICATOR, area), window) }));
  const truths = countries.map(({ change }) => (change.known ? change.value.truth : 'U'));
  const gaps = countries
    .filter(({ change }) => !change.known)
    .map(
      ({ area }): DataGap => ({
        leg: 'homicide',
        area,
        indicator: INDICATOR,
        years: yearsMissing(read(INDICATOR, area), [...window.homicideBefore, ...window.homicideAfter]),
        reason: 'no_observation',
      }),
    );
  return { truth: and(truths), gaps, countries };
}

function changeOf(figures: YearFigures, window: OutcomeWindow): Outcome<HomicideChange> {
  const years = [window.homicideBefore, window.homicideAfter];
  if (yearsMissing(figures, years.flat()).length > 0) return unknown('missing', 'no_observation');
  const [before, after] = years.map((list) =>
    meanOfYears(
      list.map((year) => figures.get(year)!.value),
      HOMICIDE_LEVEL,
    ),
  ) as [MeanOfYears, MeanOfYears];
  const hasRisen = after.value > LARGEST_RISE * before.value && after.lower > before.upper;
  return known({
    before,
    after,
    lnChange:
      before.value > 0 && after.value > 0
        ? known(ln(after.value) - ln(before.value))
        : unknown('undefined', 'undefined_log'),
    truth: hasRisen ? 'F' : 'T',
  });
}
