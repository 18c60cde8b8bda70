import { existsSync, readdirSync } from 'node:fs';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { typeset } from '#app/services/reading/typeset.ts';
import type { Importer } from '#importers/importer.ts';
import type { MetricEntry } from '#metrics/metric-entry.ts';
import { ROOT } from './find-sources.ts';

/** Conventions of the method itself: nobody defined them before, so there is nothing to cite but the section. */
const OWN_CONVENTIONS = new Set([
  'budget_execution',
  'calendar_state',
  'class_probability',
  'criteria_share',
  'days_without_authority',
  'exit_readiness_score',
  'goalpost_shift',
  'milestone_gap',
  'readiness_class',
  'reversal_risk',
  'score_change',
  'score_composition',
  'shortfall_share',
  'staleness',
  'strength_change',
  'task_change',
]);

/** What a format still needs before it may be offered. */
export function importerProblems(importer: Importer): string[] {
  const { id, source, leavesOut, seriesBy } = importer;
  const fixtures = `${ROOT}test/fixtures/importers/${id}`;
  return problems(id, {
    'a fixture in test/fixtures/importers': existsSync(fixtures) && readdirSync(fixtures).length > 0,
    'a test file': existsSync(`${ROOT}test/importers/${id}.test.ts`),
    'a title and a publisher': importer.title.trim() !== '' && importer.publisher.trim() !== '',
    'a licence': (source.licence ?? '').trim() !== '',
    'a citation': seriesBy === 'record' || (source.citation ?? '').trim() !== '',
    'what it leaves out': leavesOut.trim() !== '',
  });
}

/** What a metric still needs before a reader may be shown it. */
export function metricProblems(metric: MetricEntry): string[] {
  const { id, section, formula, unit, sources } = metric;
  return [
    ...problems(id, {
      'a section of the method': /^\d+(\.\d+)?([–,] ?\d+(\.\d+)?)*$/.test(section),
      'a formula': formula.trim() !== '',
      'a formula that can be typeset': canBeTypeset(metric),
      'a unit': unit.trim() !== '',
      'a source': sources.length > 0 || OWN_CONVENTIONS.has(id),
      'sources that are not empty': sources.every((source) => source.trim() !== ''),
    }),
    ...untranslatedReasons(metric),
  ];
}

function canBeTypeset(metric: MetricEntry): boolean {
  if (metric.tex.length === 0 || metric.tex.some((line) => line.trim() === '')) return false;
  try {
    return typeset(metric).startsWith('<math');
  } catch {
    return false;
  }
}

/** Reason codes without a sentence of their own in a language of the interface; a fallback does not count. */
function untranslatedReasons({ id, reasons }: MetricEntry): string[] {
  return LOCALES.flatMap((locale) =>
    reasons
      .filter((reason) => !getI18n(locale).getResource(locale, 'reasons', reason))
      .map((reason) => `${id} needs a sentence for ${reason} in ${locale}`),
  );
}

/** Names in the list above that no metric without a source bears. */
export function needlessExceptions(metrics: readonly MetricEntry[]): string[] {
  const uncited = new Set(metrics.filter(({ sources }) => sources.length === 0).map(({ id }) => id));
  return [...OWN_CONVENTIONS].filter((id) => !uncited.has(id));
}

function problems(id: string, needs: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(needs).flatMap(([need, isGiven]) => (isGiven ? [] : [`${id} needs ${need}`]));
}
