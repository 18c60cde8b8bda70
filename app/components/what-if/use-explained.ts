import { useMemo } from 'react';
import type { ScoreChangeView, VerdictChangesView } from '#app/view-models/explanation.ts';
import { scoreChangeView } from '#app/view-models/score-change-of.ts';
import { verdictView } from '#app/view-models/verdict-of.ts';
import type { WhatIfOutcome, WhatIfView } from '#app/view-models/what-if.ts';
import { known, type Outcome } from '#metrics/domain/outcome.ts';
import { useChoiceWords } from './use-choice-words.ts';

type Explainable = {
  readonly view: WhatIfView;
  readonly change: WhatIfOutcome['change'];
  readonly verdict: WhatIfView['verdict'];
};

/** An explanation with the names that the page has for things. */
export function useExplained({ view, change, verdict }: Explainable): {
  readonly change: Outcome<ScoreChangeView> | null;
  readonly verdict: VerdictChangesView;
} {
  const { named, unit } = useChoiceWords(view.subjects);
  return {
    change: useMemo(
      () => (change?.known ? known(scoreChangeView(change.value, named)) : change),
      [change, named],
    ),
    verdict: useMemo(
      () => verdictView(verdict, { nameOf: named, unitOf: ({ id }) => unit(id) }),
      [verdict, named, unit],
    ),
  };
}
