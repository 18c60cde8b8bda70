import { commonSpans, type DaySpan, dateOfDay, daysIn, withoutSpans } from '#metrics/domain/day-spans.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

/** Days that something is on file for, documented as without it, and about which the file says nothing. */
export type CoveredDays = {
  readonly operation: number;
  readonly covered: number;
  /** The least number of days without: those that the file documents. */
  readonly documentedWithout: number;
  /** Without or not: nothing on file says. With the documented days, the largest number without. */
  readonly undocumented: number;
  /** Every run of days that is not covered, oldest first. */
  readonly gaps: readonly Gap[];
};

export type Gap = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly isDocumented: boolean;
};

/**
 * Splits days of operation into covered, documented as without, and undocumented. What covers and what is documented as
 * without may overlap: a day that is covered is covered.
 */
export function coverDays(
  operation: DaySpan,
  covers: readonly DaySpan[],
  lapses: readonly DaySpan[],
): CoveredDays {
  const uncovered = withoutSpans(operation, covers);
  const documented = commonSpans(uncovered, lapses);
  const undocumented = uncovered.flatMap((span) => withoutSpans(span, lapses));
  const gap = (isDocumented: boolean) => (span: DaySpan) => ({
    from: dateOfDay(span.first),
    to: dateOfDay(span.last),
    days: daysIn([span]),
    isDocumented,
  });
  const days = daysIn([operation]);
  return {
    operation: days,
    covered: days - daysIn(uncovered),
    documentedWithout: daysIn(documented),
    undocumented: daysIn(undocumented),
    gaps: [...documented.map(gap(true)), ...undocumented.map(gap(false))].sort((a, b) =>
      a.from < b.from ? -1 : 1,
    ),
  };
}
