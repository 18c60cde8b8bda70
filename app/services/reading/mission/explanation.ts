/** An explanation with the names of what it speaks of. */
import type {
  CompositionView,
  ExplanationView,
  MeasurementView,
  NamedShare,
  ShortfallView,
} from '#app/view-models/explanation.ts';
import { verdictView } from '#app/view-models/verdict-of.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { known, type Outcome } from '#metrics/domain/outcome.ts';
import type { Composition } from '#metrics/explanation/composition.ts';
import type { Measurement } from '#metrics/explanation/next-measurement.ts';
import type { Shortfall } from '#metrics/explanation/shortfall.ts';
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
    verdict: verdictView(verdict, {
      nameOf,
      unitOf: ({ code }) => context.definitions.get(code)?.unit ?? '',
    }),
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
