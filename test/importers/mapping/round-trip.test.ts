import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mappedImporter } from '#importers/mapping/mapped-importer.ts';
import { readAll, sourceFile } from '#test/importers/read-fixture.ts';
import { profileFor } from './profile-for.ts';

const SEED = 20261125;
const RUNS = 400;
const INDICATOR = 'intentional-homicide-rate';

type Known = { readonly area: string; readonly period: string; readonly value: number };
type Written = { readonly decimal: '.' | ','; readonly thousands: ',' | '.' | ' ' | "'" | null };

const known = fc.uniqueArray(
  fc.record({
    area: fc.constantFrom('HTI', 'MLI', 'SEN', 'XKX', 'COL'),
    period: fc.constantFrom('2016', '2017', '2018'),
    value: fc.integer({ min: -99_999_999, max: 99_999_999 }).map((thousandths) => thousandths / 1000 + 0),
  }),
  { selector: ({ area, period }) => `${area} ${period}`, minLength: 1 },
);
const written = fc
  .record({
    decimal: fc.constantFrom('.', ','),
    thousands: fc.constantFrom(',', '.', ' ', "'", null),
  })
  .filter(({ decimal, thousands }) => decimal !== thousands) as fc.Arbitrary<Written>;
const layout = fc.record({
  shape: fc.constantFrom('long', 'wide', 'json'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  order: fc.shuffledSubarray(['Where', 'When', 'How many', 'Ignored'], { minLength: 4 }),
  isLatin: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

test('a table written from known observations in any layout reads back to exactly those', async () => {
  await fc.assert(
    fc.asyncProperty(known, written, layout, async (facts, numbers, as) => {
      const { content, said } = tableOf(facts, numbers, as);
      const { observations, rows, issues } = await readAll(
        mappedImporter(profileFor({ numbers, ...said })),
        sourceFile(content, 61),
      );
      expect(issues).toEqual([]);
      expect(rows.rejected + rows.excluded).toBe(0);
      const keyed = (list: readonly Omit<Known, 'value'>[]) =>
        [...list].sort((a, b) => (a.area + a.period < b.area + b.period ? -1 : 1));
      const read = observations.map(({ area, period, value, indicator, status }) => ({
        area: area ?? '',
        period,
        value,
        indicator,
        status,
      }));
      expect(keyed(read)).toEqual(
        keyed(facts.map((fact) => ({ ...fact, indicator: INDICATOR, status: 'measured' }))),
      );
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

function tableOf(
  facts: readonly Known[],
  numbers: Written,
  { shape, delimiter, lineEnd, order, isLatin }: Layout,
) {
  const quoted = (cell: string) => `"${cell}"`;
  const textOf = (lines: readonly (readonly string[])[]) =>
    Buffer.from(
      lines.map((cells) => cells.map(quoted).join(delimiter) + lineEnd).join(''),
      isLatin ? 'latin1' : 'utf8',
    );
  const constant = { indicator: { constant: INDICATOR }, area: { column: 'Where' } };
  if (shape === 'wide') {
    const periods = [...new Set(facts.map(({ period }) => period))];
    const areas = [...new Set(facts.map(({ area }) => area))];
    const cellOf = (area: string, period: string) => {
      const fact = facts.find((one) => one.area === area && one.period === period);
      return fact ? write(fact.value, numbers) : '';
    };
    const body = areas.map((area) => [area, ...periods.map((period) => cellOf(area, period))]);
    const figures = periods.map((period) => ({ value: `Année ${period}`, period }));
    const content = textOf([['Where', ...figures.map(({ value }) => value)], ...body]);
    return { content, said: { fields: constant, figures } };
  }
  const records = facts.map(
    ({ area, period, value }): Record<string, string> => ({
      Where: area,
      When: `${period}`,
      'How many': write(value, numbers),
      Ignored: 'é',
    }),
  );
  const content =
    shape === 'json'
      ? Buffer.from(JSON.stringify(records))
      : textOf([order, ...records.map((record) => order.map((name) => record[name] ?? ''))]);
  const fields = { ...constant, period: { column: 'When' } };
  return { content, said: { fields, figures: [{ value: 'How many' }] } };
}

/** By hand from the decimal digits, not by the code that reads them. */
function write(value: number, { decimal, thousands }: Written): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.');
  const grouped = thousands === null ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}
