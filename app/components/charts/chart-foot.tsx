import type { ChartSpec, MoneyChartSpec } from '#app/view-models/chart.ts';
import { type ChartWords, footLines, sourceText } from './chart-words.ts';

type FootProps = { readonly spec: ChartSpec | MoneyChartSpec; readonly words: ChartWords };

/** What must be known to read the chart, then where it is from and as of when. */
export function ChartFoot({ spec, words }: FootProps) {
  const lines = footLines(spec, words);
  return (
    <div className="chart__foot">
      {lines.length > 0 && (
        <ul className="chart__notes">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="chart__source">
        {sourceText(spec.sources, words)} ·{' '}
        <span className="nowrap">{words.t('asOf', { date: words.date(spec.asOf) })}</span>
      </p>
    </div>
  );
}
