import type { ChartSpec } from '#app/view-models/chart.ts';
import { type ChartWords, gapText, intervalText } from './chart-words.ts';

type ReadOutProps = {
  readonly spec: ChartSpec;
  readonly words: ChartWords;
  /** The moment read; null: none. */
  readonly t: number | null;
};

/** One period: value, interval and where it stands, for eye and ear. */
export function ReadOut({ spec, words, t }: ReadOutProps) {
  const readings = spec.series.flatMap((series) =>
    series.points.filter((point) => point.t === t).map((point) => ({ series, point })),
  );
  const first = readings[0];
  if (!first) return null;
  return (
    <div className="chart__readout" role="status" dir="auto">
      <p className="chart__readout-period">{words.period(first.point.period)}</p>
      {readings.map(({ series, point }) => (
        <div key={series.key}>
          {spec.series.length > 1 && <p>{series.label}</p>}
          {point.value === null ? (
            <p className="unknown">{gapText(point, words)}</p>
          ) : (
            <>
              <p>
                <strong>{words.value(point.value)}</strong> {spec.unit}
              </p>
              <p>{intervalText(point, words)}</p>
            </>
          )}
          {point.origin !== null && <p className="chart__readout-origin">{point.origin}</p>}
        </div>
      ))}
    </div>
  );
}
