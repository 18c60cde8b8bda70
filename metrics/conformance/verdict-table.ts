import { readBoolean, readChoice, readNullable, readNumber, readObject } from '#metrics/domain/read-json.ts';
import { CALENDAR_STATES, type CalendarState, headlineOf } from '#metrics/readiness/calendar.ts';
import { readinessClass } from '#metrics/readiness/readiness-class.ts';
import { readTruth } from './read-truths.ts';

export function checkVerdictTable(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const optional = (key: string) => readNullable(fields[key], key, readNumber);
  const readiness = readinessClass({
    gates: readTruth(fields.gates, 'gates'),
    rule: readTruth(fields.rule, 'rule'),
    ruleProbability: optional('pRule'),
    ers: readNullable(fields.withheld, 'withheld', readBoolean) === true ? null : optional('ers'),
    reversal: optional('reversal'),
    ownership: optional('ownership'),
    shareMet: optional('shareMet'),
  });
  return {
    readiness,
    headline: headlineOf(
      readiness,
      readNullable(fields.calendar, 'calendar', readCalendar) ?? 'no_sunset_date',
    ),
  };
}

function readCalendar(value: unknown, name: string): CalendarState {
  return readChoice(value, CALENDAR_STATES, name);
}
