import type { PeerComparison } from '#app/view-models/peers.ts';
import type { Frame } from './frames.ts';
import { type Palette, seriesStyle } from './palette.ts';
import { layoutPeers, PEERS_LINES, type PeersLayout, type PeersLine } from './peers-layout.ts';

export type PeersWords = {
  readonly unit: string;
  readonly start: string;
  readonly lines: Readonly<Record<PeersLine, string>>;
  readonly value: (value: number) => string;
};

type Props = {
  readonly comparison: PeerComparison;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly words: PeersWords;
};

export function PeersMarks({ comparison, frame, palette, words }: Props) {
  const layout = layoutPeers(comparison, frame);
  const { startX, plot } = layout;
  return (
    <g fontFamily={palette.fontFamily} fontSize={12} fill={palette.inkSoft} direction="ltr">
      <text x={0} y={12}>
        {words.unit}
      </text>
      <Grid layout={layout} palette={palette} words={words} />
      <path d={`M${startX} ${plot.top - 14}V${plot.bottom}`} stroke={palette.ink} strokeDasharray="2 3" />
      <text x={startX + 5} y={plot.top - 7} fontStyle="italic">
        {words.start}
      </text>
      {PEERS_LINES.map((line) => (
        <Line key={line} line={line} layout={layout} palette={palette} words={words} />
      )).toReversed()}
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

type LineProps = Pick<Props, 'palette' | 'words'> & {
  readonly line: PeersLine;
  readonly layout: PeersLayout;
};

function Line({ line, layout, palette, words }: LineProps) {
  const { lines, labels, plot } = layout;
  const { colour, dash } = seriesStyle(palette, PEERS_LINES.indexOf(line));
  const isOwn = line === 'treated';
  return (
    <>
      <path
        d={`M${lines[line].map(({ x, y }) => `${x} ${y}`).join('L')}`}
        fill="none"
        stroke={colour}
        strokeWidth={2}
        strokeDasharray={dash}
      />
      {lines[line].map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2.5} fill={colour} />
      ))}
      <text x={plot.right + 8} y={labels[line] + 4} fill={colour} {...(isOwn ? { fontWeight: 600 } : {})}>
        {words.lines[line]}
      </text>
    </>
  );
}
