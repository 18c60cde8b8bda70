import { describe, expect, it } from 'vitest';
import { ucdpGed } from '#importers/ucdp-ged.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

describe('events', () => {
  it('are summed by country and year, as a whole and by kind of violence', async () => {
    const { observations } = await readAll(ucdpGed, sourceFile(fixture('ucdp-ged/events.csv')));
    const sums = observations.filter(({ disaggregation }) => disaggregation === '');
    expect(sums.map((one) => [one.indicator, one.area, one.period, one.value, one.line])).toEqual([
      ['ucdp-conflict-deaths', 'HTI', '2019', 3, 3],
      ['ucdp-conflict-deaths-low', 'HTI', '2019', 1, 3],
      ['ucdp-conflict-deaths-high', 'HTI', '2019', 5, 3],
      ['ucdp-conflict-events', 'HTI', '2019', 2, 3],
      ['ucdp-conflict-deaths', 'COD', '2020', 10, 5],
      ['ucdp-conflict-deaths-low', 'COD', '2020', 10, 5],
      ['ucdp-conflict-deaths-high', 'COD', '2020', 12, 5],
      ['ucdp-conflict-events', 'COD', '2020', 1, 5],
    ]);
    const oneSided = observations.find(
      ({ disaggregation }) => disaggregation === 'type_of_violence=one-sided',
    );
    expect(oneSided).toMatchObject({ area: 'HTI', value: 1, line: 4 });
  });

  it('are counted once, and those that cannot be used are told', async () => {
    const { issues, rows, excluded } = await readAll(ucdpGed, sourceFile(fixture('ucdp-ged/events.csv')));
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [7, 'type_of_violence', 'field_invalid'],
      [8, 'date_start', 'period_invalid'],
      [9, 'best', 'value_out_of_range'],
      [10, 'country', 'unknown_area'],
    ]);
    expect(rows).toEqual({ accepted: 3, rejected: 4, excluded: 1 });
    expect(excluded).toEqual([{ kind: 'excluded', reason: 'repeated_in_file', records: 1 }]);
  });
});

it("sums the publisher's own file as an independent count does", async () => {
  const bytes = realFile('crime/hdx_ucdp_ged_conflict_data_BGD.csv');
  if (!bytes) return;
  const { observations, issues, rows } = await readAll(ucdpGed, sourceFile(bytes));
  expect(issues).toEqual([]);
  expect(rows).toEqual({ accepted: 601, rejected: 0, excluded: 0 });
  const total = (indicator: string) =>
    observations
      .filter((one) => one.indicator === indicator && one.disaggregation === '')
      .reduce((sum, one) => sum + (one.value ?? 0), 0);
  expect([total('ucdp-conflict-events'), total('ucdp-conflict-deaths')]).toEqual([601, BEST]);
});

/** Sum of the column `best`, counted with another reader. */
const BEST = 1362;
