import type { AreaCode } from '#metrics/domain/area.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { square } from '#metrics/stats/square.ts';
import { and } from '#metrics/sunset/kleene.ts';
import type { DataGap, Leg, ReadFigures, YearFigures } from './leg.ts';
import { yearsMissing } from './leg.ts';
import type { OutcomeWindow } from './outcome-window.ts';

/** Fall from which a closure has not held; standard errors of the difference. */
export const LARGEST_FALL = 1.645;
const DIMENSIONS = ['rule-of-law', 'political-stability'] as const;
export type GovernanceDimension = (typeof DIMENSIONS)[number];

export type GovernanceChange = {
  readonly area: AreaCode;
  readonly dimension: GovernanceDimension;
  /** Last year before the closing and fifth year after it, in pooled standard errors. */
  readonly change: Outcome<number>;
};
export type GovernanceLeg = Leg & { readonly changes: readonly GovernanceChange[] };

/**
 * Neither Rule of Law nor Political Stability of the Worldwide Governance Indicators has fallen by more than 1.645 pooled
 * standard errors, in any of the countries.
 *
 * `z = (x₅ − x₀)/√(se₅² + se₀²)`: the standard error of the difference of two independent estimates. U
 * (`no_observation`) when an estimate or its error is missing.
 *
 * @source Method §13.3; Kaufmann D., Kraay A., Mastruzzi M. (2011), Hague Journal on the Rule of Law 3(2), 220–246.
 */
export function governanceLeg(
  areas: readonly AreaCode[],
  window: OutcomeWindow,
  read: ReadFigures,
): GovernanceLeg {
  const changes = areas.flatMap((area) =>
    DIMENSIONS.map((dimension) => ({ area, dimension, change: changeOf(read(dimension, area), window) })),
  );
  return {
    truth: and(changes.map(({ change }) => truthOf(change))),
    gaps: changes.filter(({ change }) => !change.known).map((change) => gapOf(change, window, read)),
    changes,
  };
}

function changeOf(figures: YearFigures, window: OutcomeWindow): Outcome<number> {
  const before = figures.get(window.governanceBefore);
  const after = figures.get(window.governanceAfter);
  if (!before || !after) return unknown('missing', 'no_observation');
  if (before.standardError === null || after.standardError === null)
    return unknown('missing', 'uncertainty_unknown');
  for (const [name, { value, standardError }] of Object.entries({ before, after })) {
    requireFinite(value, `${name}.value`);
    requireNonNegative(standardError ?? 0, `${name}.standardError`);
  }
  const pooled = Math.sqrt(square(before.standardError) + square(after.standardError));
  return pooled > 0
    ? known((after.value - before.value) / pooled)
    : unknown('undefined', 'uncertainty_unknown');
}

function truthOf(change: Outcome<number>): Truth {
  if (!change.known) return 'U';
  return change.value < -LARGEST_FALL ? 'F' : 'T';
}

function gapOf(
  { area, dimension, change }: GovernanceChange,
  { governanceBefore, governanceAfter }: OutcomeWindow,
  read: ReadFigures,
): DataGap {
  return {
    leg: 'governance',
    area,
    indicator: dimension,
    years: yearsMissing(read(dimension, area), [governanceBefore, governanceAfter]),
    reason: change.known ? 'no_observation' : change.reason,
  };
}
