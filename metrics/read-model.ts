import { SCALES } from './domain/indicator.ts';
import { QUALITY_GRADES } from './domain/observation.ts';
import {
  guarded,
  readArray,
  readBoolean,
  readChoice,
  readList,
  readNullable,
  readNumber,
  readObject,
  readText,
} from './domain/read-json.ts';
import { requireNonNegative, requirePositive, requireShare } from './domain/require-number.ts';
import { COMPARATORS } from './domain/rule.ts';
import type { ModelCriterion, ModelIndicator, ModelObjective, ScoreModel } from './model.ts';
import { readUncertainty } from './read-uncertainty.ts';
import { CALENDAR_STATES } from './readiness/calendar.ts';
import { requireValidRule } from './sunset/validate-rule.ts';

/**
 * Reads a mission model from parsed JSON. Absent optional fields are unknown (null), never zero; scale is linear,
 * `sustained` 1, `minQuality` D and `calendar` `no_sunset_date` unless given.
 *
 * @throws RangeError naming the field that is missing, of the wrong type, out of range, or refers to nothing.
 */
export function readModel(value: unknown): ScoreModel {
  const model = readObject(value, 'model');
  const criteria =
    readNullable(model.criteria, 'criteria', (list, name) => readList(list, name, readCriterion)) ?? [];
  const ids = criteria.map((criterion) => criterion.id);
  const objectives = readList(model.objectives, 'objectives', readObjective);
  requireDifferent(ids, 'criteria');
  requireDifferent(
    objectives.map(({ id }) => id),
    'objectives',
  );
  requireDifferent(
    objectives.flatMap(({ indicators }) => indicators.map((indicator) => indicator.id)),
    'indicators',
  );
  const weights = readNullable(model.weightUncertainty, 'weightUncertainty', readObject);
  const gates = readReferences(model.gates, 'gates', ids);
  const vetoes = readReferences(model.vetoes, 'vetoes', ids);
  requireDifferent([...new Set(gates), ...new Set(vetoes)], 'gates and vetoes');
  requireWeights(objectives, 'objectives');
  return {
    id: readNullable(model.id, 'id', readText) ?? '',
    objectives,
    criteria,
    sunsetRule: readNullable(model.sunsetRule, 'sunsetRule', (rule) => requireValidRule(rule, ids)),
    gates,
    vetoes,
    durability: readNullable(model.durability, 'durability', guarded(requirePoints)),
    ownership: readNullable(model.ownership, 'ownership', guarded(requirePoints)),
    ruleProbability: readNullable(model.pRule, 'pRule', guarded(requireShare)),
    calendar: readNullable(model.calendar, 'calendar', readCalendar) ?? 'no_sunset_date',
    weightConcentration:
      weights === null ? null : guarded(requirePositive)(weights.kappa, 'weightUncertainty.kappa'),
  };
}

function readObjective(value: unknown, name: string): ModelObjective {
  const objective = readObject(value, name);
  const indicators = readList(objective.indicators, `${name}.indicators`, readIndicator);
  requireWeights(indicators, `${name}.indicators`);
  return {
    id: readText(objective.id, `${name}.id`),
    weight: readNullable(objective.weight, `${name}.weight`, guarded(requireNonNegative)),
    isCritical: readNullable(objective.critical, `${name}.critical`, readBoolean) ?? false,
    indicators,
  };
}

function readIndicator(value: unknown, name: string): ModelIndicator {
  const indicator = readObject(value, name);
  const optional = (key: string, read = readNumber) => readNullable(indicator[key], `${name}.${key}`, read);
  const read: ModelIndicator = {
    id: readText(indicator.id, `${name}.id`),
    weight: optional('weight', guarded(requireNonNegative)),
    direction: readChoice(indicator.direction, ['higher', 'lower', 'maintain'], `${name}.direction`),
    scale:
      readNullable(indicator.scale, `${name}.scale`, (text, at) => readChoice(text, SCALES, at)) ?? 'linear',
    baseline: optional('baseline'),
    target: optional('target'),
    lower: optional('lower'),
    upper: optional('upper'),
    width: optional('width', guarded(requireNonNegative)),
    value: optional('value'),
    uncertainty: readNullable(indicator.uncertainty, `${name}.uncertainty`, readUncertainty) ?? {
      kind: 'unknown',
    },
  };
  requireOrder(read, name);
  return read;
}

/** Bounds in order, the value inside its own interval, no more successes than trials. */
function requireOrder({ lower, upper, value, uncertainty }: ModelIndicator, name: string): void {
  if (lower !== null && upper !== null && lower > upper)
    throw new RangeError(`${name}.lower must not exceed ${name}.upper`);
  if (uncertainty.kind === 'interval') {
    const middle = value ?? uncertainty.lower;
    if (!(uncertainty.lower <= middle && middle <= uncertainty.upper))
      throw new RangeError(`${name}.uncertainty must hold ${name}.value between its lower and upper`);
  }
  if (uncertainty.kind === 'proportion' && uncertainty.successes > uncertainty.trials)
    throw new RangeError(`${name}.uncertainty.x must not exceed ${name}.uncertainty.n`);
}

function readCriterion(value: unknown, name: string): ModelCriterion {
  const criterion = readObject(value, name);
  const optional = (key: string) => readNullable(criterion[key], `${name}.${key}`, readNumber);
  return {
    id: readText(criterion.id, `${name}.id`),
    comparator: readChoice(criterion.comparator, COMPARATORS, `${name}.comparator`),
    threshold: readNumber(criterion.threshold, `${name}.threshold`),
    upper: optional('upper'),
    weight: readNullable(criterion.weight, `${name}.weight`, guarded(requireNonNegative)),
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
  return {
    value: readNumber(pair[0], `${name}[0]`),
    standardError: guarded(requireNonNegative)(pair[1], `${name}[1]`),
  };
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

function requireWeights(siblings: readonly { readonly weight: number | null }[], name: string): void {
  if (siblings.length > 0 && siblings.every(({ weight }) => weight === 0))
    throw new RangeError(`${name} must not all have the weight 0`);
}

function requirePoints(value: number, name: string): number {
  if (!(value >= 0 && value <= 100)) throw new RangeError(`${name} must lie in [0, 100], not ${value}`);
  return value;
}
