import type { Tolerance, ToleranceAt } from './compare.ts';

type ToleranceRule = (base: Tolerance) => ToleranceAt;

/** Tolerances that a fixture's note sets apart from its own `tolerance` field, by fixture name. */
const RULES: Readonly<Record<string, ToleranceRule>> = {
  special_functions: () => (_path, expected) =>
    Math.abs(expected) < 1e-4 ? { abs: 1e-12, rel: 1e-8 } : { abs: 0, rel: 1e-8 },
  mc_composite: (base) => (path) => {
    if (path.startsWith('first') || path.startsWith('total')) return { abs: 0.03, rel: 0 };
    return path.startsWith('pAtLeast') ? { abs: 0.02, rel: 0 } : base;
  },
  synthetic_control: (base) => (path) => (path.includes('eights') ? { abs: 1e-4, rel: 0 } : base),
};

/** The tolerance to apply at each place of a fixture's results. */
export function toleranceFor(fixture: string, base: Tolerance): ToleranceAt {
  return RULES[fixture]?.(base) ?? (() => base);
}
