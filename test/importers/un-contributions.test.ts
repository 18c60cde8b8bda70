import { describe, expect, it } from 'vitest';
import { unContributions } from '#importers/un-contributions.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

describe('a ranking of contributors', () => {
  it('gives the people of each country by sex, for the month of the report', async () => {
    const { observations } = await readAll(
      unContributions,
      sourceFile(fixture('un-contributions/ranking.csv')),
    );
    expect(
      observations.map((one) => [one.area, one.period, one.disaggregation, one.value, one.line]),
    ).toEqual([
      ['RWA', '2021-01', '', 6378, 2],
      ['RWA', '2021-01', 'sex=female', 585, 2],
      ['RWA', '2021-01', 'sex=male', 5793, 2],
      ['CIV', '2021-02', '', 3, 3],
      ['CIV', '2021-02', 'sex=female', 1, 3],
      ['CIV', '2021-02', 'sex=male', 2, 3],
      ['NER', '2021-01', '', 3, 7],
      ['NER', '2021-01', 'sex=male', 2, 7],
    ]);
  });

  it('accounts for every row, and uses none whose parts are not its whole', async () => {
    const { issues, rows } = await readAll(
      unContributions,
      sourceFile(fixture('un-contributions/ranking.csv')),
    );
    expect(issues.map(({ line, code, value }) => [line, code, value])).toEqual([
      [4, 'value_out_of_range', '4'],
      [5, 'unknown_area', 'ZZY Nowhere'],
      [6, 'date_invalid', 'January'],
      [7, 'number_invalid', 'few'],
    ]);
    expect(rows).toEqual({ accepted: 3, rejected: 3, excluded: 1 });
  });
});

it("reads the publisher's own file", async () => {
  const bytes = realFile('missions/un_contributions_Rank_2021-01-31.csv');
  if (!bytes) return;
  const { observations, issues, rows } = await readAll(unContributions, sourceFile(bytes));
  expect(issues).toEqual([]);
  expect(rows).toEqual({ accepted: 122, rejected: 0, excluded: 0 });
  expect(observations).toHaveLength(366);
});
