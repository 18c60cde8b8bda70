import { describe, expect, it } from 'vitest';
import { vDem } from '#importers/v-dem.ts';
import { fixture, readAll, sourceFile } from './read-fixture.ts';

const read = () => readAll(vDem, sourceFile(fixture('v-dem/country-year.csv')));

describe('country-years', () => {
  it('carry the credible region where it holds the estimate', async () => {
    const { observations } = await read();
    expect(
      observations.map((one) => [
        one.indicator,
        one.area,
        one.period,
        one.value,
        one.lower,
        one.upper,
        one.level,
      ]),
    ).toEqual([
      ['v-dem-v2x-corr', 'HTI', '2020', 0.86, 0.82, 0.9, 0.68],
      ['v-dem-v2x-rule', 'HTI', '2020', 0.18, null, null, null],
      ['v-dem-v2x-corr', 'XKX', '2020', 0.6, null, null, null],
      ['v-dem-v2x-rule', 'HTI', '2021', 0.2, null, null, null],
    ]);
  });

  it('are accounted for', async () => {
    const { issues, rows, excluded } = await read();
    expect(issues.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [5, 'v2x_corr', 'value_out_of_range', '1.86'],
      [6, 'year', 'period_invalid', '21'],
    ]);
    expect(rows).toEqual({ accepted: 3, rejected: 1, excluded: 2 });
    expect(excluded).toEqual([
      { kind: 'excluded', reason: 'unlisted_area', records: 1 },
      { kind: 'excluded', reason: 'no_value', records: 1 },
    ]);
  });
});
