import { expect, it } from 'vitest';
import { NARROW_FRAME, WIDE_FRAME } from '#app/components/charts/frames.ts';
import { layoutPeers, PEERS_LINES } from '#app/components/charts/peers-layout.ts';

const periods = [
  { label: '2016', isBefore: true, treated: 20, synthetic: 20.1, peers: 30 },
  { label: '2017', isBefore: true, treated: 22, synthetic: 21.9, peers: 31 },
  { label: '2020', isBefore: false, treated: 15, synthetic: 24, peers: 24.1 },
];

it.each([WIDE_FRAME, NARROW_FRAME])(
  'draws every line inside the plot and in the order of time ($width wide)',
  (frame) => {
    const { lines, plot } = layoutPeers({ periods }, frame);
    for (const line of PEERS_LINES) {
      expect(lines[line]).toHaveLength(periods.length);
      for (const { x, y } of lines[line]) {
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
        expect(y).toBeGreaterThanOrEqual(plot.top);
        expect(y).toBeLessThanOrEqual(plot.bottom);
      }
      expect(lines[line].map(({ x }) => x)).toEqual(lines[line].map(({ x }) => x).toSorted((a, b) => a - b));
    }
    expect(lines.treated[1]!.y).toBeLessThan(lines.treated[2]!.y);
  },
);

it('marks the start between the last period before and the first one after', () => {
  const { startX, lines } = layoutPeers({ periods }, WIDE_FRAME);
  expect(startX).toBeCloseTo((lines.treated[1]!.x + lines.treated[2]!.x) / 2, 9);
});

it('keeps the words at the ends of two lines apart that end together', () => {
  const { labels, lines } = layoutPeers({ periods }, WIDE_FRAME);
  expect(Math.abs(lines.synthetic[2]!.y - lines.peers[2]!.y)).toBeLessThan(10);
  expect(Math.abs(labels.synthetic - labels.peers)).toBeGreaterThanOrEqual(15 - 1e-9);
});

it('has room for values that are all the same', () => {
  const flat = periods.map((period) => ({ ...period, treated: 0, synthetic: 0, peers: 0 }));
  const { lines, plot } = layoutPeers({ periods: flat }, WIDE_FRAME);
  expect(lines.treated[0]!.y).toBeGreaterThan(plot.top);
  expect(lines.treated[0]!.y).toBeLessThan(plot.bottom);
});
