import type { ChartSpec } from '#app/view-models/chart.ts';
import { type ChartWords, shortPeriod, targetLabel, targetValue } from './chart-words.ts';
import { type Palette, seriesStyle } from './palette.ts';
import { isKnown } from './segments.ts';
import type { EndLabel, TrendLayout } from './trend-layout.ts';

type LabelProps = {
  readonly label: EndLabel;
  readonly spec: ChartSpec;
  readonly layout: TrendLayout;
  readonly palette: Palette;
  readonly words: ChartWords;
};

/** Names a line beside its end, instead of a legend. */
export function TrendLabel({ label, spec, layout, palette, words }: LabelProps) {
  const x = layout.plot.right + 12;
  const index = label.series ? spec.series.indexOf(label.series) : 0;
  const colour = {
    latest: seriesStyle(palette, index).colour,
    projected: seriesStyle(palette, index).colour,
    target: palette.target,
    original_target: palette.target,
    baseline: palette.inkSoft,
  }[label.kind];
  const { name, value } = labelWords(label, spec, words);
  return (
    <g>
      <text x={x} y={label.y - 2} fontSize={11} fill={palette.inkSoft}>
        {name}
      </text>
      <text x={x} y={label.y + 12} fontSize={13} fontWeight={600} fill={colour}>
        {value}
      </text>
    </g>
  );
}

function labelWords(label: EndLabel, spec: ChartSpec, words: ChartWords): { name: string; value: string } {
  if (label.target)
    return { name: targetLabel(label.target, words), value: targetValue(label.target, words) };
  if (label.kind === 'baseline' && spec.baseline) {
    return {
      name: words.t('baseline', { period: spec.baseline.period.slice(0, 4) }),
      value: words.value(spec.baseline.value),
    };
  }
  const end = spec.projection?.points.at(-1);
  if (label.kind === 'projected' && end) {
    return { name: words.t('projected', { year: end.on.slice(0, 4) }), value: words.value(end.value) };
  }
  const latest = label.series?.points.findLast(isKnown);
  const period = latest ? shortPeriod(latest.period, words) : '';
  const isOnly = spec.series.length === 1;
  return {
    name: isOnly ? period : `${label.series?.label ?? ''}, ${period}`,
    value: latest ? words.value(latest.value) : '',
  };
}

/** From the end of a line to its label; drawn first, so that nothing is crossed out. */
export function LeaderLine({ label, layout, palette }: Pick<LabelProps, 'label' | 'layout' | 'palette'>) {
  return (
    <path
      d={`M${label.anchorX} ${label.anchorY}L${layout.plot.right + 8} ${label.y}`}
      stroke={palette.rule}
    />
  );
}
