import { describe, expect, it } from 'vitest';
import { unData } from '#importers/un-data.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

describe('a table of the yearbook', () => {
  it('goes by the number of the country and reads grouped thousands in any encoding', async () => {
    const { file, observations } = await readAll(unData, sourceFile(fixture('un-data/yearbook.csv')));
    expect(file?.title).toBe('Intentional homicides and other crimes');
    expect(
      observations.map((one) => [
        one.indicator,
        one.area,
        one.period,
        one.value,
        one.disaggregation,
        one.line,
      ]),
    ).toEqual([
      ['un-data-assault-rate-per-100-000-population', 'CIV', '2019', 1322.6, '', 4],
      [
        'un-data-percentage-of-male-and-female-intentional-homicide-victims',
        'HTI',
        '2020',
        9.5,
        'sex=male',
        5,
      ],
      ['intentional-homicide-rate', 'XKX', '2020', 2.3, '', 6],
    ]);
    expect(observations[1]?.note).toBe('Estimate. Source named by the publisher: UNODC, Vienna.');
  });

  it('accounts for every row', async () => {
    const { issues, rows, excluded } = await readAll(unData, sourceFile(fixture('un-data/yearbook.csv')));
    expect(issues.map(({ line, code, value }) => [line, code, value])).toEqual([
      [7, 'unknown_area', '999 Nowhere'],
      [8, 'period_invalid', '2020/21'],
      [9, 'number_invalid', 'unknown'],
    ]);
    expect(rows).toEqual({ accepted: 3, rejected: 3, excluded: 2 });
    expect(excluded).toEqual([
      { kind: 'excluded', reason: 'aggregate_area', records: 1 },
      { kind: 'excluded', reason: 'no_value', records: 1 },
    ]);
  });
});

it("reads the publisher's own file", async () => {
  const bytes = realFile('crime/SYB66_328_202310_Intentional homicides and other crimes.csv');
  if (!bytes) return;
  const { observations, issues, rows } = await readAll(unData, sourceFile(bytes));
  expect(issues).toEqual([]);
  expect(rows).toEqual({ accepted: 4217, rejected: 0, excluded: 252 });
  expect(observations).toHaveLength(4217);
});
