import type { AreaCode } from '#metrics/domain/area.ts';
import { and } from '#metrics/sunset/kleene.ts';
import type { ClosedMission, Fighting } from './closed-mission.ts';
import { type Leg, type ReadFigures, type YearFigures, yearsMissing } from './leg.ts';
import type { OutcomeWindow } from './outcome-window.ts';

/** Battle deaths in a year from which fighting counts as armed conflict; deaths, Uppsala Conflict Data Program. */
export const BATTLE_DEATHS = 25;

export type DeathsInYear = { readonly area: AreaCode; readonly year: number; readonly deaths: number };
export type FightingLeg = Leg & {
  /** Statements of the conflict data within the five years. */
  readonly stated: readonly Fighting[];
  /** Deaths of every kind of organised violence, year by year, as far as known. */
  readonly deaths: readonly DeathsInYear[];
};

/**
 * No year with at least 25 battle deaths within five years, in any of the countries.
 *
 * The annual series counts every kind of organised violence, attacks on civilians included: fewer than 25 such deaths
 * mean fewer than 25 battle deaths, 25 or more do not say (`violence_of_every_kind`). F takes a statement about battle
 * deaths. A year without a figure is unknown (`no_observation`).
 *
 * @source Method §13.3.
 */
export function fightingLeg(
  { areas, fighting }: Pick<ClosedMission, 'areas' | 'fighting'>,
  { fighting: years }: OutcomeWindow,
  read: ReadFigures,
): FightingLeg {
  const stated = fighting.filter(({ year }) => years.includes(year));
  const countries = areas.map((area) =>
    stated.some((statement) => statement.area === area)
      ? ({ truth: 'F', gaps: [] } satisfies Leg)
      : countryLeg(area, years, read('conflict-deaths', area)),
  );
  return {
    truth: and(countries.map(({ truth }) => truth)),
    gaps: countries.flatMap(({ gaps }) => gaps),
    stated,
    deaths: areas.flatMap((area) => deathsOf(area, years, read('conflict-deaths', area))),
  };
}

function countryLeg(area: AreaCode, years: readonly number[], figures: YearFigures): Leg {
  const missing = yearsMissing(figures, years);
  const violent = years.filter((year) => (figures.get(year)?.value ?? 0) >= BATTLE_DEATHS);
  const gap = { leg: 'fighting', area, indicator: 'conflict-deaths' } as const;
  const gaps = [
    ...(violent.length > 0 ? [{ ...gap, years: violent, reason: 'violence_of_every_kind' }] : []),
    ...(missing.length > 0 ? [{ ...gap, years: missing, reason: 'no_observation' }] : []),
  ];
  return { truth: gaps.length > 0 ? 'U' : 'T', gaps };
}

function deathsOf(area: AreaCode, years: readonly number[], figures: YearFigures): DeathsInYear[] {
  return years.flatMap((year) => {
    const figure = figures.get(year);
    return figure ? [{ area, year, deaths: figure.value }] : [];
  });
}
