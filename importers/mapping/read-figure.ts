import { OBSERVATION_STATUSES, type ObservationStatus } from '#metrics/domain/observation.ts';
import { cellText } from '../files/workbook-message.ts';
import { textAt } from '../tables/read-table.ts';
import { fieldIn } from './field-in.ts';
import { parseWrittenNumber } from './parse-written-number.ts';
import type { FigureColumn, MappingProfile } from './profile.ts';
import type { MappedRow } from './read-mapped-rows.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';

export type MappedFigure = {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number | null;
  readonly status: ObservationStatus;
};
type Bound = number | null | Refusal;

const WITHOUT = { value: null, lower: null, upper: null, level: null } as const;

/** The figure of a row in a column with its interval; null where the publisher gives none. */
export function readFigure(
  mapped: MappedRow,
  column: FigureColumn,
  profile: MappingProfile,
): MappedFigure | Refusal | null {
  const written = textAt(mapped.row, mapped.header.position(column.value));
  const at = { text: written, column: column.value };
  const stated = statusIn(mapped, profile);
  if (isRefusal(stated)) return stated;
  const marked = Object.hasOwn(profile.missing, written) ? profile.missing[written] : undefined;
  if (written === '' || marked !== undefined) {
    const status = marked ?? stated;
    if (status === 'measured')
      return refusal('value_missing', at, 'The row says that this was measured and gives no figure.');
    return status === null ? null : { ...WITHOUT, status };
  }
  if (stated !== null && stated !== 'measured')
    return refusal(
      'status_invalid',
      at,
      `The row gives a figure and says that it is ${stated}. Correct one of them.`,
    );
  const value = numberIn(mapped, column.value, profile);
  const lower = numberIn(mapped, column.lower, profile);
  const upper = numberIn(mapped, column.upper, profile);
  const wrong = [value, lower, upper].find(isRefusal);
  if (wrong) return wrong;
  return withInterval(mapped, profile, { at, value, lower, upper } as Parameters<typeof withInterval>[2]);
}

function withInterval(
  mapped: MappedRow,
  { fields, numbers }: MappingProfile,
  {
    at,
    value,
    lower,
    upper,
  }: { at: { text: string; column: string }; value: number; lower: number | null; upper: number | null },
): MappedFigure | Refusal {
  if (lower === null && upper === null) return { ...WITHOUT, value, status: 'measured' };
  const level = levelIn(mapped, fields.level, numbers);
  if (level === null || lower === null || upper === null)
    return refusal(
      'interval_invalid',
      at,
      'An interval needs both ends and its level, a share such as 0.95.',
    );
  if (lower > value || value > upper)
    return refusal('interval_invalid', at, 'The figure lies outside its own interval. Check the columns.');
  return { value, lower, upper, level, status: 'measured' };
}

function levelIn(
  mapped: MappedRow,
  level: MappingProfile['fields']['level'],
  numbers: MappingProfile['numbers'],
): number | null {
  if (level === undefined) return null;
  if ('constant' in level) return level.constant;
  const parsed = parseWrittenNumber(mapped.row.cells[mapped.header.position(level.column)], numbers);
  return parsed.kind === 'number' && parsed.value > 0 && parsed.value < 1 ? parsed.value : null;
}

function numberIn(
  mapped: MappedRow,
  column: string | undefined,
  { numbers, missing }: MappingProfile,
): Bound {
  if (column === undefined) return null;
  const cell = mapped.row.cells[mapped.header.position(column)];
  const text = cellText(cell).trim();
  if (Object.hasOwn(missing, text)) return null;
  const parsed = parseWrittenNumber(cell, numbers);
  if (parsed.kind === 'number') return parsed.value;
  if (parsed.kind === 'missing') return null;
  return refusal(
    'number_invalid',
    { text, column },
    `This is no number as the profile says they are written (decimals after “${numbers.decimal}”). Correct the cell, or list the text under missing.`,
  );
}

function statusIn(mapped: MappedRow, { fields, codes }: MappingProfile): ObservationStatus | null | Refusal {
  const at = fieldIn(mapped, fields.status);
  if (at.text === '') return null;
  const written = Object.hasOwn(codes.status, at.text) ? codes.status[at.text] : at.text;
  return (
    OBSERVATION_STATUSES.find((one) => one === written) ??
    refusal(
      'status_invalid',
      at,
      'This status is not known. Say what it stands for under codes.status of the profile.',
    )
  );
}
