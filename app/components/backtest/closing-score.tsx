import { useFormat } from '#app/i18n/use-format.ts';
import type { CaseView } from '#app/view-models/backtest.ts';
import { ScoreInterval } from '../assessment/line-text.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';

/** The score on the closing day with its interval, or why there is none. */
export function ClosingScore({ score }: { readonly score: CaseView['closing']['score'] }) {
  const format = useFormat();
  if (!score.known) return <UnknownText outcome={score} />;
  return (
    <>
      <b>{format.score(score.value.value)}</b> <ScoreInterval published={score.value} />
    </>
  );
}
