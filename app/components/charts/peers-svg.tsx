import type { PeerComparison } from '#app/view-models/peers.ts';
import type { Frame } from './frames.ts';
import { type Palette, seriesStyle } from './palette.ts';
import { layoutPeers, type PeersLayout } from './peers-layout.ts';

export type PeersWords = {
  readonly unit: string;
  readonly start: string;
  readonly treated: string;
  readonly synthetic: string;
  readonly value: (value: number) => string;
};

type Props = {
  readonly comparison: PeerComparison;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly words: PeersWords;
};

/** Labels of two lines that end close to each other are kept this far apart. */
const LABEL_GAP = 15;

export function PeersMarks({ comparison, frame, palette, words }: Props) {
  const layout = layoutPeers(comparison, frame);
  const { startX, plot } = layout;
  const [treatedY, syntheticY] = labelHeights(layout);
  return (
    <g fontFamily={palette.fontFamily} fontSize={12} fill={palette.inkSoft} direction="ltr">
      <text x={0} y={12}>
        {words.unit}
      </text>
      <Grid layout={layout} palette={palette} words={words} />
      <path d={`M${startX} ${plot.top - 6}V${plot.bottom}`} stroke={palette.ink} strokeDasharray="2 3" />
      <text x={startX + 5} y={plot.top} fontStyle="italic">
        {words.start}
      </text>
      <Line points={layout.synthetic} index={1} palette={palette} />
      <Line points={layout.treated} index={0} palette={palette} />
      <text x={plot.right + 8} y={treatedY + 4} fill={seriesStyle(palette, 0).colour} fontWeight={600}>
        {words.treated}
      </text>
      <text x={plot.right + 8} y={syntheticY + 4} fill={seriesStyle(palette, 1).colour}>
        {words.synthetic}
      </text>
    </g>
  );
}

function Grid({
  layout,
  palette,
  words,
}: Pick<Props, 'palette' | 'words'> & { readonly layout: PeersLayout }) {
  const { plot, ticks, years } = layout;
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path d={`M${plot.left} ${y}H${plot.right}`} stroke={palette.rule} />
          <text x={plot.left - 8} y={y + 4} textAnchor="end">
            {words.value(value)}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke={palette.inkSoft} />
      {years.map(({ year, x }) => (
        <text key={year} x={x} y={plot.bottom + 19} textAnchor="middle">
          {year}
        </text>
      ))}
    </>
  );
}

function Line({
  points,
  index,
  palette,
}: {
  readonly points: PeersLayout['treated'];
  readonly index: number;
  readonly palette: Palette;
}) {
  const { colour, dash } = seriesStyle(palette, index);
  return (
    <>
      <path
        d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`}
        fill="none"
        stroke={colour}
        strokeWidth={2}
        strokeDasharray={dash}
      />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2.5} fill={colour} />
      ))}
    </>
  );
}

function labelHeights({ treated, synthetic }: PeersLayout): readonly [number, number] {
  const [own, other] = [treated.at(-1)?.y ?? 0, synthetic.at(-1)?.y ?? 0];
  const lacking = Math.max(0, LABEL_GAP - Math.abs(own - other)) / 2;
  return own <= other ? [own - lacking, other + lacking] : [own + lacking, other - lacking];
}
