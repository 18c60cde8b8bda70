/** Where the lines of a comparison with peers are drawn. */
import { scaleLinear } from 'd3-scale';
import type { PeerComparison } from '#app/view-models/peers.ts';
import { parsePeriod, periodMidpoint } from '#metrics/domain/period.ts';
import { dodge } from './dodge.ts';
import type { Frame } from './frames.ts';

type Point = { readonly x: number; readonly y: number };

export const PEERS_LINES = ['treated', 'synthetic', 'peers'] as const;
export type PeersLine = (typeof PEERS_LINES)[number];

export type PeersLayout = {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** Between the last period before the mission and the first one after its start. */
  readonly startX: number;
  readonly lines: Readonly<Record<PeersLine, readonly Point[]>>;
  /** Heights of the words at the end of each line, apart from each other. */
  readonly labels: Readonly<Record<PeersLine, number>>;
};

const VALUE_TICKS = 5;
const LABEL_GAP = 15;

export function layoutPeers({ periods }: Pick<PeerComparison, 'periods'>, frame: Frame): PeersLayout {
  const { width, height, margin, maxTimeTicks } = frame;
  const plot = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const times = periods.map(({ label }) => middleOf(label));
  const [first = 0, last = 1] = [times[0], times.at(-1)];
  const values = periods.flatMap((period) => PEERS_LINES.map((key) => period[key]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  const x = scaleLinear([first - 0.5, last + 0.5], [plot.left, plot.right]);
  const y = scaleLinear([low - pad, high + pad], [plot.bottom, plot.top]).nice(VALUE_TICKS);
  const years = x.ticks(maxTimeTicks).map((tick) => Math.floor(tick));
  const line = (key: PeersLine) =>
    periods.map((period, index) => ({ x: x(times[index]!), y: y(period[key]) }));
  const lines = { treated: line('treated'), synthetic: line('synthetic'), peers: line('peers') };
  const lastBefore = periods.findLastIndex(({ isBefore }) => isBefore);
  return {
    plot,
    ticks: y.ticks(VALUE_TICKS).map((value) => ({ value, y: y(value) })),
    years: [...new Set(years)]
      .map((year) => ({ year, x: x(year + 0.5) }))
      .filter((tick) => tick.x >= plot.left && tick.x <= plot.right),
    startX: (x(times[lastBefore] ?? first) + x(times[lastBefore + 1] ?? last)) / 2,
    lines,
    labels: labelHeights(lines, plot),
  };
}

function labelHeights(lines: PeersLayout['lines'], plot: PeersLayout['plot']): PeersLayout['labels'] {
  const ends = PEERS_LINES.map((key) => lines[key].at(-1)?.y ?? plot.top);
  const [treated = 0, synthetic = 0, peers = 0] = dodge(ends, {
    gap: LABEL_GAP,
    from: plot.top,
    to: plot.bottom,
  });
  return { treated, synthetic, peers };
}

function middleOf(label: string): number {
  const period = parsePeriod(label);
  if (!period) throw new RangeError(`period ${label} cannot be read`);
  return periodMidpoint(period);
}
