import type { TFunction } from 'i18next';
import type { Format } from '#app/i18n/format.ts';
import type { ChangeValue, ImportChange } from '#app/view-models/import.ts';
import { isAreaCode } from '#metrics/domain/area.ts';

type Words = { readonly t: TFunction<'import'>; readonly format: Format };

/** More than any published figure has; a double holds about 15 significant digits. */
const ALL_DIGITS = 15;

export function changeValue(
  change: ImportChange,
  { value, status, publishedOn }: ChangeValue,
  { t, format }: Words,
): string {
  if (change.period === null) {
    return typeof value === 'number' ? t('change.activity', { count: value }) : t('change.dossier');
  }
  const text =
    value === null
      ? t(`change.status.${status}`)
      : typeof value === 'number'
        ? format.number(value, ALL_DIGITS)
        : value;
  return publishedOn === null
    ? text
    : `${text} (${t('change.published', { date: format.date(publishedOn) })})`;
}

/** Sheet, line and column of the file. */
export function changePlace(
  { sheet, line, column }: Pick<ImportChange, 'sheet' | 'line' | 'column'>,
  { t, format }: Words,
): string {
  if (line === null) return '';
  const row = format.number(line, 0);
  const place = sheet === null ? t('change.line', { line: row }) : t('change.cell', { sheet, line: row });
  return column === null ? place : `${place}, ${t('change.column', { column })}`;
}

/** Areas by name; missions are named already. */
export function placeName(place: string | null, { format }: Words): string | null {
  return place !== null && isAreaCode(place) ? format.area(place) : place;
}
