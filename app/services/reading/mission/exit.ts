/** Exit conditions as the assessment found them, each with the periods and observations it was judged by. */
import type { CriterionPeriodView, CriterionView, ExitView, RuleNodeView } from '#app/view-models/exit.ts';
import type { CriterionAssessment, PeriodAssessment } from '#metrics/assessment/assessment.ts';
import type { Criterion } from '#metrics/domain/dossier.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import type { RuleTrace } from '#metrics/sunset/evaluate-rule.ts';
import {
  figureOf,
  indicatorHref,
  observationOf,
  type PageContext,
  requireDefinition,
} from './page-context.ts';

export function exitView(context: PageContext): ExitView {
  const { dossier, assessment } = context;
  const views = dossier.criteria.map((criterion) =>
    criterionView(
      context,
      criterion,
      assessment?.criteria.find(({ id }) => id === criterion.id),
    ),
  );
  const ofRole = (role: Criterion['role']) => views.filter((view) => view.role === role);
  const rule = assessment?.rule ?? null;
  return {
    rule: rule?.trace
      ? nodeView(rule.trace, new Map(dossier.criteria.map(({ id, title }) => [id, title])))
      : null,
    truth: rule?.truth ?? 'U',
    probability: rule?.probability
      ? known(rule.probability)
      : unknown('missing', dossier.sunsetRule === null ? 'no_rule' : 'not_assessed'),
    criteria: ofRole('criterion'),
    gates: ofRole('gate'),
    vetoes: ofRole('veto'),
    safeguardsTruth: assessment?.gates.truth ?? 'U',
  };
}

function criterionView(
  context: PageContext,
  criterion: Criterion,
  assessed: CriterionAssessment | undefined,
): CriterionView {
  const definition = criterion.indicator === null ? null : requireDefinition(context, criterion.indicator);
  const probability = assessed?.probability ?? null;
  return {
    id: criterion.id,
    title: criterion.title,
    kind: criterion.kind,
    role: criterion.role,
    truth: assessed?.truth ?? 'U',
    reason: assessed ? assessed.reason : 'not_assessed',
    indicator: definition && {
      code: definition.code,
      name: definition.name,
      unit: definition.unit,
      href: indicatorHref(context, definition.code, criterion.area),
    },
    area: criterion.area,
    comparator: criterion.comparator,
    threshold: criterion.threshold,
    upper: criterion.upper,
    sustained: criterion.sustained,
    minQuality: criterion.minQuality,
    decisionProbability:
      criterion.decisionProbability ?? (definition && DEFAULT_PARAMETERS.decisionProbability),
    probability:
      probability === null ? unknown('missing', assessed?.reason ?? 'not_assessed') : known(probability),
    periods: (assessed?.periods ?? []).map((period) => periodView(context, period)).reverse(),
    mandateRef: criterion.mandateRef,
    verifiedBy: criterion.verifiedBy,
    source: context.book.cite(criterion),
  };
}

function periodView(context: PageContext, period: PeriodAssessment): CriterionPeriodView {
  const row = observationOf(context, period.ref);
  return {
    period: period.period.label,
    truth: period.truth,
    reason: period.reason,
    probability: period.probability,
    figure: row && figureOf(context, row),
  };
}

function nodeView(trace: RuleTrace, titles: ReadonlyMap<string, string>): RuleNodeView {
  const parts = trace.parts.map((part) => nodeView(part, titles));
  const { truth } = trace;
  switch (trace.kind) {
    case 'ref':
      return {
        kind: 'criterion',
        id: trace.ref ?? '',
        title: titles.get(trace.ref ?? '') ?? trace.ref ?? '',
        truth,
      };
    case 'not':
      return { kind: 'not', truth, of: parts[0]! };
    case 'atLeast':
      return { kind: 'at_least', count: trace.atLeast ?? 0, truth, of: parts };
    default:
      return { kind: trace.kind, truth, of: parts };
  }
}
