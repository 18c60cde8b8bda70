import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireCount, requireFinite } from '#metrics/domain/require-number.ts';

/** What was published of one reference period. */
export type ReleasedPeriod = {
  /** First release and latest one, in the indicator's unit. */
  readonly first: number;
  readonly latest: number;
  /** Releases on record; 1: the first is the latest. */
  readonly releases: number;
};

export type Revisions = {
  /** Periods with more than one release. */
  readonly periods: number;
  /** Latest − first, averaged over those periods: whether first releases lean to one side. */
  readonly meanRevision: number;
  /** |latest − first|, averaged: how far first releases are off. */
  readonly meanAbsoluteRevision: number;
};

/**
 * How a series is revised: mean and mean absolute difference of the latest release from the first, over the periods
 * that have more than one release on record.
 *
 * Unknown (`missing`, `no_first_releases`) where no period has two: nobody knows then how it would be revised, which is
 * not the same as never.
 *
 * @throws RangeError a value that is not finite, or a number of releases that is none
 * @source OECD (2008), Data and Metadata Reporting Handbook, §7. Method §3.7.
 */
export function revisions(periods: readonly ReleasedPeriod[]): Outcome<Revisions> {
  for (const [i, { releases }] of periods.entries()) requireCount(releases, `periods[${i}].releases`, 1);
  const released = periods.filter(({ releases }) => releases > 1);
  if (released.length === 0) return unknown('missing', 'no_first_releases');
  const differences = released.map(
    ({ first, latest }, i) =>
      requireFinite(latest, `periods[${i}].latest`) - requireFinite(first, `periods[${i}].first`),
  );
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return known({
    periods: released.length,
    meanRevision: meanOf(differences),
    meanAbsoluteRevision: meanOf(differences.map(Math.abs)),
  });
}
