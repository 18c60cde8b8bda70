import { describe, expect, it } from 'vitest';
import type { Importer } from '#importers/importer.ts';
import { IMPORTERS } from '#importers/registry.ts';
import type { MetricEntry } from '#metrics/metric-entry.ts';
import { METRICS } from '#metrics/registry.ts';
import { importerProblems, metricProblems, needlessExceptions } from './registry-problems.ts';

describe('importers', () => {
  it('have a fixture, a test, a source with licence and citation, and say what they leave out', () => {
    expect(IMPORTERS.flatMap(importerProblems)).toEqual([]);
  });

  it('without any of these are refused', () => {
    const [first] = IMPORTERS;
    const bare = {
      ...first,
      id: 'bare',
      title: '',
      seriesBy: 'importer',
      source: { ...first?.source, licence: null, citation: ' ' },
      leavesOut: '',
    } as Importer;
    expect(importerProblems(bare)).toEqual([
      'bare needs a fixture in test/fixtures/importers',
      'bare needs a test file',
      'bare needs a title and a publisher',
      'bare needs a licence',
      'bare needs a citation',
      'bare needs what it leaves out',
    ]);
  });

  it('have names of their own', () => {
    expect(new Set(IMPORTERS.map(({ id }) => id)).size).toBe(IMPORTERS.length);
  });
});

describe('metrics', () => {
  it('have a section, a formula, also typeset, a unit, a source and a sentence for every reason', () => {
    expect(METRICS.flatMap(metricProblems)).toEqual([]);
  });

  it('without any of these are refused', () => {
    const bare: MetricEntry = {
      id: 'bare',
      version: '1.0',
      title: 'Bare',
      section: 'somewhere',
      unit: '',
      range: [null, null],
      formula: ' ',
      tex: [String.raw`\frac{1}{`],
      reasons: ['missing', 'for_no_reason'],
      sources: [],
    };
    expect(metricProblems(bare)).toEqual([
      'bare needs a section of the method',
      'bare needs a formula',
      'bare needs a formula that can be typeset',
      'bare needs a unit',
      'bare needs a source',
      'bare needs a sentence for for_no_reason in en',
      'bare needs a sentence for for_no_reason in qps',
    ]);
  });

  it('are excepted only where they have nothing to cite', () => {
    expect(needlessExceptions(METRICS)).toEqual([]);
  });
});
