import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { correlation } from '#metrics/stats/correlation.ts';
import { mean } from '#metrics/stats/mean.ts';
import { requireEach, requireFiniteSeries, requireNonEmptySeries } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';
import { symmetricEigenvalues } from '#metrics/stats/symmetric-eigenvalues.ts';

export type CoherenceInput = {
  /** One row per mission of one framework, one score (0–100) per objective; null: not scored. */
  readonly scores: readonly (readonly (number | null)[])[];
  /** Nominal weights of the objectives. */
  readonly weights: readonly number[];
  /** Composite score of each mission; null: withheld. */
  readonly composite: readonly (number | null)[];
};

export type Coherence = {
  /** Missions with every score and a composite. */
  readonly n: number;
  readonly correlations: readonly (readonly number[])[];
  /** Of the correlation matrix, largest first; they add up to the number of objectives. */
  readonly eigenvalues: readonly number[];
  /** Null: a single objective, or the sums do not vary. */
  readonly cronbachAlpha: number | null;
  /**
   * Per objective: its share of the squared correlations with the composite over its share of the weights. 1: it
   * counts as much as its weight says; null: it has none, or next to none.
   */
  readonly importanceRatios: readonly (number | null)[];
};

/** Missions below which nothing is computed (§4.7). */
const LEAST_MISSIONS = 10;

/**
 * Statistical coherence of a framework across missions: correlations of the objectives, principal components,
 * Cronbach's alpha and effective-importance ratios.
 *
 * `α = k/(k − 1)·(1 − Σ var/var of the sum)`. The importance of an objective is the linear variant of Paruolo et al.,
 * `r²(x_j, y)`. Missions with a gap are left out. Objectives of a mandate form a formative construct: low correlation is
 * no defect. Unknown (`undefined`): `too_few_missions` for fewer than ten complete ones, `constant_column` where an
 * objective or the composite does not vary.
 *
 * @throws RangeError rows, weights and composite that do not fit together, no weight or a negative one, a number not finite
 * @source Paruolo P., Saisana M., Saltelli A. (2013), J. R. Stat. Soc. A 176(3), 609–634; OECD/JRC (2008), §4. Method
 *   §4.7.
 */
export function coherence({ scores, weights, composite }: CoherenceInput): Outcome<Coherence> {
  requireNonEmptySeries(weights, 'weights');
  requireEach(weights, 'weights', requireNonNegative);
  if (scores.length !== composite.length)
    throw new RangeError('scores and composite must have the same length');
  for (const [i, row] of scores.entries())
    if (row.length !== weights.length) throw new RangeError(`scores[${i}] must have one score per weight`);
  const { rows, totals } = completeOf(scores, composite);
  if (rows.length < LEAST_MISSIONS) return unknown('undefined', 'too_few_missions');
  const columns = weights.map((_, j) => rows.map((row) => row[j]!));
  const correlations = columns.map((x) => columns.map((y) => correlation(x, y)));
  const importances = columns.map((x) => correlation(x, totals));
  if ([...correlations.flat(), ...importances].includes(null)) return unknown('undefined', 'constant_column');
  const matrix = correlations as number[][];
  return known({
    n: rows.length,
    correlations: matrix,
    eigenvalues: symmetricEigenvalues(matrix),
    cronbachAlpha: cronbachAlpha(columns),
    importanceRatios: ratiosOf((importances as number[]).map(square), weights),
  });
}

function completeOf(scores: CoherenceInput['scores'], composite: CoherenceInput['composite']) {
  const rows: (readonly number[])[] = [];
  const totals: number[] = [];
  for (const [i, row] of scores.entries()) {
    const total = composite[i] ?? null;
    if (total === null || row.includes(null)) continue;
    requireFiniteSeries(row as readonly number[], `scores[${i}]`);
    rows.push(row as readonly number[]);
    totals.push(requireFinite(total, `composite[${i}]`));
  }
  return { rows, totals };
}

function cronbachAlpha(columns: readonly (readonly number[])[]): number | null {
  const k = columns.length;
  const sums = columns[0]!.map((_, i) => columns.reduce((sum, column) => sum + column[i]!, 0));
  const whole = varianceOf(sums);
  if (k < 2 || whole === 0) return null;
  return (k / (k - 1)) * (1 - columns.reduce((sum, column) => sum + varianceOf(column), 0) / whole);
}

function varianceOf(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + square(value - centre), 0) / (values.length - 1);
}

function ratiosOf(importances: readonly number[], weights: readonly number[]): (number | null)[] {
  const [importance, weight] = [importances, weights].map((list) => list.reduce((sum, x) => sum + x, 0));
  return importances.map((value, j) => {
    if (weights[j] === 0 || importance === 0) return null;
    const ratio = value / importance! / (weights[j]! / weight!);
    return Number.isFinite(ratio) ? ratio : null;
  });
}
