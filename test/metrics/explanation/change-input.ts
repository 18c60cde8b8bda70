/**
 * Inputs with one thing changed, written without the product's own way of changing them: what a statement about the
 * verdict is confirmed with.
 */
import type {
  AssessmentInput,
  InputCriterion,
  InputObservation,
  InputSeries,
} from '#metrics/assessment/assessment-input.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { IndicatorVerdict } from '#metrics/explanation/verdict/indicator-verdict.ts';

/** The figure of a reference set to a value wherever it stands, its stated error moved along. */
export function withFigureAt(input: AssessmentInput, ref: string, value: number): AssessmentInput {
  return everySeries(input, (series) => ({
    ...series,
    observations: series.observations.map((item) => (item.ref === ref ? movedTo(item, value) : item)),
  }));
}

/** A figure of the evaluation date, with the error of the last one, in the indicator's series wherever that stands. */
export function withNewFigure(
  input: AssessmentInput,
  { id, ref }: Pick<IndicatorVerdict, 'id' | 'ref'>,
  value: number,
): AssessmentInput {
  const uses = input.objectives.flatMap((objective) => objective.indicators);
  const { series: own } = uses.find((use) => use.id === id)!;
  const shared = own.observations.at(-1)?.ref;
  const last = own.observations.find((item) => item.ref === ref);
  const figure: InputObservation = {
    period: { label: input.on, start: input.on, end: input.on },
    value,
    uncertainty: last ? movedTo(last, value).uncertainty : { kind: 'none' },
    grade: last ? last.grade : 'A',
    publishedOn: input.on,
    breakBefore: false,
    ref: `new/${input.on}`,
  };
  return everySeries(input, (series) => {
    const isSame = series === own || series.observations.some((item) => item.ref === shared);
    return isSame ? { ...series, observations: [...series.observations, figure] } : series;
  });
}

/** A criterion answered by one exact fact, or by nothing. */
export function withTruth(input: AssessmentInput, id: string, truth: Truth): AssessmentInput {
  const day = { label: input.on, start: input.on, end: input.on };
  const fact: InputObservation = {
    period: day,
    value: truth === 'T' ? 7 : 5,
    uncertainty: { kind: 'none' },
    grade: 'A',
    publishedOn: null,
    breakBefore: false,
    ref: 'a fact',
  };
  const settled = (criterion: InputCriterion): InputCriterion => ({
    ...criterion,
    condition: {
      comparator: '>',
      threshold: 6,
      upper: null,
      sustained: { periods: 1, frequency: 'irregular' },
      minQuality: 'A',
      decisionProbability: 0.9,
    },
    series: {
      frequency: 'annual',
      lagYears: 0,
      lowerBound: null,
      upperBound: null,
      observations: truth === 'U' ? [] : [fact],
    },
  });
  return {
    ...input,
    criteria: input.criteria.map((criterion) => (criterion.id === id ? settled(criterion) : criterion)),
  };
}

function everySeries(input: AssessmentInput, change: (series: InputSeries) => InputSeries): AssessmentInput {
  return {
    ...input,
    objectives: input.objectives.map((objective) => ({
      ...objective,
      indicators: objective.indicators.map((use) => ({ ...use, series: change(use.series) })),
    })),
    criteria: input.criteria.map((criterion) => ({
      ...criterion,
      series: criterion.series === null ? null : change(criterion.series),
    })),
  };
}

function movedTo(item: InputObservation, value: number): InputObservation {
  const by = value - (item.value ?? 0);
  const { uncertainty } = item;
  if (uncertainty.kind === 'interval') {
    const [lower, upper] = [uncertainty.lower + by, uncertainty.upper + by];
    const around = { lower: lower > value ? value : lower, upper: upper < value ? value : upper };
    return { ...item, value, uncertainty: { ...uncertainty, ...around } };
  }
  if (uncertainty.kind === 'count')
    return {
      ...item,
      value,
      uncertainty: { ...uncertainty, count: (value * uncertainty.exposure) / uncertainty.per },
    };
  if (uncertainty.kind === 'proportion') {
    const successes = Math.min((value * uncertainty.trials) / uncertainty.scale, uncertainty.trials);
    return { ...item, value, uncertainty: { ...uncertainty, successes } };
  }
  return { ...item, value };
}
