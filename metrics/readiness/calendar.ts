import type { IsoDate } from '#metrics/domain/period.ts';
import { requireDay } from '#metrics/domain/require-day.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import type { ReadinessClass } from './readiness-class.ts';

export const CALENDAR_STATES = ['no_sunset_date', 'in_mandate', 'sunset_approaching', 'past_sunset'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

export const PAST_SUNSET_HEADLINES = [
  'past_sunset_conditions_met',
  'past_sunset_conditions_unmet',
  'past_sunset_undetermined',
] as const;
export type Headline = ReadinessClass | (typeof PAST_SUNSET_HEADLINES)[number];

/**
 * Where the evaluation date stands against the sunset date: none documented, after it, within the twelve months
 * before it (the day itself included), or earlier.
 *
 * @throws RangeError a day that does not exist
 * @source Method §6.5.
 */
export function calendarState(
  sunsetOn: IsoDate | null,
  on: IsoDate,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): CalendarState {
  requireDay(on, 'on');
  if (sunsetOn === null) return 'no_sunset_date';
  requireDay(sunsetOn, 'sunsetOn');
  if (on > sunsetOn) return 'past_sunset';
  return on >= monthsBefore(sunsetOn, parameters.sunsetApproachingMonths)
    ? 'sunset_approaching'
    : 'in_mandate';
}

/**
 * The headline: the readiness class, except past the sunset date, where date and conditions are named together and
 * neither moves the other.
 *
 * @source Method §6.5.
 */
export function headlineOf(readiness: ReadinessClass, calendar: CalendarState): Headline {
  if (calendar !== 'past_sunset') return readiness;
  if (readiness === 'exit_ready') return 'past_sunset_conditions_met';
  return readiness === 'insufficient_evidence' ? 'past_sunset_undetermined' : 'past_sunset_conditions_unmet';
}

/** Compared as text only, so a day that the earlier month lacks needs no correction. */
function monthsBefore(date: IsoDate, months: number): IsoDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}-${date.slice(8, 10)}`;
}
