/** The static drawing of a trend: no JavaScript, no style attributes, readable in greyscale. */
import type { ChartSpec } from '#app/view-models/chart.ts';
import type { ChartWords } from './chart-words.ts';
import { Fan } from './fan-svg.tsx';
import { type Frame, SMALL_FRAME } from './frames.ts';
import { type Palette, seriesStyle } from './palette.ts';
import { isKnown } from './segments.ts';
import { Axes } from './trend-axes.tsx';
import { LeaderLine, TrendLabel } from './trend-label.tsx';
import { layoutTrend, type TargetDrawing, type TrendLayout } from './trend-layout.ts';

type Props = {
  readonly spec: ChartSpec;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly words: ChartWords;
};

/** The marks of a chart inside whatever `<svg>` the caller provides. */
export function TrendMarks({ spec, frame, palette, words }: Props) {
  const layout = layoutTrend(spec, frame);
  const isSmall = frame === SMALL_FRAME;
  if (isEmpty(spec)) {
    return (
      <text y={frame.height / 2} fontFamily={palette.fontFamily} fontSize={13} fill={palette.inkSoft}>
        {words.t('empty')}
      </text>
    );
  }
  return (
    <g fontFamily={palette.fontFamily} fontSize={12} fill={palette.ink} direction="ltr">
      <Axes layout={layout} unit={spec.unit} isSmall={isSmall} palette={palette} words={words} />
      {!isSmall &&
        layout.labels.map((label) => (
          <LeaderLine key={label.kind + label.y} label={label} layout={layout} palette={palette} />
        ))}
      {layout.baseline && (
        <path
          d={`M${layout.baseline.fromX} ${layout.baseline.y}H${layout.plot.right}`}
          stroke={palette.inkSoft}
          strokeDasharray="1 4"
          strokeLinecap="round"
          strokeWidth={1.5}
        />
      )}
      {layout.targets.map((drawing) => (
        <Target
          key={`${drawing.target.dueOn}-${drawing.target.isCurrent}`}
          drawing={drawing}
          palette={palette}
        />
      ))}
      {layout.breaks.map((x) => (
        <Break key={x} x={x} layout={layout} isSmall={isSmall} palette={palette} words={words} />
      ))}
      <Fan layout={layout} isSmall={isSmall} palette={palette} words={words} />
      {layout.series.map((series, index) => (
        <Series
          key={series.key}
          drawing={series}
          index={index}
          layout={layout}
          isSmall={isSmall}
          palette={palette}
        />
      ))}
      {!isSmall &&
        layout.labels.map((label) => (
          <TrendLabel
            key={label.kind + label.y}
            label={label}
            spec={spec}
            layout={layout}
            palette={palette}
            words={words}
          />
        ))}
    </g>
  );
}

/** Nothing to draw: no figure, and neither baseline nor target. */
function isEmpty(spec: ChartSpec): boolean {
  return (
    spec.baseline === null &&
    spec.targets.length === 0 &&
    !spec.series.some((series) => series.points.some(isKnown))
  );
}

function Target({ drawing, palette }: { readonly drawing: TargetDrawing; readonly palette: Palette }) {
  const { target, fromX, toX, y, range } = drawing;
  const strength = target.isCurrent ? 1 : 0.55;
  return (
    <g stroke={palette.target} opacity={strength} fill="none">
      {range && (
        <rect
          x={fromX}
          y={range.top}
          width={toX - fromX}
          height={range.bottom - range.top}
          fill={palette.target}
          fillOpacity={0.08}
          strokeDasharray="6 4"
        />
      )}
      {y !== null && <path d={`M${fromX} ${y}H${toX}`} strokeDasharray="6 4" strokeWidth={1.5} />}
      {y !== null && target.t !== null && (
        <path
          d={`M${toX} ${y - 6}l6 6l-6 6l-6 -6z`}
          fill={target.isCurrent ? palette.target : palette.paper}
          strokeWidth={1.5}
        />
      )}
    </g>
  );
}

type BreakProps = {
  readonly x: number;
  readonly layout: TrendLayout;
  readonly isSmall: boolean;
  readonly palette: Palette;
  readonly words: ChartWords;
};

function Break({ x, layout, isSmall, palette, words }: BreakProps) {
  const isNearEnd = x > (layout.plot.left + layout.plot.right) / 2;
  return (
    <g>
      <path
        d={`M${x - 2} ${layout.plot.top}V${layout.plot.bottom}M${x + 2} ${layout.plot.top}V${layout.plot.bottom}`}
        stroke={palette.inkSoft}
        strokeDasharray="3 3"
      />
      {!isSmall && (
        <text
          x={isNearEnd ? x - 6 : x + 6}
          y={layout.plot.top - 4}
          textAnchor={isNearEnd ? 'end' : 'start'}
          fill={palette.inkSoft}
          fontSize={11}
        >
          {words.t('break')}
        </text>
      )}
    </g>
  );
}

type SeriesProps = {
  readonly drawing: TrendLayout['series'][number];
  readonly index: number;
  readonly layout: TrendLayout;
  readonly isSmall: boolean;
  readonly palette: Palette;
};

function Series({ drawing, index, layout, isSmall, palette }: SeriesProps) {
  const { colour, dash } = seriesStyle(palette, index);
  const floor = layout.plot.bottom - 5;
  const last = drawing.dots.at(-1);
  return (
    <g>
      {drawing.bands.map((path) => (
        <path key={path} d={path} fill={colour} fillOpacity={0.16} />
      ))}
      {drawing.whiskers.map(({ x, top, bottom }) => (
        <path
          key={x}
          d={`M${x} ${top}V${bottom}M${x - 4} ${top}h8M${x - 4} ${bottom}h8`}
          stroke={colour}
          strokeOpacity={0.6}
        />
      ))}
      {drawing.lines.map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={colour}
          strokeWidth={2}
          strokeLinejoin="round"
          strokeDasharray={dash}
        />
      ))}
      {drawing.dots.map(({ x, y, datum }) => (
        <circle
          key={datum.period}
          cx={x}
          cy={y}
          r={dotRadius({ isSmall, isLast: datum === last?.datum, count: drawing.dots.length })}
          fill={colour}
        />
      ))}
      {drawing.gaps.map(({ x }) => (
        <path key={x} d={`M${x - 3} ${floor - 3}l6 6m0 -6l-6 6`} stroke={palette.inkSoft} />
      ))}
    </g>
  );
}

/** Dots say where figures are; with many of them only isolated ones and the last need one. */
function dotRadius({ isSmall, isLast, count }: { isSmall: boolean; isLast: boolean; count: number }): number {
  if (isLast) return isSmall ? 3 : 4;
  if (count > 40) return 1.2;
  return isSmall ? 1.4 : 2.4;
}
