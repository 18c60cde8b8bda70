import { describe, expect, it } from 'vitest';
import { assessPeers, type PeerComparison } from '#metrics/assessment/assess-peers.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { PeersInput } from '#metrics/assessment/peers-input.ts';
import { indicator, input, mandate, objective, observations, series } from './build-input.ts';

const YEARS = [2012, 2013, 2014, 2015, 2016, 2017, 2020, 2021, 2022];
/** The mission began in 2018; before it the country is the mean of the first two peers. */
const level = (year: number, slope: number) => 20 + slope * (year - 2012) + (year % 2);
const slopes = [-1, 1, 3, 0.5, 2];
const valuesOf = (value: (year: number) => number) =>
  Object.fromEntries(YEARS.map((year) => [String(year), value(year)]));
const own = valuesOf((year) => level(year, 0) + (year > 2018 ? 6 : 0));
const peersOf = (list: readonly number[]) =>
  list.map((slope, index) => ({
    area: `AA${'ABCDEFG'[index]}`,
    observations: observations(valuesOf((year) => level(year, slope))),
  }));

function assessed(fields: Partial<PeersInput> = {}, whole: Partial<AssessmentInput> = {}) {
  const pool = peersOf(slopes);
  const peers = {
    declaredOn: '2017-06-30',
    areas: pool.map(({ area }) => area),
    panels: [{ indicatorId: 'i', area: 'HTI', peers: pool }],
    ...fields,
  };
  return assessPeers(
    input({
      objectives: [objective('o', [indicator('i', { series: series(own) })])],
      mandate: mandate({ startedOn: '2018-05-01' }),
      peers,
      ...whole,
    }),
  );
}
const comparisonOf = (result: ReturnType<typeof assessed>): PeerComparison => {
  const outcome = result?.panels[0]?.comparison;
  if (!outcome?.known) throw new Error(`unknown: ${outcome?.reason}`);
  return outcome.value;
};

describe('a mission’s country beside its peers', () => {
  it('differs by what happened after the start, with the smallest p that five peers allow', () => {
    const { synthetic, did, smallestP, periods, peers } = comparisonOf(assessed());
    expect(synthetic.effect).toBeCloseTo(6, 6);
    expect(synthetic.isInterpreted).toBe(true);
    expect(peers).toHaveLength(5);
    expect(smallestP).toBeCloseTo(1 / 6, 12);
    expect(did.isInterpreted).toBe(true);
    expect(did.caveats).toEqual(['pre_trends_differ']);
    expect(periods.map(({ isBefore }) => isBefore).filter(Boolean)).toHaveLength(6);
    expect(periods.at(-1)).toMatchObject({ label: '2022', treated: 26, synthetic: expect.closeTo(20, 6) });
  });

  it('is not interpreted with too few peers, however well they fit', () => {
    const few = [{ indicatorId: 'i', area: 'HTI', peers: peersOf([-1, 1, 3]) }];
    const { synthetic, did } = comparisonOf(assessed({ panels: few }));
    expect(synthetic.caveats).toContain('too_few_donors');
    expect(did.caveats).toContain('too_few_controls');
    expect([synthetic.isInterpreted, did.isInterpreted]).toEqual([false, false]);
  });

  it('is not interpreted where the peers cannot follow it', () => {
    const above = [{ indicatorId: 'i', area: 'HTI', peers: peersOf([2, 3, 4, 5, 6]) }];
    const { synthetic } = comparisonOf(assessed({ panels: above }));
    expect(synthetic.caveats).toContain('poor_fit_not_interpreted');
    expect(synthetic.isInterpreted).toBe(false);
  });

  it('says that more peers than periods may have other weights', () => {
    const many = [{ indicatorId: 'i', area: 'HTI', peers: peersOf([-1, 1, 3, 0.5, 2, -2, 4]) }];
    const { synthetic } = comparisonOf(assessed({ panels: many }));
    expect(synthetic.caveats).toEqual(['weights_may_not_be_unique']);
    expect(synthetic.isInterpreted).toBe(true);
  });

  it('tells when the peers were declared only after the mission began', () => {
    expect(assessed()?.isDeclaredLate).toBe(false);
    expect(assessed({ declaredOn: '2026-01-01' })?.isDeclaredLate).toBe(true);
  });
});

describe('without peers', () => {
  it('nothing is compared', () => {
    expect(assessPeers(input())).toBeNull();
    expect(assessed({ panels: [] })?.panels).toEqual([]);
    const alone = [{ indicatorId: 'i', area: 'HTI', peers: [] }];
    expect(assessed({ panels: alone })?.panels[0]?.comparison).toMatchObject({ reason: 'no_controls' });
  });

  it('or without a first day there is nothing to compare', () => {
    const undated = assessed({}, { mandate: mandate({ startedOn: null }) });
    expect(undated?.panels[0]?.comparison).toMatchObject({ reason: 'no_start_date' });
  });
});
