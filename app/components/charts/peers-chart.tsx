import { useId } from 'react';
import type { PeerComparison } from '#app/view-models/peers.ts';
import { NARROW_FRAME, WIDE_FRAME } from './frames.ts';
import { PAGE_PALETTE } from './palette.ts';
import { PeersMarks, type PeersWords } from './peers-svg.tsx';

type PeersChartProps = {
  readonly comparison: PeerComparison;
  readonly title: string;
  readonly summary: string;
  readonly words: PeersWords;
  readonly foot: string;
};

const DRAWINGS = [
  { frame: WIDE_FRAME, name: 'wide' },
  { frame: NARROW_FRAME, name: 'narrow' },
] as const;

/** The country of the mission beside its peers and the mix of them that followed it before. Its table stands below it. */
export function PeersChart({ comparison, title, summary, words, foot }: PeersChartProps) {
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={`${id}-caption`}>
      <figcaption className="small" id={`${id}-caption`}>
        {title}
      </figcaption>
      <div className="chart__canvas" dir="ltr">
        {DRAWINGS.map(({ frame, name }) => (
          <svg
            key={name}
            className={`chart__svg chart__svg--${name}`}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            role="img"
            aria-labelledby={`${id}-${name}-title ${id}-${name}-desc`}
          >
            <title id={`${id}-${name}-title`}>{title}</title>
            <desc id={`${id}-${name}-desc`}>{summary}</desc>
            <PeersMarks comparison={comparison} frame={frame} palette={PAGE_PALETTE} words={words} />
          </svg>
        ))}
      </div>
      <div className="chart__foot">
        <p className="chart__source">{foot}</p>
      </div>
    </figure>
  );
}
