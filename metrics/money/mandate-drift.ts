import { type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireCount, requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { requireEach } from '#metrics/stats/require-series.ts';
import { ratioOf } from './ratio.ts';

export type MandateDriftInput = {
  /** Tasks by mandate paragraph, in the original and the current mandate. */
  readonly originalTasks: readonly string[];
  readonly currentTasks: readonly string[];
  /** Spending by objective, one currency; null: not known. */
  readonly spendByObjective: ReadonlyMap<string, number> | null;
  readonly originalObjectives: readonly string[];
  /** Decimal years; null: no end date. */
  readonly start: number;
  readonly originalEnd: number | null;
  readonly currentEnd: number | null;
  readonly extensions: number;
  /** Days of operation without a valid authorisation, and without documented host consent, per gap. */
  readonly lapsesDays: readonly number[];
  readonly consentGapsDays: readonly number[];
  /** Authorised strength then and now; null: not stated. */
  readonly originalStrength: number | null;
  readonly currentStrength: number | null;
};

export type MandateDrift = {
  readonly added: string[];
  readonly dropped: string[];
  /** `1 − |M0 ∩ M1|/|M0 ∪ M1|`. */
  readonly jaccardDistance: Outcome<number>;
  /** `added/|M0|`. */
  readonly additiveDrift: Outcome<number>;
  /** Share of spending outside the original objectives. */
  readonly spendOutside: Outcome<number>;
  readonly extensions: number;
  /** Years beyond the original end, and as a multiple of the original duration. */
  readonly overrunYears: Outcome<number>;
  readonly overrunRatio: Outcome<number>;
  readonly lapseDays: number;
  readonly consentGapDays: number;
  /** Relative change of authorised strength, a share. */
  readonly strengthChange: Outcome<number>;
};

/**
 * How far a mandate has moved from its original: a profile, not an index, and descriptive: it may widen for good reason.
 *
 * Unknown: `missing` with `no_spend_by_objective`, `no_end_date` or `no_strength`; `undefined` with `no_tasks`,
 * `no_spend`, `no_duration` or `no_strength` where a divisor is 0.
 *
 * @throws RangeError a number is not finite, or days, spending, strengths or extensions are negative
 * @source Method §10.1; Jaccard P. (1901).
 */
export function mandateDrift(input: MandateDriftInput): MandateDrift {
  requireEach(input.lapsesDays, 'lapsesDays', requireNonNegative);
  requireEach(input.consentGapsDays, 'consentGapsDays', requireNonNegative);
  const before = new Set(input.originalTasks);
  const now = new Set(input.currentTasks);
  const added = [...now].filter((task) => !before.has(task));
  const dropped = [...before].filter((task) => !now.has(task));
  const union = before.size + added.length;
  return {
    added,
    dropped,
    jaccardDistance: ratioOf(added.length + dropped.length, union, 'no_tasks'),
    additiveDrift: ratioOf(added.length, before.size, 'no_tasks'),
    spendOutside: spendOutside(input),
    extensions: requireCount(input.extensions, 'extensions'),
    ...overrun(input),
    lapseDays: sum(input.lapsesDays),
    consentGapDays: sum(input.consentGapsDays),
    strengthChange: strengthChange(input),
  };
}

function spendOutside({ spendByObjective, originalObjectives }: MandateDriftInput): Outcome<number> {
  if (spendByObjective === null) return unknown('missing', 'no_spend_by_objective');
  const original = new Set(originalObjectives);
  let [total, outside] = [0, 0];
  for (const [objective, amount] of spendByObjective) {
    total += requireNonNegative(amount, `spendByObjective[${objective}]`);
    if (!original.has(objective)) outside += amount;
  }
  return ratioOf(outside, total, 'no_spend');
}

function overrun(input: MandateDriftInput): Pick<MandateDrift, 'overrunYears' | 'overrunRatio'> {
  const { originalEnd, currentEnd } = input;
  const start = requireFinite(input.start, 'start');
  if (originalEnd === null || currentEnd === null) {
    const noEnd = unknown('missing', 'no_end_date');
    return { overrunYears: noEnd, overrunRatio: noEnd };
  }
  const years = requireFinite(currentEnd, 'currentEnd') - requireFinite(originalEnd, 'originalEnd');
  return {
    overrunYears: { known: true, value: years },
    overrunRatio: ratioOf(years, originalEnd - start, 'no_duration'),
  };
}

function strengthChange({ originalStrength, currentStrength }: MandateDriftInput): Outcome<number> {
  if (originalStrength === null || currentStrength === null) return unknown('missing', 'no_strength');
  requireNonNegative(originalStrength, 'originalStrength');
  requireNonNegative(currentStrength, 'currentStrength');
  return ratioOf(currentStrength - originalStrength, originalStrength, 'no_strength');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
