import type { Rule } from '#metrics/domain/rule.ts';

/**
 * Truth per draw. In this order AND is the least, OR the greatest and NOT `MET − truth`, which is strong Kleene logic
 * on numbers.
 */
export type TruthColumn = Uint8Array;

export const NOT_MET = 0;
export const UNDETERMINED = 1;
export const MET = 2;

/**
 * Truth of a valid sunset rule per draw, from the truths of its criteria.
 *
 * @throws RangeError a criterion has no truths
 * @source Method §5.2; Kleene (1952), §64.
 */
export function simulateRule(rule: Rule, criteria: ReadonlyMap<string, TruthColumn>): TruthColumn {
  if ('ref' in rule) {
    const truths = criteria.get(rule.ref);
    if (truths === undefined) throw new RangeError(`rule refers to ${rule.ref}, which has no truths`);
    return truths;
  }
  if ('not' in rule) return negated(simulateRule(rule.not, criteria));
  const members = 'all' in rule ? rule.all : 'any' in rule ? rule.any : rule.of;
  const parts = members.map((member) => simulateRule(member, criteria));
  if ('all' in rule) return parts.reduce(least);
  if ('any' in rule) return parts.reduce(greatest);
  return atLeast(rule.atLeast, parts);
}

/**
 * Truth of the gates per draw: all gates and no veto; met where there is neither.
 *
 * @source Method §5.7.
 */
export function simulateGates(
  gates: readonly TruthColumn[],
  vetoes: readonly TruthColumn[],
  draws: number,
): TruthColumn {
  return [...gates, ...vetoes.map(negated)].reduce(least, new Uint8Array(draws).fill(MET));
}

function negated(truths: TruthColumn): TruthColumn {
  return truths.map((truth) => MET - truth);
}

function least(a: TruthColumn, b: TruthColumn): TruthColumn {
  return a.map((truth, draw) => Math.min(truth, b[draw]!));
}

function greatest(a: TruthColumn, b: TruthColumn): TruthColumn {
  return a.map((truth, draw) => Math.max(truth, b[draw]!));
}

/** Met if k are; not met if k cannot be reached even with all that is undetermined. */
function atLeast(k: number, parts: readonly TruthColumn[]): TruthColumn {
  const truths = new Uint8Array(parts[0]?.length ?? 0);
  for (let draw = 0; draw < truths.length; draw++) {
    let met = 0;
    let possible = 0;
    for (let part = 0; part < parts.length; part++) {
      const truth = parts[part]![draw]!;
      if (truth === MET) met++;
      if (truth !== NOT_MET) possible++;
    }
    truths[draw] = met >= k ? MET : possible < k ? NOT_MET : UNDETERMINED;
  }
  return truths;
}

/** How often a truth is met: with what is undetermined counted as not met, and as met. */
export type MetShare = {
  /** Null where what is undetermined makes a difference. */
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
};

/** Share of draws that are met, an interval where some are undetermined. */
export function shareOfMet(truths: TruthColumn): MetShare {
  const shareOf = (truth: number) => truths.filter((item) => item === truth).length / truths.length;
  const [lower, upper] = [shareOf(MET), 1 - shareOf(NOT_MET)];
  const isDetermined = truths.every((truth) => truth === MET || truth === NOT_MET);
  return isDetermined ? { value: lower, lower, upper: lower } : { value: null, lower, upper };
}
