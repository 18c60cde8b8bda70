import type { ObservationRecord } from '#metrics/domain/observation.ts';
import { resolveAlpha3, resolveCountryName } from './areas/resolve-area.ts';
import { cellText, type WorkbookRow } from './files/workbook-message.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';
import { UNSTATED } from './observation-defaults.ts';
import { numberOrNull, parseNumber } from './parse-number.ts';
import { readWorkbook } from './read-workbook.ts';
import { excludedEvent, issueEvent } from './row-issue.ts';
import { publishedIndicator } from './tables/published-indicator.ts';
import { isWorkbook } from './tables/read-table.ts';
import {
  chooseSheets,
  MISSING_SCORES,
  OLD_INDICATOR,
  refuseReshaped,
  reshaped,
  scaleOf,
} from './ti-cpi/choose-sheets.ts';
import { type CpiSheet, describeSheet, type ScoreColumns } from './ti-cpi/describe-sheet.ts';
import { isReshapedCopy } from './ti-cpi/reshaped-copy.ts';

const INTERVAL_LEVEL = 0.9;
const MAX_ROWS = 100_000;

export const tiCpi: Importer = {
  id: 'ti-cpi',
  version: 2,
  title: 'Corruption Perceptions Index, full data set (.xlsx, .xls)',
  publisher: 'Transparency International',
  kinds: ['observation'],
  extensions: ['xlsx', 'xls'],
  source: {
    key: 'ti-cpi',
    publisher: 'Transparency International',
    title: 'Corruption Perceptions Index',
    citation: 'Transparency International, Corruption Perceptions Index',
    url: 'https://www.transparency.org/en/cpi',
    licence: 'CC BY-ND 4.0',
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut:
    'Ranks, regions and the scores of single underlying sources; sheets that repeat the same countries by region or group; reshaped copies. Scores before 2012, on a scale of 0–10, are a series of their own.',
  recognise: (sample) => {
    if (sample.container === 'text') return isReshapedCopy(sample.text) ? 0.8 : 0;
    const sheets = sample.sheets.map(({ rows }) => rows.map((cells, index) => ({ line: index + 1, cells })));
    return sheets.some((rows) => describeSheet('', rows) !== null) ? 1 : 0;
  },
  read,
};

const OLD_DEFINITION = publishedIndicator({
  code: OLD_INDICATOR,
  name: 'Corruption Perceptions Index before 2012',
  unit: 'points (0–10)',
  family: 'corruption',
  lowerBound: 0,
  upperBound: 10,
  caution:
    'The index was rebuilt in 2012: these scores cannot be compared with later ones, nor with each other.',
});

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  if (!(await isWorkbook(file))) throw reshaped();
  const sheets = await describeSheets(file);
  const chosen = chooseSheets(sheets);
  if (chosen.length === 0) {
    throw new UnusableFile(
      'cpi_header',
      'No sheet of this workbook has a header with a country and a CPI score with its year.',
    );
  }
  for (const sheet of chosen) refuseReshaped(sheet);
  yield { kind: 'file', title: titleOf(chosen), publishedOn: null };
  const isOld = chosen.some(({ scores }) =>
    scores.some(({ year }) => scaleOf(year).indicator === OLD_INDICATOR),
  );
  if (isOld) yield { kind: 'indicator', definition: OLD_DEFINITION };
  /** Sheet on which a country and year were read. */
  const seen = new Map<string, string>();
  let repeated = sheets
    .filter((sheet) => !chosen.includes(sheet))
    .flatMap((sheet) => sheet.rows.map((row) => scoresOf(row, sheet).length))
    .reduce((total, count) => total + count, 0);
  for (const sheet of chosen) {
    for (const row of sheet.rows) repeated += yield* readRow(row, sheet, seen);
  }
  if (repeated > 0) yield excludedEvent('repeated_in_file', repeated);
}

/** Emits the observations of one row; returns how many were known from an earlier sheet. */
function* readRow(
  row: WorkbookRow,
  sheet: CpiSheet,
  seen: Map<string, string>,
): Generator<ImportEvent, number> {
  const scores = scoresOf(row, sheet);
  if (scores.length === 0) return 0;
  const at = { sheet: sheet.name, line: row.line };
  const area = areaOf(row, sheet);
  if (area === null) {
    const value = [sheet.code, sheet.country]
      .map((index) => (index === null ? '' : cellText(row.cells[index])))
      .filter(Boolean);
    const message =
      'This country is not known by its code and name. Correct them, or ask for the spelling to be added.';
    yield issueEvent({ ...at, code: 'unknown_area', column: 'Country', message, value: value.join(' ') });
    yield { kind: 'row', outcome: 'rejected' };
    return 0;
  }
  let emitted = 0;
  let failed = 0;
  let repeated = 0;
  for (const column of scores) {
    const key = `${area} ${column.year}`;
    if (seen.has(key) && seen.get(key) !== sheet.name) {
      repeated += 1;
    } else if (seen.has(key)) {
      yield issueEvent({
        ...at,
        code: 'duplicate_row',
        message: `${area} stands on this sheet twice. The first is kept.`,
        value: area,
      });
      failed += 1;
    } else {
      const record = yield* observation(row, sheet, { column, area });
      if (record) {
        seen.set(key, sheet.name);
        yield { kind: 'observation', record };
        emitted += 1;
      } else failed += 1;
    }
  }
  yield { kind: 'row', outcome: emitted > 0 ? 'accepted' : failed > 0 ? 'rejected' : 'excluded' };
  return repeated;
}

function* observation(
  row: WorkbookRow,
  sheet: CpiSheet,
  { column, area }: { column: ScoreColumns; area: string },
): Generator<ImportEvent, ObservationRecord | null> {
  const at = { sheet: sheet.name, line: row.line };
  const number = (index: number | null) =>
    numberOrNull(parseNumber(index === null ? null : row.cells[index], { missing: MISSING_SCORES }));
  const value = number(column.score);
  const written = cellText(row.cells[column.score]);
  if (value === null) {
    yield issueEvent({
      ...at,
      code: 'number_invalid',
      column: column.header,
      message: 'The score is not a number. Write digits with a decimal point, or leave the cell blank.',
      value: written,
    });
    return null;
  }
  const scale = scaleOf(column.year);
  if (value < 0 || value > scale.max) {
    yield issueEvent({
      ...at,
      code: 'value_out_of_range',
      column: column.header,
      message: `A score of ${column.year} lies between 0 and ${scale.max}.`,
      value: written,
    });
    return null;
  }
  const lower = number(column.lower);
  const upper = number(column.upper);
  const hasInterval = lower !== null && upper !== null;
  const isOrdered = hasInterval && lower <= value && value <= upper;
  if (hasInterval && !isOrdered) {
    yield issueEvent({
      ...at,
      severity: 'warning',
      code: 'interval_invalid',
      column: column.header,
      message: 'The interval does not contain the score, so it is left out.',
      value: `${lower}–${upper}`,
    });
  }
  return {
    ...UNSTATED,
    indicator: scale.indicator,
    area,
    period: String(column.year),
    value,
    status: 'measured',
    lower: isOrdered ? lower : null,
    upper: isOrdered ? upper : null,
    level: isOrdered ? INTERVAL_LEVEL : null,
    standardError: number(column.standardError),
    sampleSize: number(column.sources),
    sheet: sheet.name,
    line: row.line,
    column: column.header,
  };
}

/** Score columns in which a row has something; a row without any is a footnote or a blank. */
function scoresOf(row: WorkbookRow, sheet: CpiSheet): ScoreColumns[] {
  if (cellText(row.cells[sheet.country]).trim() === '') return [];
  return sheet.scores.filter(
    ({ score }) => parseNumber(row.cells[score], { missing: MISSING_SCORES }).kind !== 'missing',
  );
}

/** By code and by name; when both are known and disagree, by neither. */
function areaOf(row: WorkbookRow, sheet: CpiSheet): string | null {
  const byName = resolveCountryName(cellText(row.cells[sheet.country]));
  const byCode = sheet.code === null ? null : resolveAlpha3(cellText(row.cells[sheet.code]));
  if (byName !== null && byCode !== null && byName !== byCode) return null;
  return byCode ?? byName;
}

async function describeSheets(file: SourceFile): Promise<CpiSheet[]> {
  const rows = new Map<string, WorkbookRow[]>();
  let count = 0;
  for await (const { sheet, ...row } of readWorkbook(file)) {
    count += 1;
    if (count > MAX_ROWS)
      throw new UnusableFile(
        'cpi_rows',
        `This workbook has more than ${MAX_ROWS} rows; the index has a few hundred.`,
      );
    const sheetRows = rows.get(sheet) ?? [];
    sheetRows.push(row);
    rows.set(sheet, sheetRows);
  }
  return [...rows]
    .map(([name, sheetRows]) => describeSheet(name, sheetRows))
    .filter((sheet) => sheet !== null);
}

function titleOf(sheets: readonly CpiSheet[]): string {
  const years = sheets.flatMap((sheet) => sheet.scores.map(({ year }) => year));
  return `Corruption Perceptions Index ${Math.max(...years)}`;
}
