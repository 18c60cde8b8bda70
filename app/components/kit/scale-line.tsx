import { useFormat } from '#app/i18n/use-format.ts';
import type { EstimateView } from '#app/view-models/figure.ts';

const WIDTH = 100;

/** Where an estimate lies between 0 and 100: a hairline, the interval as a band, the value as a tick. */
export function ScaleLine({ estimate, label }: { readonly estimate: EstimateView; readonly label: string }) {
  const format = useFormat();
  const { value, lower, upper } = estimate;
  const at = (score: number) => Math.min(WIDTH, Math.max(0, score));
  const interval = lower === null || upper === null ? '' : `, ${format.interval(lower, upper, format.score)}`;
  return (
    <svg
      className="scale-line"
      viewBox={`0 0 ${WIDTH} 6`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label}: ${format.score(value)}${interval}`}
    >
      <path className="scale-line__axis" d={`M0 3H${WIDTH}M0 1v4M50 2v2M${WIDTH} 1v4`} />
      {lower === null || upper === null ? null : (
        <rect
          className="scale-line__band"
          x={at(lower)}
          y="1"
          width={Math.max(0.5, at(upper) - at(lower))}
          height="4"
        />
      )}
      <path className="scale-line__mark" d={`M${at(value)} 0V6`} />
    </svg>
  );
}
