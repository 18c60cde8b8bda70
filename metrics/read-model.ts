import { SCALES } from './domain/indicator.ts';
import { QUALITY_GRADES } from './domain/observation.ts';
import {
  readArray,
  readBoolean,
  readChoice,
  readList,
  readNullable,
  readNumber,
  readObject,
  readText,
} from './domain/read-json.ts';
import { COMPARATORS } from './domain/rule.ts';
import type { ModelCriterion, ModelIndicator, ModelObjective, ScoreModel } from './model.ts';
import { readUncertainty } from './read-uncertainty.ts';
import { CALENDAR_STATES } from './readiness/calendar.ts';
import { requireValidRule } from './sunset/validate-rule.ts';

/**
 * Reads a mission model from parsed JSON. Absent optional fields are unknown (null), never zero; scale is linear,
 * `sustained` 1, `minQuality` D and `calendar` `no_sunset_date` unless given.
 *
 * @throws RangeError naming the field that is missing, of the wrong type, or refers to nothing.
 */
export function readModel(value: unknown): ScoreModel {
  const model = readObject(value, 'model');
  const criteria =
    readNullable(model.criteria, 'criteria', (list, name) => readList(list, name, readCriterion)) ?? [];
  const ids = criteria.map((criterion) => criterion.id);
  const objectives = readList(model.objectives, 'objectives', readObjective);
  requireDifferent(ids, 'criteria');
  requireDifferent(
    objectives.flatMap(({ indicators }) => indicators.map((indicator) => indicator.id)),
    'indicators',
  );
  const weights = readNullable(model.weightUncertainty, 'weightUncertainty', readObject);
  return {
    id: readNullable(model.id, 'id', readText) ?? '',
    objectives,
    criteria,
    sunsetRule: readNullable(model.sunsetRule, 'sunsetRule', (rule) => requireValidRule(rule, ids)),
    gates: readReferences(model.gates, 'gates', ids),
    vetoes: readReferences(model.vetoes, 'vetoes', ids),
    durability: readNullable(model.durability, 'durability', readNumber),
    ownership: readNullable(model.ownership, 'ownership', readNumber),
    ruleProbability: readNullable(model.pRule, 'pRule', readNumber),
    calendar: readNullable(model.calendar, 'calendar', readCalendar) ?? 'no_sunset_date',
    weightConcentration: weights === null ? null : readNumber(weights.kappa, 'weightUncertainty.kappa'),
  };
}

function readObjective(value: unknown, name: string): ModelObjective {
  const objective = readObject(value, name);
  return {
    id: readText(objective.id, `${name}.id`),
    weight: readNullable(objective.weight, `${name}.weight`, readNumber),
    isCritical: readNullable(objective.critical, `${name}.critical`, readBoolean) ?? false,
    indicators: readList(objective.indicators, `${name}.indicators`, readIndicator),
  };
}

function readIndicator(value: unknown, name: string): ModelIndicator {
  const indicator = readObject(value, name);
  const optional = (key: string) => readNullable(indicator[key], `${name}.${key}`, readNumber);
  return {
    id: readText(indicator.id, `${name}.id`),
    weight: optional('weight'),
    direction: readChoice(indicator.direction, ['higher', 'lower', 'maintain'], `${name}.direction`),
    scale:
      readNullable(indicator.scale, `${name}.scale`, (text, at) => readChoice(text, SCALES, at)) ?? 'linear',
    baseline: optional('baseline'),
    target: optional('target'),
    lower: optional('lower'),
    upper: optional('upper'),
    width: optional('width'),
    value: optional('value'),
    uncertainty: readNullable(indicator.uncertainty, `${name}.uncertainty`, readUncertainty) ?? {
      kind: 'unknown',
    },
  };
}

function readCriterion(value: unknown, name: string): ModelCriterion {
  const criterion = readObject(value, name);
  const optional = (key: string) => readNullable(criterion[key], `${name}.${key}`, readNumber);
  return {
    id: readText(criterion.id, `${name}.id`),
    comparator: readChoice(criterion.comparator, COMPARATORS, `${name}.comparator`),
    threshold: readNumber(criterion.threshold, `${name}.threshold`),
    upper: optional('upper'),
    weight: optional('weight'),
    sustained: optional('sustained') ?? 1,
    decisionProbability: optional('pi'),
    minQuality:
      readNullable(criterion.minQuality, `${name}.minQuality`, (grade, at) =>
        readChoice(grade, QUALITY_GRADES, at),
      ) ?? 'D',
    hasCommonError: readNullable(criterion.commonError, `${name}.commonError`, readBoolean) ?? false,
    history: readList(criterion.history, `${name}.history`, (item, at) =>
      readNullable(item, at, readPeriodValue),
    ),
  };
}

function readPeriodValue(
  value: unknown,
  name: string,
): { readonly value: number; readonly standardError: number } {
  const pair = readArray(value, name);
  return { value: readNumber(pair[0], `${name}[0]`), standardError: readNumber(pair[1], `${name}[1]`) };
}

function readReferences(value: unknown, name: string, ids: readonly string[]): readonly string[] {
  return (
    readNullable(value, name, (list, at) =>
      readList(list, at, (id, idName) => readChoice(id, ids, idName)),
    ) ?? []
  );
}

function readCalendar(value: unknown, name: string): ScoreModel['calendar'] {
  return readChoice(value, CALENDAR_STATES, name);
}

function requireDifferent(ids: readonly string[], name: string): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined)
    throw new RangeError(`${name} must have different ids, ${repeated} is repeated`);
}
