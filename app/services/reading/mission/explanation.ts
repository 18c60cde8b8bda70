/** An explanation with the names of what it speaks of. */
import type {
  CompositionView,
  ExplanationView,
  MeasurementView,
  NamedShare,
  ShortfallView,
  VerdictChangesView,
} from '#app/view-models/explanation.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { known, type Outcome } from '#metrics/domain/outcome.ts';
import type { Composition } from '#metrics/explanation/composition.ts';
import type { Measurement } from '#metrics/explanation/next-measurement.ts';
import type { Shortfall } from '#metrics/explanation/shortfall.ts';
import type { IndicatorVerdict } from '#metrics/explanation/verdict/indicator-verdict.ts';
import type { VerdictChanges } from '#metrics/explanation/verdict/verdict-changes.ts';
import type { PageContext } from './page-context.ts';
import { namesOf } from './subject-names.ts';

type NameOf = (id: string) => string;

/** Null: an earlier version of the method, which explained nothing, made the assessment. */
export function explanationView(context: PageContext, result: AssessmentResult): ExplanationView | null {
  const { explanation }: Partial<Pick<AssessmentResult, 'explanation'>> = result;
  if (explanation === undefined) return null;
  const names = namesOf(context);
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  const { composition, shortfall, measurement, verdict } = explanation;
  return {
    composition: compositionView(composition, nameOf),
    shortfall: shortfallView(shortfall, nameOf),
    measurement: {
      score: measurementView(measurement.score, nameOf),
      verdict: measurementView(measurement.verdict, nameOf),
    },
    verdict: verdictView(verdict, nameOf, context),
  };
}

function compositionView(
  { withheldReason, components, objectives, cap }: Composition,
  nameOf: NameOf,
): CompositionView {
  return {
    withheldReason,
    components: components.map(({ id, weight, value, entered, isAssumed, contribution }) => ({
      id,
      weight,
      value,
      reason: value === null ? `${id}_unavailable` : null,
      assumed: isAssumed ? entered : null,
      share: contribution,
    })),
    objectives: objectives.map(({ id, weight, score, reason, contribution }) => ({
      id,
      name: nameOf(id),
      weight,
      value: score,
      reason,
      share: contribution,
    })),
    cap: cap && {
      limit: cap.limit,
      isBinding: cap.isBinding,
      truth: cap.setBy.some(({ truth }) => truth === 'U') ? 'U' : 'F',
      setBy: cap.setBy.map(({ id }) => nameOf(id)),
    },
  };
}

function shortfallView({ objectives, unscored }: Shortfall, nameOf: NameOf): ShortfallView {
  const named = <Item extends { id: string; share: number }>(items: readonly Item[]) =>
    items
      .filter(({ share }) => share > 0)
      .map((item): Item & NamedShare => ({ ...item, name: nameOf(item.id) }));
  return {
    objectives: objectives.known
      ? known(
          named(objectives.value).map(({ id, name, share, indicators }) => ({
            id,
            name,
            share,
            indicators: named(indicators),
          })),
        )
      : objectives,
    unscored: unscored.map(({ id, reason }) => ({ id, name: nameOf(id), reason })),
  };
}

function measurementView(outcome: Outcome<Measurement>, nameOf: NameOf): Outcome<MeasurementView> {
  if (!outcome.known) return outcome;
  const { kind, subjects, period, removes } = outcome.value;
  const { value: share, lower, upper, level } = removes;
  return known({ kind, subjects: [...new Set(subjects.map(nameOf))], period, share, lower, upper, level });
}

function verdictView(
  { readiness, indicators, criteria }: VerdictChanges,
  nameOf: NameOf,
  { definitions }: PageContext,
): VerdictChangesView {
  const isSafeguard = ({ role }: VerdictChanges['criteria'][number]) => role !== 'criterion';
  return {
    readiness,
    criteria: criteria
      .toSorted((a, b) => Number(isSafeguard(b)) - Number(isSafeguard(a)))
      .flatMap(({ id, role, moves }) => moves.map((move) => ({ ...move, id, role, name: nameOf(id) }))),
    indicators: indicators
      .flatMap((verdict) => movesOf(verdict, nameOf, definitions.get(verdict.code)?.unit ?? ''))
      .toSorted((a, b) => a.distance - b.distance)
      .map(({ distance: _, ...move }) => move),
    none: [...criteria, ...indicators.filter(({ tried }) => tried !== null)]
      .filter(({ moves }) => moves.length === 0)
      .map(({ id }) => nameOf(id)),
    untried: indicators.flatMap(({ id, reason }) =>
      reason === null ? [] : [{ id, name: nameOf(id), reason }],
    ),
  };
}

/** With their distance from the figure as it is, as a share of what was tried. */
function movesOf(
  { id, basis, value, together, tried, moves }: IndicatorVerdict,
  nameOf: NameOf,
  unit: string,
) {
  if (tried === null) return [];
  const now = basis === 'latest' ? value : null;
  return moves.map(({ score: _, ...move }) => ({
    ...move,
    id,
    name: nameOf(id),
    unit,
    digits: Math.max(0, -Math.round(Math.log10(tried.step))),
    now,
    together: [...together.indicators, ...together.criteria].map(nameOf),
    distance: now === null ? 1 : Math.abs(move.value - now) / (tried.upper - tried.lower),
  }));
}
