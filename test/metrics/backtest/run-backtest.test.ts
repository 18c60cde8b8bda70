import { describe, expect, test } from 'vitest';
import { CANONICAL_CASES, type CanonicalCase } from '#metrics/backtest/canonical-cases.ts';
import { CLOSED_MISSIONS } from '#metrics/backtest/closed-missions.ts';
import { type Closing, runBacktest } from '#metrics/backtest/run-backtest.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { closedMission, FACT, reader } from './evidence.ts';

/** As the method names them, with the year of closing (§13.2). */
const NAMED = [
  ['UNAMSIL', 2005],
  ['UNMISET', 2005],
  ['EUPOL Proxima', 2005],
  ['ONUB', 2006],
  ['MINURCAT', 2010],
  ['UNMIT', 2012],
  ['EUPM', 2012],
  ['EUJUST LEX-Iraq', 2013],
  ['UNIPSIL', 2014],
  ['EUPOL RD Congo', 2014],
  ['EUPOL Afghanistan', 2016],
  ['UNOCI', 2017],
  ['RAMSI', 2017],
  ['MINUSTAH', 2017],
  ['UNMIL', 2018],
  ['MINUJUSTH', 2019],
];
const SENT = { ...FACT, on: '2012-01-01', hasProtectionTasks: 'T' } as const;
const EXCLUSION = { reason: 'It never was.', decidedOn: '2026-01-01', decidedBy: 'A test' };
const NO_FIGURES = { inTime: 0, later: 0, undated: 0, leftOut: 0 };
const NO_SCORE: Closing = {
  score: unknown('withheld', 'achievement_unavailable'),
  readiness: 'insufficient_evidence',
  vintage: NO_FIGURES,
};
const scored = (value: number): Closing => ({
  score: known({ value, lower: null, upper: null, level: null }),
  readiness: 'conditions_emerging',
  vintage: NO_FIGURES,
});

type Missions = Parameters<typeof runBacktest>[0]['missions'];
const missions = (changes: Partial<Missions> = {}): Missions => ({
  ...(Object.fromEntries(CANONICAL_CASES.map((id) => [id, closedMission()])) as Missions),
  ...changes,
});
const run = (changes: Partial<Missions>, closingOf: (id: CanonicalCase) => Closing = () => scored(50)) =>
  runBacktest({ missions: missions(changes), closingOf, read: reader() });

describe('the canonical cases', () => {
  const real = runBacktest({ missions: CLOSED_MISSIONS, closingOf: () => NO_SCORE, read: () => new Map() });

  test('are those the method names, each in the result, none left out', () => {
    const listed = real.cases.map(({ mission }) => [mission.acronym, Number(mission.closedOn.slice(0, 4))]);
    expect(listed).toEqual(NAMED);
  });
  test('carry a published source for every statement', () => {
    const facts = Object.values(CLOSED_MISSIONS).flatMap((mission) => [
      mission.closure,
      ...(mission.consentWithdrawn ? [mission.consentWithdrawn] : []),
      ...mission.deployments,
      ...mission.fighting,
      ...mission.remarks,
    ]);
    for (const { summary, source } of facts) {
      expect(summary).toMatch(/\.$/);
      expect(source.url).toMatch(/^https?:\/\//);
      expect(source.publisher).not.toBe('');
      expect(source.accessedOn).toMatch(/^2026-/);
    }
  });
  test('have a reason wherever one is excluded', () => {
    for (const { mission } of real.cases) expect(mission.exclusion?.reason ?? 'counted').not.toBe('');
  });
  test('keep the failures that a flattering backtest would drop', () => {
    const failed = real.cases.filter(({ held }) => held === 'F').map(({ id }) => id);
    expect(failed).toEqual(
      expect.arrayContaining(['unmiset-2005', 'eupol-afghanistan-2016', 'minustah-2017', 'minujusth-2019']),
    );
  });
  test('say for each condition that is open what is missing', () => {
    for (const { legs } of real.cases)
      for (const { truth, gaps } of Object.values(legs)) expect(gaps.length > 0).toBe(truth === 'U');
  });
});

describe('an exclusion', () => {
  test('takes a case out of the figures and leaves it in the list, judged, with its reason', () => {
    const { cases, all } = run({
      'ramsi-2017': closedMission({ exclusion: EXCLUSION, deployments: [SENT] }),
    });
    const excluded = cases.find(({ id }) => id === 'ramsi-2017');
    expect(cases).toHaveLength(CANONICAL_CASES.length);
    expect(excluded).toMatchObject({ held: 'F', omitted: ['excluded'], mission: { exclusion: EXCLUSION } });
    expect(all).toMatchObject({ cases: 16, failed: 1, usable: 0 });
  });
  test('without a reason is refused', () => {
    const exclusion = { ...EXCLUSION, reason: ' ' };
    expect(() => run({ 'ramsi-2017': closedMission({ exclusion }) })).toThrow(
      /^missions\.ramsi-2017\.exclusion\.reason/,
    );
  });
});

describe('the summary', () => {
  const failure = closedMission({ deployments: [SENT] });

  test('takes cases with a score and an outcome only, and says what is in the way of the rest', () => {
    const { cases, all } = run({ 'onub-2006': failure, 'eupm-2012': failure }, (id) =>
      id === 'eupm-2012' ? NO_SCORE : scored(40),
    );
    const omitted = (id: CanonicalCase) => cases.find((one) => one.id === id)?.omitted;
    expect(omitted('onub-2006')).toEqual([]);
    expect(omitted('eupm-2012')).toEqual(['no_score']);
    expect(omitted('unmil-2018')).toEqual(['outcome_undetermined']);
    expect(all).toMatchObject({ usable: 1, failed: 2, held: 0, metrics: { reason: 'one_class_only' } });
  });
  test('separates closures that held from those that did not by their scores', () => {
    const peace = closedMission({ noDeployments: { ...FACT, through: '2015-12-31' } });
    const { all } = run(
      { 'onub-2006': failure, 'eupm-2012': peace, 'unmil-2018': peace, 'unoci-2017': failure },
      (id) =>
        scored({ 'onub-2006': 40, 'eupm-2012': 30, 'unmil-2018': 90, 'unoci-2017': 20 }[id as string] ?? 0),
    );
    expect(all).toMatchObject({
      usable: 4,
      held: 2,
      failed: 2,
      metrics: { value: { cases: 4, baseRate: 0.5, auc: { value: 0.75, isIntervalArtefact: false } } },
    });
  });
  test('has no figure where no case has both', () => {
    expect(run({}).all).toMatchObject({ usable: 0, metrics: { known: false, reason: 'no_usable_case' } });
  });
  test('is given with and without the missions that a host asked to leave', () => {
    const asked = closedMission({ deployments: [SENT], consentWithdrawn: FACT });
    const { all, withConsent } = run({ 'onub-2006': failure, 'minurcat-2010': asked });
    expect([all.cases, withConsent.cases]).toEqual([16, 15]);
    expect([all.usable, withConsent.usable]).toEqual([2, 1]);
  });
  test('counts cases of one country once among the countries', () => {
    const { all } = run({ 'onub-2006': failure, 'eupm-2012': failure });
    expect(all).toMatchObject({ usable: 2, countries: 1 });
  });
});
