/** What each column of a table is, by its header before its cells, with the reason for saying so. */
import { resolveArea } from '../areas/resolve-area.ts';
import { type CellValue, cellText } from '../files/workbook-message.ts';
import { type Role, roleOfHeader } from './header-words.ts';
import { PERIOD_FORMATS, parseWrittenPeriod } from './parse-written-period.ts';
import type { TableSample } from './sample-table.ts';

export type SampleColumn = {
  readonly header: string;
  readonly cells: readonly CellValue[];
  readonly role: Role | null;
  /** The period that the header states for all figures below it. */
  readonly period: string | null;
};
export type ColumnReason = { readonly column: string | null; readonly role: string; readonly reason: string };

type Roles = {
  readonly columns: readonly SampleColumn[];
  readonly reasons: readonly ColumnReason[];
  readonly figures: readonly SampleColumn[];
  readonly periodsOfHeaders: readonly string[];
};

const MOST = 0.8;
const FIGURE = /^[+\-−]?[\d.,'’ \u00A0\u202F]*\d[\d.,'’ \u00A0\u202F]*%?$/;

export function columnRoles({ header, rows }: TableSample): Roles {
  const taken = new Set<Role>();
  const reasons: ColumnReason[] = [];
  const named = header.map((written, index): SampleColumn => {
    const cells = rows.map((row) => row[index] ?? null);
    const role = roleOfHeader(written);
    const isFree = role !== null && !taken.has(role);
    if (role !== null && isFree) {
      taken.add(role);
      reasons.push({ column: written, role, reason: 'Its header says so.' });
    } else if (role !== null)
      reasons.push({ column: written, role: 'not read', reason: `Another column is called ${role} too.` });
    return { header: written, cells, role: isFree ? role : null, period: periodOf(written) };
  });
  const isUnclaimed = ({ header: written, role }: SampleColumn) =>
    role === null && written !== '' && !reasons.some(({ column }) => column === written);
  const columns = named.map((column): SampleColumn => {
    if (!isUnclaimed(column) || column.period !== null) return column;
    const guess = roleOfCells(column);
    if (guess === null || taken.has(guess.role)) return column;
    taken.add(guess.role);
    reasons.push({ column: column.header, role: guess.role, reason: guess.reason });
    return { ...column, role: guess.role };
  });
  const spread = columns.filter((column) => isUnclaimed(column) && column.period !== null);
  const value = columns.find(({ role }) => role === 'value');
  const numeric = columns.filter((column) => isUnclaimed(column) && isNumeric(column));
  const isByPeriod = spread.length > 1 && !taken.has('period');
  const figures = isByPeriod ? spread : value ? [value] : numeric;
  for (const { header: written, period } of figures)
    if (written !== value?.header)
      reasons.push({
        column: written,
        role: 'value',
        reason: isByPeriod
          ? `Its header is a period, ${period}.`
          : 'It holds numbers and no header names the value.',
      });
  for (const { header: written, role } of columns)
    if (role === null && !reasons.some(({ column }) => column === written))
      reasons.push({
        column: written,
        role: 'not read',
        reason: 'Neither its header nor its cells say what it is.',
      });
  return {
    columns,
    reasons,
    figures: isByPeriod ? figures : figures.map((column) => ({ ...column, period: null })),
    periodsOfHeaders: isByPeriod ? spread.flatMap(({ period }) => period ?? []) : [],
  };
}

/** `2017`, `T1 2017`, and the World Bank's `2017 [YR2017]`. */
function periodOf(header: string): string | null {
  const bare = header.replace(/^(\d{4}) \[YR\1\]$/, '$1');
  return parseWrittenPeriod(bare, PERIOD_FORMATS);
}

function roleOfCells({ cells }: SampleColumn): { readonly role: Role; readonly reason: string } | null {
  const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  const share = (fits: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
  if (share((text) => /\p{L}/u.test(text) && resolveArea(text) !== null) >= MOST)
    return { role: 'area', reason: `Its cells are countries, such as “${texts[0]}”.` };
  if (share(isPlausiblePeriod) >= MOST)
    return { role: 'period', reason: `Its cells are periods, such as “${texts[0]}”.` };
  return null;
}

/** Any four digits could be a year; those of living memory are taken for one. */
function isPlausiblePeriod(text: string): boolean {
  return PERIOD_FORMATS.some((format) => /^(19|20)/.test(parseWrittenPeriod(text, [format]) ?? ''));
}

function isNumeric({ cells }: SampleColumn): boolean {
  const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.filter((text) => FIGURE.test(text)).length / texts.length >= MOST;
}
