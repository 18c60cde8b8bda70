/** The parts of an observation as text. Values are written with every digit their publisher gave. */
import type { TFunction } from 'i18next';
import type { Format } from '#app/i18n/format.ts';
import type { ObservationVintage, OriginView } from '#app/view-models/indicator.ts';

export type ObservationWords = { readonly t: TFunction<'indicator'>; readonly format: Format };

/** More than any published figure has; a double holds about 15 significant digits. */
const ALL_DIGITS = 15;

export function exactText(value: number, format: Format): string {
  return format.number(value, ALL_DIGITS);
}

export function valueText(vintage: ObservationVintage, { t, format }: ObservationWords): string {
  if (vintage.value !== null) return exactText(vintage.value, format);
  return vintage.status === 'measured' ? t('status.missing') : t(`status.${vintage.status}`);
}

export function intervalText(vintage: ObservationVintage, { t, format }: ObservationWords): string {
  const { lower, upper, level } = vintage;
  if (lower === null || upper === null) return t('observation.noInterval');
  const interval = format.interval(lower, upper, (value) => exactText(value, format));
  return level === null ? interval : `${interval} (${format.level(level)})`;
}

/** File, sheet, line and column, as far as they are known. */
export function positionText(origin: OriginView, { t, format }: ObservationWords): string | null {
  const { fileName, sheet, line, column } = origin;
  if (fileName === null || line === null) return fileName;
  const row = format.number(line, 0);
  const place =
    sheet === null
      ? t('observation.line', { file: fileName, line: row })
      : t('observation.cell', { file: fileName, sheet, line: row });
  return column === null ? place : `${place}, ${t('observation.column', { column })}`;
}

/** "2012 – 2022"; one period is written once; null when there is none. */
export function spanText(
  first: string | null,
  last: string | null,
  { t, format }: ObservationWords,
): string | null {
  if (first === null || last === null) return null;
  const ends = { first: format.period(first), last: format.period(last) };
  return first === last ? ends.first : t('span', ends);
}
