import { readBoolean, readChoice, readNullable, readNumber, readObject } from '#metrics/domain/read-json.ts';
import { CALENDAR_STATES, headlineOf } from '#metrics/readiness/calendar.ts';
import { readinessClass } from '#metrics/readiness/readiness-class.ts';
import { readTruth } from './read-truths.ts';

export function checkVerdictTable(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const optional = (key: string) => readNullable(fields[key], key, readNumber);
  const readiness = readinessClass({
    gates: readTruth(fields.gates, 'gates'),
    rule: readTruth(fields.rule, 'rule'),
    ruleProbability: optional('pRule'),
    ers: readBoolean(fields.withheld, 'withheld') ? null : optional('ers'),
    reversal: optional('reversal'),
    ownership: optional('ownership'),
    shareMet: optional('shareMet'),
  });
  return {
    readiness,
    headline: headlineOf(readiness, readChoice(fields.calendar, CALENDAR_STATES, 'calendar')),
  };
}
