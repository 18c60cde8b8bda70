/** What kind of count an indicator rests on, for the control of disclosure. */
import type { IndicatorCode, IndicatorDefinition } from './indicator.ts';

/** Units in which a figure is itself a number of persons, cases or events. */
const COUNTED_UNITS: ReadonlySet<string> = new Set([
  'arrests',
  'cases',
  'complaints',
  'deaths',
  'detainees',
  'incidents',
  'offences',
  'officers',
  'people',
  'persons',
  'victims',
]);

export function isCountUnit(unit: IndicatorDefinition['unit']): boolean {
  return COUNTED_UNITS.has(unit.trim().toLowerCase());
}

/**
 * Indicators about sexual violence, detainees, children or the misconduct of a named unit: the threshold for what may
 * be published is higher (method §12.2). Trafficking is detected mostly as sexual exploitation, of women and children.
 */
const SENSITIVE_INDICATORS: ReadonlySet<IndicatorCode> = new Set([
  'unsentenced-detainees',
  'deaths-in-custody-rate',
  'detected-trafficking-victims-rate',
  'complaints-received',
  'complaints-resolved-in-time',
]);

export function isSensitiveIndicator(code: IndicatorCode): boolean {
  return SENSITIVE_INDICATORS.has(code);
}
