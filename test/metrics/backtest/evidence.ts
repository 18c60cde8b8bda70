/** Made-up figures around a closing, for cases that never were. */
import type { ClosedMission } from '#metrics/backtest/closed-mission.ts';
import type { OutcomeIndicator, ReadFigures, YearFigures } from '#metrics/backtest/leg.ts';

export const CLOSED_ON = '2010-12-31';

const SOURCE = {
  key: 'invented',
  publisher: 'Nobody',
  title: 'An invented page',
  citation: null,
  url: null,
  licence: null,
  accessedOn: null,
  publishedOn: null,
} as const;
export const FACT = { summary: 'Somebody said so.', source: SOURCE } as const;

export function closedMission(changes: Partial<ClosedMission> = {}): ClosedMission {
  return {
    acronym: 'TEST',
    name: 'A mission that never was',
    areas: ['XAA'],
    closedOn: CLOSED_ON,
    closure: { ...FACT, decision: 'An invented decision' },
    dossier: null,
    consentWithdrawn: null,
    deployments: [],
    noDeployments: null,
    fighting: [],
    remarks: [],
    exclusion: null,
    ...changes,
  };
}

type Values = Readonly<Record<number, number>>;

export function yearFigures(values: Values, standardError: number | null = null): YearFigures {
  return new Map(
    Object.entries(values).map(([year, value]) => [Number(year), { value, standardError }] as const),
  );
}

/** Calm after a closing at the end of 2010: no deaths, steady homicide, steady governance. */
const CALM: Readonly<Record<OutcomeIndicator, YearFigures>> = {
  'conflict-deaths': yearFigures({ 2011: 0, 2012: 3, 2013: 24, 2014: 0, 2015: 0 }),
  'intentional-homicide-rate': yearFigures({ 2008: 5, 2009: 5.5, 2010: 6, 2013: 6, 2014: 5, 2015: 5.5 }),
  'rule-of-law': yearFigures({ 2010: -1, 2015: -1.1 }, 0.2),
  'political-stability': yearFigures({ 2010: -1, 2015: -0.5 }, 0.2),
};

export function reader(changes: Partial<Record<OutcomeIndicator, YearFigures>> = {}): ReadFigures {
  const figures = { ...CALM, ...changes };
  return (indicator) => figures[indicator];
}
