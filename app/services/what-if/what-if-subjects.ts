import { indicatorUseId } from '#app/services/assessing/freeze-indicator.ts';
import { exitView } from '#app/services/reading/mission/exit.ts';
import { objectiveViews } from '#app/services/reading/mission/objectives.ts';
import type { PageContext } from '#app/services/reading/mission/page-context.ts';
import type { WhatIfSubjects } from '#app/view-models/what-if.ts';

/** What can be changed, by the names and with the figures that the official assessment knew. */
export function whatIfSubjects(context: PageContext): WhatIfSubjects {
  const scored = new Set(
    context.assessment?.objectives
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ id, isScored }) => (isScored ? [id] : [])),
  );
  const { criteria, gates, vetoes } = exitView(context);
  return {
    objectives: objectiveViews(context).map(({ id, title, isCritical, indicators }, index) => ({
      id,
      title,
      isCritical,
      indicators: indicators.map((use, nth) => {
        const useId = indicatorUseId({ id }, context.dossier.objectives[index]!.indicators[nth]!);
        const { name, unit, area, direction, href, baseline, latest } = use;
        return {
          id: useId,
          name,
          unit,
          area,
          direction,
          href,
          baseline,
          latest,
          isScored: scored.has(useId),
        };
      }),
    })),
    conditions: [...criteria, ...gates, ...vetoes].map(({ id, title, role, comparator, indicator }) => ({
      id,
      title,
      role,
      comparator,
      unit: indicator?.unit ?? '',
    })),
  };
}
