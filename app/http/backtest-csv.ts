/** The backtest as a table: one row for each case, in the order of the list. */
import type { BacktestView, CaseView } from '#app/view-models/backtest.ts';
import type { CsvCell } from './csv-response.ts';

export const BACKTEST_COLUMNS = [
  'case',
  'acronym',
  'name',
  'areas',
  'closed_on',
  'decision',
  'mission',
  'consent_withdrawn',
  'score',
  'score_lower',
  'score_upper',
  'score_level',
  'score_unknown',
  'readiness',
  'figures_in_time',
  'figures_later',
  'figures_undated',
  'figures_left_out',
  'deployment',
  'fighting',
  'homicide',
  'homicide_ln_change',
  'governance',
  'governance_changes',
  'held',
  'gaps',
  'omitted',
  'exclusion_reason',
  'closing_source',
  'method_version',
  'as_of',
] as const;

export function backtestCsvRows(view: BacktestView): CsvCell[][] {
  return view.cases.map((item) => [
    ...missionCells(item),
    ...closingCells(item.closing),
    ...outcomeCells(item),
    item.omitted.join(' '),
    item.mission.exclusion?.reason ?? null,
    item.mission.closure.source.url,
    view.methodVersion,
    view.asOf,
  ]);
}

function missionCells({ id, mission }: CaseView): CsvCell[] {
  const { acronym, name, areas, closedOn, closure, dossier, consentWithdrawn } = mission;
  return [id, acronym, name, areas.join(' '), closedOn, closure.decision, dossier, consentWithdrawn !== null];
}

function closingCells({ score, readiness, vintage }: CaseView['closing']): CsvCell[] {
  const figures = score.known
    ? [score.value.value, score.value.lower, score.value.upper, score.value.level, null]
    : [null, null, null, null, score.reason];
  return [...figures, readiness, vintage.inTime, vintage.later, vintage.undated, vintage.leftOut];
}

function outcomeCells({ legs, held, gaps }: CaseView): CsvCell[] {
  const { deployment, fighting, homicide, governance } = legs;
  const lnChanges = homicide.countries.flatMap(({ area, change }) =>
    change.known && change.value.lnChange.known ? [`${area} ${change.value.lnChange.value}`] : [],
  );
  const changes = governance.changes.flatMap(({ area, dimension, change }) =>
    change.known ? [`${area} ${dimension} ${change.value}`] : [],
  );
  return [
    deployment.truth,
    fighting.truth,
    homicide.truth,
    lnChanges.join('; ') || null,
    governance.truth,
    changes.join('; ') || null,
    held,
    gaps.map(gapText).join('; ') || null,
  ];
}

function gapText({ leg, area, indicator, years, reason }: CaseView['gaps'][number]): string {
  return [leg, area, indicator, years.join('/'), reason].filter(Boolean).join(' ');
}
