import type { ReactNode } from 'react';
import type { CaseView } from '#app/view-models/backtest.ts';
import { Whence } from '../kit/whence.tsx';

type Source = CaseView['mission']['closure']['source'];

/** A sentence and who says so. Facts of the cases are entered by hand: on paper the page they come from stands for a file. */
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
      <span className="paper-only small quiet" aria-hidden="true">
        {source.publisher}, {source.title}. {source.url}
      </span>
    </div>
  );
}
