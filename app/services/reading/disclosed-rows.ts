/** Observations as anybody may read them: what counts too few is withheld, whatever page or file it would stand on. */
import type { ObservationRow } from '#db/queries/find-observations.ts';
import { disclosureOf } from '#metrics/disclosure/disclosure-of.ts';
import { suppressionThreshold } from '#metrics/disclosure/is-suppressed-count.ts';
import { isCountUnit, isSensitiveIndicator } from '#metrics/domain/counted.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';

export function disclosedRows(
  rows: readonly ObservationRow[],
  definitions: ReadonlyMap<string, IndicatorDefinition>,
): readonly ObservationRow[] {
  return rows.map((row) => (isSuppressed(row, definitions.get(row.indicator)) ? withheld(row) : row));
}

function isSuppressed(
  { indicator, value, numerator, denominator }: ObservationRow,
  definition: IndicatorDefinition | undefined,
): boolean {
  const isCount = definition !== undefined && isCountUnit(definition.unit);
  const figure = { value, isCount, count: numerator, personsAtRisk: denominator };
  const threshold = suppressionThreshold({ isSensitive: isSensitiveIndicator(indicator) });
  return disclosureOf(figure, threshold).decision === 'suppress';
}

/** The note goes with the figure: it may repeat it. */
function withheld(row: ObservationRow): ObservationRow {
  return {
    ...row,
    value: null,
    status: 'withheld',
    lower: null,
    upper: null,
    level: null,
    standardError: null,
    numerator: null,
    denominator: null,
    firstRelease: null,
    note: null,
  };
}
