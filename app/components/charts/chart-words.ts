/** The words around a chart's numbers, in the reader's language. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type {
  ChartPoint,
  ChartSource,
  ChartSpec,
  ChartTarget,
  MoneyChartSpec,
} from '#app/view-models/chart.ts';
import type { DecimalText } from '#metrics/domain/money.ts';
import { valueAxis } from './axes.ts';
import { isFanCut } from './fan-layout.ts';
import { isKnown, type KnownPoint } from './segments.ts';

export type ChartWords = {
  readonly t: TFunction<'charts'>;
  readonly value: (value: number) => string;
  /** "90 % interval". */
  readonly level: (share: number) => string;
  readonly date: (iso: string) => string;
  readonly period: (text: string) => string;
  readonly reason: (code: string) => string;
};

const MAX_DIGITS = 6;

export function useChartWords(digits: number): ChartWords {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const reason = useReason();
  return {
    t,
    value: (value) => format.number(value, digits),
    level: format.level,
    date: format.day,
    period: format.period,
    reason,
  };
}

/** Enough decimals to tell neighbouring figures of the chart apart, no more. */
export function digitsFor(spec: ChartSpec): number {
  const [low, high] = valueAxis(spec).domain;
  return Math.min(MAX_DIGITS, Math.max(0, 2 - Math.floor(Math.log10(high - low || 1))));
}

/** Short, for the margin of a drawing: the exact day is in the summary and in the table of targets. */
export function targetLabel(target: ChartTarget, { t }: ChartWords): string {
  const year = target.dueOn?.slice(0, 4);
  if (target.isCurrent) return year === undefined ? t('targetUndated') : t('target', { date: year });
  return year === undefined ? t('originalTargetUndated') : t('originalTarget', { date: year });
}

/** For the margin of a drawing: "2018/19" for a period across two years, "Q2 2019" for a quarter. */
export function shortPeriod(text: string, { t, period }: ChartWords): string {
  const [start = text, end] = text.split('/');
  const year = start.slice(0, 4);
  if (/-Q\d$/.test(text)) return t('quarter', { quarter: text.slice(-1), year });
  if (end === undefined) return period(text);
  return end.startsWith(year) ? year : `${year}/${end.slice(2, 4)}`;
}

export function targetValue(target: ChartTarget, { t, value }: ChartWords): string {
  if (target.value !== null) return value(target.value);
  if (target.lower !== null && target.upper !== null) {
    return t('range', { lower: value(target.lower), upper: value(target.upper) });
  }
  if (target.lower !== null) return t('atLeast', { value: value(target.lower) });
  return target.upper === null ? '' : t('atMost', { value: value(target.upper) });
}

export function intervalText(point: ChartPoint, { t, value, level }: ChartWords): string {
  if (point.lower === null || point.upper === null) return t('noInterval');
  const bounds = { lower: value(point.lower), upper: value(point.upper) };
  return point.level === null
    ? t('intervalNoLevel', bounds)
    : t('interval', { ...bounds, level: level(point.level) });
}

export function gapText(point: ChartPoint, { t, reason }: ChartWords): string {
  return point.reason === null ? t('noValueNoReason') : t('noValue', { reason: reason(point.reason) });
}

/** What the band means; null when no point has an interval. */
function bandText(spec: ChartSpec, { t, level }: ChartWords): string | null {
  const points = spec.series.flatMap((series) => series.points).filter((point) => point.lower !== null);
  if (points.length === 0) return null;
  const levels = new Set(points.map((point) => point.level));
  if (levels.size > 1) return t('bandMixed');
  const [only] = levels;
  return only === null || only === undefined ? t('bandUnstated') : t('band', { level: level(only) });
}

/** What the chart shows, for those who do not see it. */
export function trendSummary(spec: ChartSpec, words: ChartWords): string {
  if (spec.summary !== null) return spec.summary;
  const { t, value, date, period } = words;
  const sentences = spec.series.flatMap((series) => seriesSentences(series, words));
  if (sentences.length === 0) sentences.push(t('summaryEmpty', { title: spec.title }));
  if (spec.baseline) {
    sentences.push(
      t('summaryBaseline', { value: value(spec.baseline.value), period: period(spec.baseline.period) }),
    );
  }
  for (const target of spec.targets.filter((candidate) => candidate.isCurrent)) {
    const wanted = targetValue(target, words);
    sentences.push(
      target.dueOn === null
        ? t('summaryTargetUndated', { value: wanted })
        : t('summaryTarget', { value: wanted, date: date(target.dueOn) }),
    );
  }
  sentences.push(...projectionSentences(spec, words));
  return sentences.join(' ');
}

function seriesSentences(series: ChartSpec['series'][number], { t, value, period }: ChartWords): string[] {
  const points = series.points.filter(isKnown);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  if (points.length === 1) {
    return [
      t('summaryOne', { series: series.label, value: value(first.value), period: period(first.period) }),
    ];
  }
  const low = points.reduce((least, point) => (point.value < least.value ? point : least));
  const high = points.reduce((most, point) => (point.value > most.value ? point : most));
  const said = (point: KnownPoint) =>
    t('summaryPoint', { value: value(point.value), period: period(point.period) });
  const gaps = series.points.length - points.length;
  return [
    t('summaryTrend', {
      series: series.label,
      first: said(first),
      last: said(last),
      low: said(low),
      high: said(high),
    }),
    ...(gaps > 0 ? [t('summaryGaps', { count: gaps })] : []),
  ];
}

/** What must be known to read the drawing, one sentence each. */
export function footLines(spec: ChartSpec | MoneyChartSpec, words: ChartWords): string[] {
  return [...('series' in spec ? trendLines(spec, words) : moneyLines(spec, words)), ...spec.notes];
}

function trendLines(spec: ChartSpec, words: ChartWords): string[] {
  const { t, period } = words;
  const hasGap = spec.series.some((series) => series.points.some((point) => point.value === null));
  const breaks = spec.breaks.map((at) =>
    at.note === null
      ? t('breakAt', { period: period(at.period) })
      : t('breakBecause', { period: period(at.period), note: at.note }),
  );
  const lines = [
    bandText(spec, words),
    spec.hasDerivedIntervals ? t('bandDerived') : null,
    hasGap ? t('gapMark') : null,
    ...breaks,
    ...fanLines(spec, words),
  ];
  return lines.filter((line) => line !== null);
}

function projectionSentences({ projection }: ChartSpec, words: ChartWords): string[] {
  const end = projection?.points.at(-1);
  if (!projection || !end) return [];
  const { t, value, date } = words;
  const bounds = { lower: value(end.lower), upper: value(end.upper), level: words.level(projection.level) };
  return [t('summaryProjection', { value: value(end.value), date: date(end.on), ...bounds })];
}

function fanLines(spec: ChartSpec, { t, level, date }: ChartWords): string[] {
  const { projection } = spec;
  if (projection === null) return [];
  return [
    t('fan', { level: level(projection.level) }),
    ...(projection.expiry ? [t('expiryOn', { date: date(projection.expiry.on) })] : []),
    ...(projection.undamped.length > 0 ? [t('fanUndamped')] : []),
    ...(isFanCut(projection, valueAxis(spec).domain) ? [t('fanCut')] : []),
  ];
}

function moneyLines(spec: MoneyChartSpec, { t }: ChartWords): string[] {
  const isUnknown = spec.periods.some(
    ({ budget, expenditure }) => budget.amount === null || expenditure.amount === null,
  );
  return isUnknown ? [t('moneyUnknownMark')] : [];
}

export function sourceText(sources: readonly ChartSource[], { t }: ChartWords): string {
  if (sources.length === 0) return t('sourceUnknown');
  return t('source', {
    sources: sources.map((source) => source.citation ?? `${source.publisher}, ${source.title}`).join('; '),
  });
}

export function moneySummary(
  spec: MoneyChartSpec,
  { t }: ChartWords,
  money: (amount: DecimalText, currency: string) => string,
): string {
  if (spec.summary !== null) return spec.summary;
  const text = (amount: DecimalText | null) =>
    amount === null ? t('moneyUnknown') : money(amount, spec.currency);
  return [
    t('moneySummary', { title: spec.title, currency: spec.currency, count: spec.periods.length }),
    ...spec.periods.map(({ label, budget, expenditure }) =>
      t('moneyPeriod', { period: label, budget: text(budget.amount), expenditure: text(expenditure.amount) }),
    ),
  ].join(' ');
}
