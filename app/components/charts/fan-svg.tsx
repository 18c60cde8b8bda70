import type { ChartWords } from './chart-words.ts';
import { type Palette, seriesStyle } from './palette.ts';
import type { TrendLayout } from './trend-layout.ts';

type FanProps = {
  readonly layout: TrendLayout;
  readonly isSmall: boolean;
  readonly palette: Palette;
  readonly words: ChartWords;
};

/** A projection: a band with broken edges, told apart from what was observed without its colour. */
export function Fan({ layout, isSmall, palette, words }: FanProps) {
  const { fan } = layout;
  if (fan === null) return null;
  const { colour } = seriesStyle(palette, 0);
  return (
    <g>
      {fan.expiryX !== null && (
        <Expiry x={fan.expiryX} layout={layout} isSmall={isSmall} palette={palette} words={words} />
      )}
      <path
        d={fan.band}
        fill={colour}
        fillOpacity={0.1}
        stroke={colour}
        strokeOpacity={0.5}
        strokeDasharray="2 3"
      />
      <path d={fan.centre} fill="none" stroke={colour} strokeWidth={1.5} strokeDasharray="5 4" />
      {fan.undamped.map(({ x, y, top, bottom }) => (
        <g key={x} stroke={palette.ink} fill={palette.paper}>
          <path d={`M${x} ${top}V${bottom}M${x - 4} ${top}h8M${x - 4} ${bottom}h8`} strokeOpacity={0.6} />
          <circle cx={x} cy={y} r={4} strokeWidth={1.5} />
        </g>
      ))}
    </g>
  );
}

function Expiry({ x, layout: { plot }, isSmall, palette, words }: FanProps & { readonly x: number }) {
  const isNearEnd = x > (plot.left + plot.right) / 2;
  return (
    <g>
      <path d={`M${x} ${plot.top}V${plot.bottom}`} stroke={palette.ink} strokeDasharray="8 3 2 3" />
      {!isSmall && (
        <text
          x={isNearEnd ? x - 6 : x + 6}
          y={plot.top - 4}
          textAnchor={isNearEnd ? 'end' : 'start'}
          fill={palette.inkSoft}
          fontSize={11}
        >
          {words.t('expiry')}
        </text>
      )}
    </g>
  );
}
