/**
 * Reading a chart point by point, with the pointer or the arrow keys. Recharts lies over the static drawing with
 * the same axes and margins and draws only what follows the reader: cursor, active points and the read-out.
 * Loaded in a chunk of its own.
 */
import { useEffect, useRef, useState } from 'react';
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartPoint, ChartSpec } from '#app/view-models/chart.ts';
import { timeAxis, valueAxis } from './axes.ts';
import type { ChartWords } from './chart-words.ts';
import { type Frame, NARROW_BELOW_PX, NARROW_FRAME, WIDE_FRAME } from './frames.ts';
import { PAGE_PALETTE, seriesStyle } from './palette.ts';
import { ReadOut } from './read-out.tsx';

type Props = { readonly spec: ChartSpec; readonly words: ChartWords };

/** One moment with the point of each series at it, if any. */
export type ReadingRow = { readonly t: number; readonly points: readonly (ChartPoint | null)[] };

export default function InteractiveTrend({ spec, words }: Props) {
  const { box, width } = useWidth();
  const frame = width < NARROW_BELOW_PX ? NARROW_FRAME : WIDE_FRAME;
  const scale = width / frame.width;
  return (
    <div className="chart__live" ref={box}>
      {width > 0 && (
        <ComposedChart
          width={width}
          height={frame.height * scale}
          margin={scaledMargin(frame, scale)}
          data={readingRows(spec)}
          title={words.t('interactiveLabel', { title: spec.title })}
          accessibilityLayer
        >
          <XAxis type="number" dataKey="t" domain={[...timeAxis(spec, frame.maxTimeTicks).domain]} hide />
          <YAxis type="number" domain={[...valueAxis(spec).domain]} width={0} hide allowDataOverflow />
          {spec.series.map((series, index) => (
            <Line
              key={series.key}
              dataKey={(row: ReadingRow) => row.points[index]?.value ?? null}
              name={series.label}
              stroke="none"
              dot={false}
              activeDot={{
                r: 6,
                fill: seriesStyle(PAGE_PALETTE, index).colour,
                stroke: PAGE_PALETTE.paper,
                strokeWidth: 2,
              }}
              isAnimationActive={false}
            />
          ))}
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: PAGE_PALETTE.inkSoft }}
            content={({ active, label }) => (
              <ReadOut spec={spec} words={words} t={active ? Number(label) : null} />
            )}
          />
        </ComposedChart>
      )}
      <p className="chart__hint">{words.t('readOutHint')}</p>
    </div>
  );
}

function readingRows(spec: ChartSpec): ReadingRow[] {
  const times = new Set(spec.series.flatMap((series) => series.points.map((point) => point.t)));
  const byTime = spec.series.map((series) => new Map(series.points.map((point) => [point.t, point])));
  return [...times]
    .sort((a, b) => a - b)
    .map((t) => ({ t, points: byTime.map((points) => points.get(t) ?? null) }));
}

function scaledMargin({ margin }: Frame, scale: number): Frame['margin'] {
  return {
    top: margin.top * scale,
    right: margin.right * scale,
    bottom: margin.bottom * scale,
    left: margin.left * scale,
  };
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
