/**
 * From what the ledger holds to the inputs of an assessment, complete and self-contained: nothing read later can
 * change what was assessed. Pure.
 */
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputObservation,
  InputSeries,
  InputTarget,
} from '#metrics/assessment/assessment-input.ts';
import { spanOf } from '#metrics/assessment/span-of.ts';
import type { Criterion, IndicatorUse, Objective, Target } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { type IsoDate, type Period, parsePeriod } from '#metrics/domain/period.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';

export type LedgerFacts = {
  readonly dossier: StoredDossier;
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  /** Observations in force for the mission and its areas. */
  readonly observations: readonly ObservationRow[];
};

export function freezeInputs(
  { dossier, definitions, observations }: LedgerFacts,
  on: IsoDate,
): AssessmentInput {
  const seriesOf = (indicator: string, area: string | null): InputSeries => {
    const rows = chooseSeries(observations, {
      indicator,
      area,
      mission: area === null ? dossier.slug : null,
    });
    return inputSeries(
      requireDefinition(definitions, indicator),
      rows.filter((row) => row.periodEnd <= on),
    );
  };
  const objectives = dossier.objectives.map((objective) => ({
    id: objective.id,
    parent: objective.parent,
    title: objective.title,
    weight: objective.weight,
    isCritical: objective.isCritical,
    indicators: objective.indicators.map((use) =>
      inputIndicator(objective, use, { definitions, on, series: seriesOf(use.indicator, use.area) }),
    ),
  }));
  const spans = new Map(
    dossier.objectives.flatMap((objective, index) =>
      objective.indicators.map(
        (use, nth) => [placeKey(use), spanOf(objectives[index]!.indicators[nth]!)] as const,
      ),
    ),
  );
  const criteria = dossier.criteria.map((criterion) => {
    const compared =
      criterion.indicator === null ? null : { indicator: criterion.indicator, area: criterion.area };
    return inputCriterion(criterion, {
      series: compared && seriesOf(compared.indicator, compared.area),
      span: compared && (spans.get(placeKey(compared)) ?? null),
    });
  });
  return { on, objectives, criteria, rule: dossier.sunsetRule, sunsetOn: dossier.sunsetOn };
}

/**
 * The observations of one indicator in one place. Several publishers may report it; joining them would invent
 * breaks, so the longest series is read (of equals, the first by name) and the others stay visible beside it.
 */
export function chooseSeries(
  observations: readonly ObservationRow[],
  wanted: { readonly indicator: string; readonly area: string | null; readonly mission: string | null },
): readonly ObservationRow[] {
  const rows = observations.filter(
    (row) =>
      row.indicator === wanted.indicator &&
      row.disaggregation === '' &&
      (wanted.area !== null
        ? row.area === wanted.area && row.mission === null
        : row.mission === wanted.mission && row.area === null),
  );
  const series = [...Map.groupBy(rows, (row) => row.seriesSource)];
  series.sort(([nameA, a], [nameB, b]) => b.length - a.length || (nameA < nameB ? -1 : 1));
  return series[0]?.[1] ?? [];
}

/** Identity of an indicator use inside its mission. */
export function indicatorUseId(
  objective: Pick<Objective, 'id'>,
  use: Pick<IndicatorUse, 'indicator' | 'area'>,
): string {
  return `${objective.id}/${use.indicator}${use.area === null ? '' : `/${use.area}`}`;
}

type UseContext = {
  readonly definitions: LedgerFacts['definitions'];
  readonly on: IsoDate;
  readonly series: InputSeries;
};

function inputIndicator(
  objective: Objective,
  use: IndicatorUse,
  { definitions, on, series }: UseContext,
): InputIndicator {
  const definition = requireDefinition(definitions, use.indicator);
  const inForce = use.targets.filter((target) => target.setOn <= on);
  return {
    id: indicatorUseId(objective, use),
    code: use.indicator,
    direction: use.direction ?? definition.direction,
    scale: use.scale ?? definition.scale,
    role: use.role,
    weight: use.weight,
    baseline: use.baseline && { value: use.baseline.value, period: requirePeriod(use.baseline.period) },
    target: inputTarget(inForce.at(-1)),
    originalTarget: inputTarget(inForce[0]),
    series,
  };
}

function inputTarget(target: Target | undefined): InputTarget | null {
  return target ? { value: target.value, lower: target.lower, upper: target.upper } : null;
}

/** A criterion and an indicator use that look at the same thing share its assumed errors. */
function placeKey({ indicator, area }: { readonly indicator: string; readonly area: string | null }): string {
  return `${indicator}/${area ?? ''}`;
}

function inputCriterion(
  criterion: Criterion,
  { series, span }: Pick<InputCriterion, 'series' | 'span'>,
): InputCriterion {
  const { comparator, threshold } = criterion;
  return {
    id: criterion.id,
    title: criterion.title,
    role: criterion.role,
    weight: criterion.weight,
    series,
    span,
    condition:
      comparator === null || threshold === null
        ? null
        : {
            comparator,
            threshold,
            upper: criterion.upper,
            sustained: criterion.sustained ?? { periods: 1, frequency: series?.frequency ?? 'irregular' },
            minQuality: criterion.minQuality ?? 'C',
            decisionProbability: criterion.decisionProbability ?? DEFAULT_PARAMETERS.decisionProbability,
          },
  };
}

function inputSeries(definition: IndicatorDefinition, rows: readonly ObservationRow[]): InputSeries {
  return {
    frequency: definition.frequency,
    lagYears: definition.publicationLagYears,
    lowerBound: definition.lowerBound,
    upperBound: definition.upperBound,
    observations: rows.map(inputObservation),
  };
}

function inputObservation(row: ObservationRow): InputObservation {
  return {
    period: { label: row.period, start: row.periodStart, end: row.periodEnd },
    value: row.value,
    uncertainty: uncertaintyOf(row),
    grade: row.grade,
    publishedOn: row.publishedOn,
    breakBefore: row.breakBefore,
    ref: `${row.seriesId}/${row.id}`,
  };
}

/** A published interval reproduces its own end points, so it is preferred to the standard error beside it. */
function uncertaintyOf({ value, lower, upper, level, standardError }: ObservationRow): StatedUncertainty {
  if (value !== null && lower !== null && upper !== null && level !== null)
    return { kind: 'interval', lower, upper, level };
  if (standardError === 0) return { kind: 'none' };
  return standardError === null ? { kind: 'unknown' } : { kind: 'standard_error', standardError };
}

function requireDefinition(definitions: LedgerFacts['definitions'], code: string): IndicatorDefinition {
  const definition = definitions.get(code);
  if (!definition) throw new RangeError(`indicator ${code} is used but not defined`);
  return definition;
}

function requirePeriod(label: string): Period {
  const period = parsePeriod(label);
  if (!period) throw new RangeError(`period ${label} cannot be read`);
  return period;
}
