import type { ReactNode } from 'react';
import type { CaseView } from '#app/view-models/backtest.ts';
import { Whence } from '../kit/whence.tsx';

type Source = CaseView['mission']['closure']['source'];

/** A sentence and who says so. Facts of the cases are entered by hand, so no file stands behind them. */
export function CitedFact({
  source,
  of,
  children,
}: {
  readonly source: Source;
  readonly of: string;
  readonly children: ReactNode;
}) {
  const view = { ...source, fileName: null, sha256: null, line: null, recordedAt: null };
  return (
    <div>
      {children} <Whence source={view} of={of} />
    </div>
  );
}
