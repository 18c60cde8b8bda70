/** A changed assessment beside the official one as a table; every line carries the words that it is not official. */
import type { EstimateView } from '#app/view-models/figure.ts';
import type { WhatIfOutcome, WhatIfView } from '#app/view-models/what-if.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import type { CsvCell } from './csv-response.ts';

export const WHAT_IF_COLUMNS = [
  'notice',
  'mission',
  'official_assessment',
  'state',
  'kind',
  'subject',
  'official',
  'official_lower',
  'official_upper',
  'what_if',
  'what_if_lower',
  'what_if_upper',
  'level',
  'official_draws',
  'what_if_draws',
  'seed',
  'as_of',
] as const;

type Row = { readonly kind: string; readonly subject: string; readonly cells: readonly CsvCell[] };

/** @param mark the words that it is not official */
export function* whatIfCsvRows(view: WhatIfView, mark: string): Generator<CsvCell[]> {
  const { official, outcome, mission, query } = view;
  const before = official.outcome;
  const level = before.readiness.published.known ? before.readiness.published.value.level : null;
  for (const { kind, subject, cells } of [...changeRows(view), ...resultRows(before, outcome)]) {
    yield [
      mark,
      mission.slug,
      official.id,
      query,
      kind,
      subject,
      ...cells,
      level,
      before.readiness.draws,
      outcome.readiness.draws,
      before.readiness.seed,
      before.readiness.asOf,
    ];
  }
}

/** The changes themselves, read back from the address, which says nothing else. */
function changeRows({ choices, query }: WhatIfView): Row[] {
  return [...new URLSearchParams(query)]
    .filter(([name]) => name !== 'base')
    .map(([name, text]) => {
      const choice = choices.numbers.find((candidate) => candidate.name === name);
      return {
        kind: 'change',
        subject: name,
        cells: [choice?.official ?? null, null, null, text, null, null],
      };
    });
}

function resultRows(before: WhatIfOutcome, after: WhatIfOutcome): Row[] {
  const [was, is] = [before.readiness, after.readiness];
  return [
    row('score', '', was.published, is.published),
    { kind: 'class', subject: '', cells: [was.readiness, null, null, is.readiness, null, null] },
    ...(was.probabilities ?? is.probabilities ?? []).map(({ readiness }) => ({
      kind: 'class_probability',
      subject: readiness,
      cells: [probabilityOf(was, readiness), null, null, probabilityOf(is, readiness), null, null],
    })),
    ...was.components.map(({ id, value }, index) => row('part', id, value, is.components[index]!.value)),
    ...before.objectives.flatMap(({ id, score }) => {
      const changed = after.objectives.find((objective) => objective.id === id);
      return changed ? [row('objective', id, score, changed.score)] : [];
    }),
    ...before.conditions.map(({ id, truth }, index) => ({
      kind: 'condition',
      subject: id,
      cells: [truth, null, null, after.conditions[index]?.truth ?? null, null, null],
    })),
  ];
}

function row(kind: string, subject: string, was: Outcome<EstimateView>, is: Outcome<EstimateView>): Row {
  const cells = (score: Outcome<EstimateView>): CsvCell[] =>
    score.known ? [score.value.value, score.value.lower, score.value.upper] : [score.kind, null, null];
  return { kind, subject, cells: [...cells(was), ...cells(is)] };
}

function probabilityOf({ probabilities }: WhatIfOutcome['readiness'], name: string): number | null {
  return probabilities?.find(({ readiness }) => readiness === name)?.probability ?? null;
}
