import type { ChartWords } from './chart-words.ts';
import type { Palette } from './palette.ts';
import type { TrendLayout } from './trend-layout.ts';

type Props = {
  readonly layout: TrendLayout;
  readonly unit: string;
  readonly isSmall: boolean;
  readonly palette: Palette;
  readonly words: ChartWords;
};

export function Axes({ layout, unit, isSmall, palette, words }: Props) {
  const { plot, valueAxis, valueTicks, timeTicks } = layout;
  if (isSmall) return <SmallAxis layout={layout} palette={palette} />;
  return (
    <g fill={palette.inkSoft}>
      <text x={0} y={12}>
        {unit}
      </text>
      {valueAxis.isCut && (
        <text x={0} y={27} fontSize={11} fontStyle="italic">
          {words.t('axisCut')}
        </text>
      )}
      {valueTicks.map(({ value, y }) => (
        <g key={value}>
          <path
            d={`M${plot.left} ${y}H${plot.right}`}
            stroke={palette.rule}
            strokeWidth={value === 0 ? 1.5 : 1}
          />
          <text x={plot.left - 8} y={y + 4} textAnchor="end">
            {words.value(value)}
          </text>
        </g>
      ))}
      {valueAxis.isCut && (
        <path
          d={`M${plot.left} ${plot.bottom - 14}l4 3l-8 4l8 4l-4 3`}
          fill="none"
          stroke={palette.inkSoft}
        />
      )}
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke={palette.inkSoft} />
      {timeTicks.map(({ year, x }) => (
        <g key={year}>
          <path d={`M${x} ${plot.bottom}v5`} stroke={palette.inkSoft} />
          <text x={x} y={plot.bottom + 19} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}

function SmallAxis({ layout, palette }: { readonly layout: TrendLayout; readonly palette: Palette }) {
  const { plot, timeTicks } = layout;
  const ends = [timeTicks[0], timeTicks.at(-1)].filter(
    (tick, index, all) => tick && all.indexOf(tick) === index,
  );
  return (
    <g fill={palette.inkSoft} fontSize={11}>
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke={palette.rule} />
      {ends.map(
        (tick) =>
          tick && (
            <text key={tick.year} x={tick.x} y={plot.bottom + 13} textAnchor="middle">
              {tick.year}
            </text>
          ),
      )}
    </g>
  );
}
