import { useId } from 'react';
import type { ChartSpec } from '#app/view-models/chart.ts';
import { ChartFoot } from './chart-foot.tsx';
import { type ChartWords, digitsFor, trendSummary, useChartWords } from './chart-words.ts';
import { type Frame, NARROW_FRAME, SMALL_FRAME, WIDE_FRAME } from './frames.ts';
import { LiveTrend } from './live-trend.tsx';
import { PAGE_PALETTE } from './palette.ts';
import { TrendMarks } from './trend-svg.tsx';
import { TrendTable } from './trend-table.tsx';

type TrendChartProps = {
  readonly spec: ChartSpec;
  /** `small` stands beside words that say the same; `large` brings title, notes, source and the table. */
  readonly size?: 'small' | 'large';
  readonly id?: string;
};

/** A trend over time: complete without JavaScript, readable point by point with it. */
export function TrendChart({ spec, size = 'large', id }: TrendChartProps) {
  const ownId = useId();
  const words = useChartWords(digitsFor(spec));
  const chartId = id ?? ownId;
  if (size === 'small')
    return <Drawing spec={spec} frame={SMALL_FRAME} id={chartId} words={words} name="small" />;
  return (
    <figure className="chart" aria-labelledby={`${chartId}-caption`}>
      <figcaption className="chart__title" id={`${chartId}-caption`}>
        {spec.title}
      </figcaption>
      <LiveTrend spec={spec} words={words}>
        <Drawing spec={spec} frame={WIDE_FRAME} id={`${chartId}-w`} words={words} name="wide" />
        <Drawing spec={spec} frame={NARROW_FRAME} id={`${chartId}-n`} words={words} name="narrow" />
      </LiveTrend>
      <ChartFoot spec={spec} words={words} />
      <TrendTable spec={spec} words={words} />
    </figure>
  );
}

type DrawingProps = {
  readonly spec: ChartSpec;
  readonly frame: Frame;
  readonly id: string;
  readonly words: ChartWords;
  readonly name: 'small' | 'wide' | 'narrow';
};

function Drawing({ spec, frame, id, words, name }: DrawingProps) {
  return (
    <svg
      className={`chart__svg chart__svg--${name}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{spec.title}</title>
      <desc id={`${id}-desc`}>{trendSummary(spec, words)}</desc>
      <TrendMarks spec={spec} frame={frame} palette={PAGE_PALETTE} words={words} />
    </svg>
  );
}
