import { describe, expect, test } from 'vitest';
import { deploymentLeg } from '#metrics/backtest/deployment-leg.ts';
import { fightingLeg } from '#metrics/backtest/fighting-leg.ts';
import { governanceLeg } from '#metrics/backtest/governance-leg.ts';
import { homicideLeg } from '#metrics/backtest/homicide-leg.ts';
import { meanOfYears } from '#metrics/backtest/mean-of-years.ts';
import { outcomeWindow } from '#metrics/backtest/outcome-window.ts';
import { CLOSED_ON, closedMission, FACT, reader, yearFigures } from './evidence.ts';

const WINDOW = outcomeWindow(CLOSED_ON);

describe('the years an outcome is read from', () => {
  test('begin with the year of closing only if the mission stayed to its last day', () => {
    expect(WINDOW).toMatchObject({
      homicideBefore: [2008, 2009, 2010],
      homicideAfter: [2013, 2014, 2015],
      governanceBefore: 2010,
      governanceAfter: 2015,
      fighting: [2011, 2012, 2013, 2014, 2015],
      lastDay: '2015-12-31',
    });
    expect(outcomeWindow('2005-05-20')).toMatchObject({
      homicideBefore: [2002, 2003, 2004],
      homicideAfter: [2008, 2009, 2010],
      governanceBefore: 2004,
      lastDay: '2010-05-20',
    });
  });
});

describe('renewed deployment', () => {
  const sent = (on: string, hasProtectionTasks: 'T' | 'F' | 'U' = 'T') =>
    deploymentLeg(closedMission({ deployments: [{ ...FACT, on, hasProtectionTasks }] }), WINDOW);

  test('is found when it came within five years with protection tasks', () => {
    expect(sent('2015-12-31')).toMatchObject({ truth: 'F', gaps: [] });
  });
  test('cannot be ruled out because none was found, came late or has other tasks', () => {
    const open = { truth: 'U', gaps: [{ reason: 'deployments_not_listed' }] };
    expect(deploymentLeg(closedMission(), WINDOW)).toMatchObject(open);
    expect(sent('2016-01-01')).toMatchObject({ ...open, within: [] });
    expect(sent(CLOSED_ON)).toMatchObject({ ...open, within: [] });
    expect(sent('2011-06-01', 'U')).toMatchObject(open);
    expect(sent('2011-06-01', 'F')).toMatchObject(open);
  });
  test('is ruled out by a source that covers all five years', () => {
    const ruledOut = (through: string) =>
      deploymentLeg(closedMission({ noDeployments: { ...FACT, through } }), WINDOW).truth;
    expect([ruledOut('2015-12-31'), ruledOut('2015-12-30')]).toEqual(['T', 'U']);
  });
});

describe('fighting', () => {
  test('is absent where all organised violence killed fewer than 25 in each year', () => {
    expect(fightingLeg(closedMission(), WINDOW, reader())).toMatchObject({ truth: 'T', gaps: [] });
  });
  test('is open where more died, since attacks on civilians are counted too', () => {
    const read = reader({ 'conflict-deaths': yearFigures({ 2011: 25, 2012: 0, 2013: 0, 2014: 0, 2015: 0 }) });
    expect(fightingLeg(closedMission(), WINDOW, read)).toMatchObject({
      truth: 'U',
      gaps: [{ years: [2011], reason: 'violence_of_every_kind' }],
    });
  });
  test('is open where a year has no figure, which is not a year without deaths', () => {
    const read = reader({ 'conflict-deaths': yearFigures({ 2011: 0, 2012: 0, 2013: 0, 2014: 0 }) });
    expect(fightingLeg(closedMission(), WINDOW, read)).toMatchObject({
      truth: 'U',
      gaps: [{ years: [2015], reason: 'no_observation' }],
    });
  });
  test('is there where the conflict data say so within the five years', () => {
    const said = (year: number) =>
      fightingLeg(closedMission({ fighting: [{ ...FACT, area: 'XAA', year }] }), WINDOW, reader()).truth;
    expect([said(2010), said(2011), said(2015), said(2016)]).toEqual(['T', 'F', 'F', 'T']);
  });
});

describe('homicide', () => {
  const leg = (after: number[]) => {
    const [third, fourth, fifth] = after;
    const years = { 2008: 5, 2009: 5.1, 2010: 4.9, 2013: third!, 2014: fourth!, 2015: fifth! };
    return homicideLeg(['XAA'], WINDOW, reader({ 'intentional-homicide-rate': yearFigures(years) }));
  };

  test('has risen only when it is above 1.25 times and the intervals lie apart', () => {
    expect(leg([8, 8.1, 7.9]).truth).toBe('F');
    expect(leg([6.2, 6.25, 6.2]).truth).toBe('T');
    expect(leg([2, 8, 14]).truth).toBe('T');
  });
  test('gives its interval after Student and its change in logarithms', () => {
    // t(0.95; 2) = 2.91998558
    expect(meanOfYears([1, 2, 3], 0.9)).toMatchObject({
      value: 2,
      lower: expect.closeTo(2 - 2.91998558 / Math.sqrt(3), 7),
      upper: expect.closeTo(2 + 2.91998558 / Math.sqrt(3), 7),
    });
    expect(meanOfYears([0, 0, 1], 0.9).lower).toBe(0);
    expect(() => meanOfYears([1], 0.9)).toThrow(/^values/);
    expect(leg([10, 10, 10]).countries[0]?.change).toMatchObject({
      value: { lnChange: { value: expect.closeTo(Math.LN2, 12) } },
    });
  });
  test('is open when one of the six years is missing', () => {
    const figures = yearFigures({ 2008: 5, 2009: 5, 2010: 5, 2013: 50, 2015: 50 });
    expect(homicideLeg(['XAA'], WINDOW, reader({ 'intentional-homicide-rate': figures }))).toMatchObject({
      truth: 'U',
      gaps: [{ years: [2014], reason: 'no_observation' }],
    });
  });
  test('has no change in logarithms from a rate of nought', () => {
    const figures = yearFigures({ 2008: 0, 2009: 0, 2010: 0, 2013: 1, 2014: 1, 2015: 1 });
    const [country] = homicideLeg(
      ['XAA'],
      WINDOW,
      reader({ 'intentional-homicide-rate': figures }),
    ).countries;
    expect(country?.change).toMatchObject({
      value: { truth: 'F', lnChange: { known: false, reason: 'undefined_log' } },
    });
  });
});

describe('governance', () => {
  const leg = (before: number, after: number, standardError: number | null = 0.2) =>
    governanceLeg(
      ['XAA'],
      WINDOW,
      reader({ 'rule-of-law': yearFigures({ 2010: before, 2015: after }, standardError) }),
    );

  test('has fallen by more than 1.645 standard errors of the difference', () => {
    const border = 1.645 * 0.2 * Math.SQRT2;
    expect(leg(0, -border - 1e-9).truth).toBe('F');
    expect(leg(0, -border + 1e-9).truth).toBe('T');
    expect(leg(0, 2).truth).toBe('T');
  });
  test('is open without a standard error or a year', () => {
    expect(leg(0, -2, null)).toMatchObject({ truth: 'U', gaps: [{ reason: 'uncertainty_unknown' }] });
    const read = reader({ 'rule-of-law': yearFigures({ 2010: 0 }, 0.2) });
    expect(governanceLeg(['XAA'], WINDOW, read)).toMatchObject({
      truth: 'U',
      gaps: [{ indicator: 'rule-of-law', years: [2015], reason: 'no_observation' }],
    });
  });
});
