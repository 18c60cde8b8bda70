import fc from 'fast-check';
import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputObjective,
} from '#metrics/assessment/assessment-input.ts';
import { spanOf } from '#metrics/assessment/span-of.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import type { Condition, Rule } from '#metrics/domain/rule.ts';
import { arbitrarySeries, type Gaps, type Journey } from './arbitrary-series.ts';
import { input } from './build-input.ts';

export type MissionSize = {
  readonly objectives?: number;
  /** Of each objective, at most. */
  readonly indicators?: number;
  readonly criteria?: number;
};

/**
 * Missions of every kind the method allows: trees of objectives, weights stated and not, missing baselines, targets
 * and figures, ranges to stay in, log scales, ownership and context, criteria on the indicators' own observations and
 * on others, gates, vetoes, nested rules. Most of them have a score; every readiness class comes up.
 */
export function arbitraryMission(size: MissionSize = {}): fc.Arbitrary<AssessmentInput> {
  const { objectives = 4, indicators = 4, criteria = 6 } = size;
  return fc
    .constantFrom<Gaps>('few', 'few', 'few', 'many')
    .chain((gaps) =>
      fc.record({
        gaps: fc.constant(gaps),
        objectives: fc
          .array(arbitraryObjective(indicators, gaps), { minLength: 1, maxLength: objectives })
          .map((list) => list.map((objective, index) => named(objective, index, list.length))),
      }),
    )
    .chain(({ gaps, objectives: tree }) =>
      fc.record({
        objectives: fc.constant(tree),
        criteria: arbitraryCriteria(tree, { most: criteria, gaps }),
        on: fc.constantFrom('2026-06-30', '2026-02-01', '2026-11-25'),
        sunsetOn: fc.constantFrom(null, '2026-12-31', '2025-12-31'),
        expiresOn: fc.constantFrom(null, '2026-12-31'),
      }),
    )
    .chain((mission) => arbitraryRule(mission.criteria).map((rule) => input({ ...mission, rule })));
}

type Unnamed = Omit<InputObjective, 'id' | 'parent' | 'title'> & { readonly isBelow: boolean };

const arbitraryWeight: fc.Arbitrary<number | null> = fc.constantFrom(null, null, 1, 2, 3, 0.5);

function arbitraryObjective(indicators: number, gaps: Gaps): fc.Arbitrary<Unnamed> {
  return fc.record({
    weight: arbitraryWeight,
    isCritical: fc.constantFrom(false, false, false, false, false, false, true),
    isBelow: fc.boolean(),
    indicators: fc.array(arbitraryIndicator(gaps), { minLength: 1, maxLength: indicators }),
  });
}

/** The second of three or more may lie below the first; names run through the mission. */
function named(
  { isBelow, indicators, ...objective }: Unnamed,
  index: number,
  length: number,
): InputObjective {
  return {
    ...objective,
    id: `o${index}`,
    title: `o${index}`,
    parent: isBelow && index === 1 && length > 2 ? 'o0' : null,
    indicators: indicators.map((use, nth) => ownNames(use, `o${index}/i${nth}`)),
  };
}

/** The series was made under a name of its own before the indicator had one. */
function ownNames(use: InputIndicator, id: string): InputIndicator {
  const observations = use.series.observations.map((item) => ({
    ...item,
    ref: `${id}/${item.period.label}`,
  }));
  return { ...use, id, code: id, series: { ...use.series, observations } };
}

const POSITIVE: readonly Journey[] = [
  { from: 20, to: 10, isPositive: true },
  { from: 27, to: 40, isPositive: true },
  { from: 0.4, to: 0.9, isPositive: true },
  { from: 1200, to: 300, isPositive: true },
];
const SIGNED: readonly Journey[] = [
  { from: -1.2, to: -0.4, isPositive: false },
  { from: 5, to: 5, isPositive: false },
];

/** Mostly `usual`, where the record has few gaps; either as likely where it has many. */
function mostly<T>(gaps: Gaps, usual: T, otherwise: T): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: gaps === 'few' ? 30 : 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constant(otherwise) },
  );
}

/** Without a name of its own: `id`, `code` and references say `new`. */
function arbitraryIndicator(gaps: Gaps): fc.Arbitrary<InputIndicator> {
  return fc.constantFrom(...POSITIVE, ...POSITIVE, ...SIGNED).chain((journey) =>
    fc
      .record({
        isRange: mostly('many', false, true),
        isNeutral: mostly(gaps, false, true),
        role: fc.constantFrom<InputIndicator['role']>(
          'progress',
          'progress',
          'ownership',
          'ownership',
          'context',
        ),
        scale: fc.constantFrom<InputIndicator['scale']>('linear', journey.isPositive ? 'log' : 'linear'),
        weight: arbitraryWeight,
        hasBaseline: mostly(gaps, true, false),
        hasTarget: mostly(gaps, true, false),
        series: arbitrarySeries('new', journey, gaps),
      })
      .map(({ isRange, isNeutral, hasBaseline, hasTarget, ...fields }): InputIndicator => {
        const { from, to } = journey;
        const goal = isRange
          ? { value: null, lower: Math.min(from, to), upper: null }
          : { value: to, lower: null, upper: null };
        const way = to < from ? 'lower' : 'higher';
        return {
          ...fields,
          id: 'new',
          code: 'new',
          isRatioScale: journey.isPositive,
          direction: isNeutral ? 'neutral' : isRange ? 'maintain' : way,
          baseline: hasBaseline ? { value: from, period: parsePeriod('2013')! } : null,
          target: hasTarget ? goal : null,
          targetDueOn: hasTarget ? '2028-12-31' : null,
          milestones: [],
          originalTarget: hasTarget ? goal : null,
        };
      }),
  );
}

function arbitraryCriteria(
  objectives: readonly InputObjective[],
  { most, gaps }: { readonly most: number; readonly gaps: Gaps },
): fc.Arbitrary<readonly InputCriterion[]> {
  const uses = objectives.flatMap((objective) => objective.indicators);
  return fc
    .array(arbitraryCriterion(uses, gaps), { minLength: 1, maxLength: most })
    .map((list) => list.map((criterion, index) => ({ ...criterion, id: `c${index}`, title: `c${index}` })));
}

/**
 * On the observations of one of the indicators, on a series of its own, or on nothing. Mostly what is asked for lies
 * on the way, on the side that is better.
 */
function arbitraryCriterion(uses: readonly InputIndicator[], gaps: Gaps): fc.Arbitrary<InputCriterion> {
  const onIndicator = fc.constantFrom(...uses).map((use) => ({
    series: use.series,
    span: spanOf(use),
    from: use.baseline?.value ?? 0,
    to: use.target?.value ?? use.target?.lower ?? 1,
  }));
  const onItsOwn = arbitrarySeries('own', { from: 20, to: 40, isPositive: true }, gaps).map((series) => ({
    series,
    span: 20,
    from: 20,
    to: 40,
  }));
  const onNothing = fc.constant({ series: null, span: null, from: 0, to: 1 });
  return fc
    .record({
      evidence: fc.oneof(
        { weight: 20, arbitrary: onIndicator },
        { weight: 6, arbitrary: onItsOwn },
        { weight: gaps === 'few' ? 1 : 4, arbitrary: onNothing },
      ),
      role: fc.constantFrom<InputCriterion['role']>('criterion', 'criterion', 'criterion', 'gate', 'veto'),
      weight: arbitraryWeight,
      comparator: fc.constantFrom(...Array<null>(24).fill(null), '<', '>', 'between', 'outside', '==', '<='),
      at: fc.double({ min: -0.6, max: 0.8, noNaN: true }),
      sustained: fc.record({
        periods: fc.constantFrom(1, 1, 2, 3),
        frequency: fc.constantFrom('annual', 'irregular'),
      }),
      minQuality: fc.constantFrom<Condition['minQuality']>('A', 'B', 'C', 'C', 'D', 'D', 'D', 'D'),
      isMeasurable: mostly(gaps, true, false),
    })
    .map(({ evidence, at, comparator, isMeasurable, ...fields }): InputCriterion => {
      const { series, span, from, to } = evidence;
      const threshold = Number((from + at * (to - from)).toPrecision(3));
      const better = to < from ? '<=' : '>=';
      const worse = to < from ? '>=' : '<=';
      const condition: Condition = {
        comparator: comparator ?? (fields.role === 'veto' ? worse : better),
        threshold,
        upper: threshold + Math.abs(to - from) / 2,
        sustained: fields.sustained,
        minQuality: fields.minQuality,
        decisionProbability: 0.8,
      };
      const { role, weight } = fields;
      return {
        id: 'new',
        title: 'new',
        role,
        weight,
        series,
        span,
        condition: isMeasurable ? condition : null,
      };
    });
}

/** All, any, at least two, or the first not and any of the others; sometimes no rule. Gates may be named too. */
function arbitraryRule(criteria: readonly InputCriterion[]): fc.Arbitrary<Rule | null> {
  const counted = criteria.filter(({ role }) => role === 'criterion');
  const refs = (counted.length > 0 ? counted : criteria).map(({ id }): Rule => ({ ref: id }));
  const [first, ...rest] = refs;
  if (first === undefined) return fc.constant(null);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant<Rule>({ all: refs }) },
    { weight: 6, arbitrary: fc.constant<Rule>({ any: refs }) },
    { weight: 3, arbitrary: fc.constant<Rule>({ atLeast: Math.min(2, refs.length), of: refs }) },
    {
      weight: 2,
      arbitrary: fc.constant<Rule>(rest.length === 0 ? first : { all: [{ not: first }, { any: rest }] }),
    },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}
