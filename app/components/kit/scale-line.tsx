import { useFormat } from '#app/i18n/use-format.ts';
import type { EstimateView } from '#app/view-models/figure.ts';

const WIDTH = 100;

type ScaleLineProps = { readonly estimate: EstimateView; readonly label: string };

/** Where an estimate lies between 0 and 100, for readers who see it and for those who hear it. */
export function ScaleLine({ estimate: { value, lower, upper }, label }: ScaleLineProps) {
  const format = useFormat();
  const interval = lower === null || upper === null ? null : { lower, upper };
  const range = interval ? `, ${format.interval(interval.lower, interval.upper, format.score)}` : '';
  return <ScaleMarks value={value} interval={interval} label={`${label}: ${format.score(value)}${range}`} />;
}

type ScaleMarksProps = {
  readonly value: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Left out where the text beside it says the same. */
  readonly label?: string;
};

/** A hairline from 0 to 100, the interval as a band, the value as a tick. */
export function ScaleMarks({ value, interval, label }: ScaleMarksProps) {
  const at = (score: number) => Math.min(WIDTH, Math.max(0, score));
  return (
    <svg
      className="scale-line"
      viewBox={`0 0 ${WIDTH} 6`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path className="scale-line__axis" d={`M0 3H${WIDTH}M0 1v4M50 2v2M${WIDTH} 1v4`} />
      {interval === null ? null : (
        <rect
          className="scale-line__band"
          x={at(interval.lower)}
          y="1"
          width={Math.max(0.5, at(interval.upper) - at(interval.lower))}
          height="4"
        />
      )}
      <path className="scale-line__mark" d={`M${at(value)} 0V6`} />
    </svg>
  );
}
