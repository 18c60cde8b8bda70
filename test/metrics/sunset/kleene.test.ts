import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, Truth } from '#metrics/domain/rule.ts';
import { evaluateRule, traceRule } from '#metrics/sunset/evaluate-rule.ts';
import { gateTruth } from '#metrics/sunset/gates.ts';
import { and, atLeast, not, or } from '#metrics/sunset/kleene.ts';
import { sustained } from '#metrics/sunset/sustained.ts';

const truth = fc.constantFrom<Truth>('T', 'F', 'U');
const truths = fc.array(truth, { minLength: 1, maxLength: 6 });
const A: Rule = { ref: 'a' };

describe('strong Kleene logic', () => {
  it('has all and any as the ends of at least k', () => {
    fc.assert(
      fc.property(truths, (list) => {
        expect(and(list)).toBe(atLeast(list.length, list));
        expect(or(list)).toBe(atLeast(1, list));
      }),
    );
  });

  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(truths, (list) => {
        expect(not(and(list))).toBe(or(list.map(not)));
      }),
    );
  });

  it('keeps a determined result whatever the undetermined parts turn out to be', () => {
    fc.assert(
      fc.property(truths, fc.integer({ min: 1, max: 6 }), truth, (list, k, resolved) => {
        fc.pre(k <= list.length);
        const before = atLeast(k, list);
        const after = atLeast(
          k,
          list.map((item) => (item === 'U' ? resolved : item)),
        );
        if (before !== 'U') expect(after).toBe(before);
      }),
    );
  });

  it('rejects k out of range', () => {
    expect(() => atLeast(0, ['T'])).toThrow('k must be');
    expect(() => atLeast(2, ['T'])).toThrow('k must be at most 1');
  });
});

describe('a rule', () => {
  it('does not know that two references are the same fact', () => {
    expect(evaluateRule({ any: [A, { not: A }] }, new Map([['a', 'U']]))).toBe('U');
  });

  it('shows the truth of every part', () => {
    const trace = traceRule(
      { all: [A, { not: { ref: 'b' } }] },
      new Map([
        ['a', 'T'],
        ['b', 'U'],
      ]),
    );
    expect(trace).toMatchObject({ truth: 'U', kind: 'all' });
    expect(trace.parts.map((part) => [part.kind, part.truth])).toEqual([
      ['ref', 'T'],
      ['not', 'U'],
    ]);
  });
});

describe('a sustained condition', () => {
  it('counts periods before the beginning of the history as undetermined', () => {
    expect(sustained(['T', 'T'], 3)).toBe('U');
    expect(sustained(['T', 'F'], 3)).toBe('F');
    expect(sustained([], 1)).toBe('U');
    expect(sustained(['F', 'T', 'T'], 2)).toBe('T');
  });

  it('needs at least one period', () => {
    expect(() => sustained(['T'], 0)).toThrow('n must be a whole number of at least 1');
  });
});

describe('gates and vetoes', () => {
  it('open only when everything is determined and right', () => {
    expect(gateTruth(['T'], ['F']).truth).toBe('T');
    expect(gateTruth(['T'], ['T']).truth).toBe('F');
    expect(gateTruth(['T', 'U'], ['F']).truth).toBe('U');
    expect(gateTruth(['F', 'U'], []).truth).toBe('F');
  });

  it('never open while one of them is undetermined', () => {
    fc.assert(
      fc.property(fc.array(truth), fc.array(truth), (gates, vetoes) => {
        expect(gateTruth([...gates, 'U'], vetoes).truth).not.toBe('T');
        expect(gateTruth(gates, [...vetoes, 'U']).truth).not.toBe('T');
      }),
    );
  });

  it('warn when no safeguard is defined', () => {
    expect(gateTruth([], [])).toEqual({ truth: 'T', hasSafeguards: false });
  });
});
