import { useFormat } from '#app/i18n/use-format.ts';
import type { EstimateView } from '#app/view-models/figure.ts';

type EstimateTextProps = { readonly estimate: EstimateView; readonly isStrong?: boolean };

/** A score and its interval, in one line of text. */
export function EstimateText({ estimate: { value, lower, upper }, isStrong = false }: EstimateTextProps) {
  const format = useFormat();
  const score = format.score(value);
  return (
    <>
      {isStrong ? <b>{score}</b> : score}
      {lower === null || upper === null ? null : (
        <span className="quiet"> {format.interval(lower, upper, format.score)}</span>
      )}
    </>
  );
}
