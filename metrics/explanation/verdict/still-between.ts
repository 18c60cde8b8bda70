import type { IndicatorPart } from '#metrics/assessment/assess-parts.ts';
import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
  InputObservation,
} from '#metrics/assessment/assessment-input.ts';
import { valuesOf } from '#metrics/assessment/combine-parts.ts';
import type { PartValues } from '#metrics/assessment/judge-parts.ts';
import { frequencyYears } from '#metrics/assessment/series.ts';
import { periodAgeYears } from '#metrics/domain/period.ts';
import type { Rule } from '#metrics/domain/rule.ts';
import { validateRule } from '#metrics/sunset/validate-rule.ts';
import type { OpenVerdict, Replacements, Tried } from './open-verdict.ts';

/** What rests on a figure, the same things at every step, and the figure at any of them: only its value differs. */
type Moved = Replacements & { readonly observation: InputObservation };

/** +1: the more probable the greater the value; −1: the less; 0: neither, or not known. */
type Sense = 1 | -1 | 0;

/**
 * Whether the class is the same for every value between two values at which it is the same, for certain.
 *
 * Between them a score lies between its two ends, or up to 100 where the indicator is to stay within a range; a risk of
 * reversal, which follows no order, may be anything from 0 to 1; the truth of a criterion that follows the value in one
 * sense is the same where it is at both ends, and the probability of the rule lies between its ends where all of it
 * follows the value in one sense. The class never falls when a score or that probability rises or a risk falls. So
 * where the best and the worst of all that give the same class, there is no other in between.
 *
 * @source Method §6.4, whose rows are monotone in each of their tests.
 */
export function stillBetween(
  verdict: OpenVerdict,
  { criteria, indicators, observation }: Moved,
): (from: Tried, to: Tried) => boolean {
  const senses = new Map(
    criteria.map((criterion) => [criterion.id, senseOf(criterion, observation, verdict)]),
  );
  const ranged = new Set(indicators.filter(({ direction }) => direction === 'maintain').map(idOf));
  const isRuleOrdered = followsOneWay(usableRule(verdict.input), senses);
  return (from, to) => {
    if (!isSameTruth(from, to, senses)) return false;
    const ends = envelope(from, to, ranged);
    if (ends === null) return false;
    const rule = isRuleOrdered ? [from.ruleProbability, to.ruleProbability] : [() => 0, () => 1];
    const pick = (choose: (...values: number[]) => number) => () => {
      const [a, b] = rule.map((probability) => probability());
      return a === null || b === null || a === undefined || b === undefined ? null : choose(a, b);
    };
    const best = verdict.judge(withEnds(verdict, from, ends.best), pick(Math.max));
    if (best !== verdict.readiness) return false;
    return verdict.judge(withEnds(verdict, from, ends.worst), pick(Math.min)) === verdict.readiness;
  };
}

/** A rule that is not valid decides nothing, like none; one that contains itself could not be walked. */
function usableRule({ rule, criteria }: AssessmentInput): Rule | null {
  const problems = validateRule(
    rule,
    criteria.map(({ id }) => id),
  );
  return problems.length > 0 ? null : rule;
}

function idOf({ id }: InputIndicator): string {
  return id;
}

function isSameTruth(from: Tried, to: Tried, senses: ReadonlyMap<string, Sense>): boolean {
  return [...senses].every(
    ([id, sense]) =>
      sense !== 0 && from.criteria.get(id)?.assessed.truth === to.criteria.get(id)?.assessed.truth,
  );
}

type End = { readonly score: number | null; readonly risk: number | null };
type Ends = { readonly best: ReadonlyMap<string, End>; readonly worst: ReadonlyMap<string, End> };

/** Null where something is known at one end only. */
function envelope(from: Tried, to: Tried, ranged: ReadonlySet<string>): Ends | null {
  const best = new Map<string, End>();
  const worst = new Map<string, End>();
  for (const [id, a] of from.indicators) {
    const b = to.indicators.get(id)!;
    const scores = bothOrNeither(scoreOf(a), scoreOf(b));
    const risks = bothOrNeither(a.reversalRisk, b.reversalRisk);
    if (scores === undefined || risks === undefined) return null;
    const highest = ranged.has(id) ? 100 : Math.max(...(scores ?? []));
    best.set(id, { score: scores && highest, risk: risks && 0 });
    worst.set(id, { score: scores && Math.min(...scores), risk: risks && 1 });
  }
  return { best, worst };
}

function scoreOf({ assessed }: IndicatorPart): number | null {
  return assessed.progress.score;
}

/** Null: neither is known; undefined: only one is. */
function bothOrNeither(a: number | null, b: number | null): readonly [number, number] | null | undefined {
  if (a === null && b === null) return null;
  return a === null || b === null ? undefined : [a, b];
}

/** Truths as at one end, which are those of the other. */
function withEnds({ parts }: OpenVerdict, { criteria }: Tried, ends: ReadonlyMap<string, End>): PartValues {
  const usual = valuesOf(parts);
  return {
    scoreOf: (id) => {
      const end = ends.get(id);
      return end === undefined ? usual.scoreOf(id) : end.score;
    },
    reversalRiskOf: (id) => {
      const end = ends.get(id);
      return end === undefined ? usual.reversalRiskOf(id) : end.risk;
    },
    truthOf: (id) => criteria.get(id)?.assessed.truth ?? usual.truthOf(id),
  };
}

/**
 * A distribution that is only shifted makes `≥` more and `≤` less probable. One that age widens is not only shifted:
 * how much it is widened may depend on the value itself.
 */
function senseOf(
  { condition, series }: InputCriterion,
  { period }: InputObservation,
  { basis }: OpenVerdict,
): Sense {
  if (condition === null || series === null) return 0;
  const usualAge = frequencyYears(series, basis.parameters) + series.lagYears;
  const isWidened = periodAgeYears(period, basis.on) > usualAge;
  if (condition.sustained.frequency === 'irregular' && isWidened) return 0;
  if (condition.comparator === '>=' || condition.comparator === '>') return 1;
  return condition.comparator === '<=' || condition.comparator === '<' ? -1 : 0;
}

/** Whether all that moves in a rule moves it the same way. */
function followsOneWay(rule: Rule | null, senses: ReadonlyMap<string, Sense>): boolean {
  const found = new Set<Sense>();
  const visit = (part: Rule, sign: 1 | -1): void => {
    if ('ref' in part) {
      const sense = senses.get(part.ref);
      if (sense !== undefined) found.add((sign * sense) as Sense);
    } else if ('not' in part) visit(part.not, sign === 1 ? -1 : 1);
    else
      for (const member of 'all' in part ? part.all : 'any' in part ? part.any : part.of) visit(member, sign);
  };
  if (rule !== null) visit(rule, 1);
  return found.size <= 1;
}
