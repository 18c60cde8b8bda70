import { describe, expect, it } from 'vitest';
import { buildPanel, type PanelObservation } from '#metrics/comparison/build-panel.ts';
import { parsePeriod } from '#metrics/domain/period.ts';

const points = (values: Readonly<Record<string, number | null>>, broken = ''): PanelObservation[] =>
  Object.entries(values).map(([label, value]) => ({
    period: parsePeriod(label)!,
    value,
    breakBefore: label === broken,
  }));
const STARTED = '2019-03-01';
const treated = points({ '2021': 4, '2017': 1, '2018': 2, '2019': 3, '2020': null });
const panelOf = (peers: Parameters<typeof buildPanel>[0]['peers'], own = treated) =>
  buildPanel({ treated: own, peers, startedOn: STARTED });

describe('a panel', () => {
  it('has the periods of the country before and after the start, and the peers with a figure for each', () => {
    const panel = panelOf([
      { area: 'AAA', observations: points({ '2017': 5, '2018': 6, '2021': 7, '2022': 8 }) },
      { area: 'AAB', observations: points({ '2017': 5, '2018': null, '2021': 7 }) },
      { area: 'AAC', observations: points({ '2017': 5, '2021': 7 }) },
    ]);
    expect(panel).toEqual({
      known: true,
      value: {
        labels: ['2017', '2018', '2021'],
        treated: [1, 2, 4],
        controls: [[5, 6, 7]],
        prePeriods: 2,
        areas: ['AAA'],
        leftOut: ['AAB', 'AAC'],
        hasBreak: false,
      },
    });
  });

  it('says that a series in it is broken, unless the break lies before its first period', () => {
    const whole = { '2017': 5, '2018': 6, '2021': 7 };
    const hasBreak = (broken: string) => {
      const panel = panelOf([{ area: 'AAA', observations: points(whole, broken) }]);
      return panel.known && panel.value.hasBreak;
    };
    expect([hasBreak('2017'), hasBreak('2018'), hasBreak('')]).toEqual([false, true, false]);
  });

  it('needs a time before, a time after and a peer', () => {
    expect(panelOf([], points({ '2020': 1 }))).toMatchObject({ reason: 'no_pre_periods' });
    expect(panelOf([], points({ '2018': 1, '2019': 2 }))).toMatchObject({ reason: 'no_post_periods' });
    expect(panelOf([])).toMatchObject({ known: false, kind: 'missing', reason: 'no_controls' });
    expect(panelOf([{ area: 'AAA', observations: [] }])).toMatchObject({ reason: 'no_controls' });
  });
});
