import { expect, it } from 'vitest';
import { csvCell, csvResponse } from '#app/http/csv-response.ts';

it('leaves numbers alone and keeps text from running as a formula', () => {
  expect(csvCell(-1.25)).toBe('-1.25');
  expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
  expect(csvCell('-1')).toBe("'-1");
});

it('writes unknown as an empty cell, never as 0', () => {
  expect(csvCell(null)).toBe('');
  expect(csvCell(0)).toBe('0');
});

it('quotes commas, quotes and line ends', async () => {
  const text = await csvResponse('a b.csv', ['x', 'y'], [['a,b', 'say "no"\nplease']]).text();
  expect(text).toBe('x,y\r\n"a,b","say ""no""\nplease"\r\n');
});

it('names the file with nothing a header could be broken by', () => {
  expect(csvResponse('a"\r\nb.csv', [], []).headers.get('content-disposition')).toBe(
    'attachment; filename="a---b.csv"',
  );
});
