import { known, type Outcome } from '#metrics/domain/outcome.ts';
import { type JsonObject, readNullable, readNumber, readObject } from '#metrics/domain/read-json.ts';
import { budgetExecution } from '#metrics/money/budget-execution.ts';
import { costPerPoint } from '#metrics/money/cost-per-point.ts';
import { earnedValue } from '#metrics/money/earned-value.ts';
import { realSpend } from '#metrics/money/real-spend.ts';

export function valueForMoney(value: unknown): unknown {
  const input = readObject(value, 'input');
  const number = (key: string) => readNumber(input[key], key);
  const figures = {
    budget: number('budget'),
    actual: number('actual'),
    plannedToDate: number('plannedToDate'),
  };
  const [scoreStart, scoreNow] = [number('progressStart'), number('progressNow')];
  const execution = budgetExecution({ ...figures, months: number('months') });
  const real = readRealSpend(input, figures.actual);
  const earned = earnedValue({ ...figures, score: scoreNow });
  return {
    varianceAbs: execution.variance,
    variancePct: valueOrNull(execution.variancePct),
    utilisation: valueOrNull(execution.utilisation),
    burnPerMonth: valueOrNull(execution.burnPerMonth),
    runwayMonths: valueOrNull(execution.runwayMonths),
    realSpend: valueOrNull(real),
    costPerPoint: real.known ? valueOrNull(costPerPoint(real.value, { scoreStart, scoreNow })) : null,
    earnedValue: earned.earnedValue,
    costEfficiency: valueOrNull(earned.costEfficiency),
    scheduleEfficiency: valueOrNull(earned.scheduleEfficiency),
  };
}

/** Amounts without deflators are at constant prices already. */
function readRealSpend(input: JsonObject, actual: number): Outcome<number> {
  const spend = readNullable(input.spendByYear, 'spendByYear', readObject);
  if (spend === null) return known(actual);
  const { base, ...byYear } = readObject(input.deflators, 'deflators');
  const numbers = (object: JsonObject) =>
    Object.entries(object).map(([year, item]) => [year, readNumber(item, year)] as const);
  return realSpend(
    numbers(spend).map(([year, amount]) => ({ year, amount })),
    { base: readNumber(base, 'deflators.base'), byYear: new Map(numbers(byYear)) },
  );
}

function valueOrNull(outcome: Outcome<number>): number | null {
  return outcome.known ? outcome.value : null;
}
