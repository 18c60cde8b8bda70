/** One row of a mapped table → an observation for each of its columns of figures, or what is wrong with it. */
import type { ObservationRecord } from '#metrics/domain/observation.ts';
import { cellText } from '../files/workbook-message.ts';
import type { ImportEvent } from '../importer.ts';
import { UNSTATED } from '../observation-defaults.ts';
import { disaggregation } from '../tables/disaggregation.ts';
import { type LeftOut, leaveOut } from '../tables/left-out.ts';
import { fieldIn } from './field-in.ts';
import { parseWrittenPeriod } from './parse-written-period.ts';
import { type Place, placeReader } from './place-of.ts';
import type { FigureColumn, MappingProfile } from './profile.ts';
import { readFigure } from './read-figure.ts';
import type { MappedRow } from './read-mapped-rows.ts';
import { isRefusal, type Refusal, refusal, refusalEvent } from './refusal.ts';
import { subjectReader } from './subject-of.ts';

export type RowReader = {
  readonly profile: MappingProfile;
  readonly placeOf: ReturnType<typeof placeReader>;
  readonly subjectOf: ReturnType<typeof subjectReader>;
};

export function rowReader(profile: MappingProfile): RowReader {
  return { profile, placeOf: placeReader(profile.codes), subjectOf: subjectReader(profile) };
}

export function* readMappedRow(
  mapped: MappedRow,
  reader: RowReader,
  leftOut: LeftOut,
): Iterable<ImportEvent> {
  const { row } = mapped;
  const { figures } = reader.profile;
  const place = tooWide(mapped) ?? placeIn(mapped, reader);
  if (isRefusal(place)) {
    yield refusalEvent(row, place);
    yield { kind: 'row', outcome: 'rejected' };
    return;
  }
  if (place === 'group') {
    leaveOut(leftOut, 'aggregate_area', figures.length);
    yield { kind: 'row', outcome: 'excluded' };
    return;
  }
  let read = 0;
  const told = new Set<string>();
  for (const column of figures) {
    const record = observationIn(mapped, { column, place, reader });
    if (record === null) leaveOut(leftOut, 'no_value');
    else if (!isRefusal(record)) {
      read += 1;
      yield { kind: 'observation', record };
    } else if (!told.has(JSON.stringify(record))) {
      // What is wrong with the row is said once, however many columns of figures it has.
      told.add(JSON.stringify(record));
      yield refusalEvent(row, record);
    }
  }
  yield { kind: 'row', outcome: read > 0 ? 'accepted' : told.size > 0 ? 'rejected' : 'excluded' };
}

function observationIn(
  mapped: MappedRow,
  { column, place, reader }: { column: FigureColumn; place: Place; reader: RowReader },
): ObservationRecord | Refusal | null {
  const { fields, dimensions, periods } = reader.profile;
  const { row } = mapped;
  const figure = readFigure(mapped, column, reader.profile);
  if (figure === null || isRefusal(figure)) return figure;
  const subject = reader.subjectOf(
    column.indicator === undefined
      ? fieldIn(mapped, fields.indicator)
      : { text: column.indicator, column: null },
    fieldIn(mapped, fields.unit),
  );
  if (isRefusal(subject)) return subject;
  const written = fieldIn(mapped, fields.period);
  const period = column.period ?? parseWrittenPeriod(written.text, periods);
  if (period === null)
    return refusal(
      'period_invalid',
      written,
      `This is no period as the profile says they are written (${periods.join(', ')}). Correct the cell, or add its format.`,
    );
  const { factor } = subject;
  const scaled = (number: number | null) => (number === null ? null : number * factor);
  return {
    ...UNSTATED,
    ...place,
    indicator: subject.code,
    period,
    value: scaled(figure.value),
    lower: scaled(figure.lower),
    upper: scaled(figure.upper),
    level: figure.level,
    status: figure.status,
    disaggregation: disaggregation({
      ...Object.fromEntries(
        Object.entries(dimensions).map(([name, field]) => [name, fieldIn(mapped, field).text]),
      ),
      ...column.dimensions,
    }),
    note: fieldIn(mapped, fields.note).text || null,
    sheet: row.sheet,
    line: row.line,
    column: column.value,
  };
}

function placeIn(mapped: MappedRow, { profile: { fields }, placeOf }: RowReader): Place | Refusal | 'group' {
  return placeOf(fieldIn(mapped, fields.area), fieldIn(mapped, fields.mission));
}

function tooWide({ row, header }: MappedRow): Refusal | null {
  const beyond = row.cells.slice(header.width).find((cell) => cellText(cell).trim() !== '');
  if (beyond === undefined) return null;
  return refusal(
    'extra_cells',
    { text: cellText(beyond), column: null },
    'This row has more cells than the header has columns. Put text with delimiters in quotation marks.',
  );
}
