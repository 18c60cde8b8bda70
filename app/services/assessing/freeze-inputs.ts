/**
 * From what the ledger holds to the inputs of an assessment, complete and self-contained: nothing read later can
 * change what was assessed. Pure.
 */
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { AssessmentInput, InputSeries } from '#metrics/assessment/assessment-input.ts';
import { spanOf } from '#metrics/assessment/span-of.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { actInForce } from './act-in-force.ts';
import { inputCriterion } from './freeze-criterion.ts';
import { indicatorUseId, inputIndicator } from './freeze-indicator.ts';
import { mandateInput } from './freeze-mandate.ts';
import { type MissionBooks, moneyInput } from './freeze-money.ts';
import { peersInput } from './freeze-peers.ts';
import { chooseSeries, inputSeries } from './freeze-series.ts';

export type LedgerFacts = {
  readonly dossier: StoredDossier;
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  /** Observations in force for the mission and its areas. */
  readonly observations: readonly ObservationRow[];
  readonly books: MissionBooks;
};

export function freezeInputs(
  { dossier, definitions, observations, books }: LedgerFacts,
  on: IsoDate,
): AssessmentInput {
  const seriesOf = ({ indicator, area }: Place): InputSeries => {
    const mission = area === null ? dossier.slug : null;
    const rows = chooseSeries(observations, { indicator, area, mission });
    return inputSeries(
      requireDefinition(definitions, indicator),
      rows.filter((row) => row.periodEnd <= on),
    );
  };
  const objectives = dossier.objectives.map((objective) => ({
    id: objective.id,
    parent: objective.parent,
    title: objective.title,
    weight: objective.weight,
    isCritical: objective.isCritical,
    indicators: objective.indicators.map((use) =>
      inputIndicator(use, {
        id: indicatorUseId(objective, use),
        definition: requireDefinition(definitions, use.indicator),
        on,
        series: seriesOf(use),
      }),
    ),
  }));
  const spans = new Map(
    dossier.objectives.flatMap((objective, index) =>
      objective.indicators.map(
        (use, nth) => [placeKey(use), spanOf(objectives[index]!.indicators[nth]!)] as const,
      ),
    ),
  );
  const criteria = dossier.criteria.map((criterion) => {
    const compared =
      criterion.indicator === null ? null : { indicator: criterion.indicator, area: criterion.area };
    return inputCriterion(criterion, {
      series: compared && seriesOf(compared),
      span: compared && (spans.get(placeKey(compared)) ?? null),
    });
  });
  const expiresOn = actInForce(dossier.acts, on)?.expiresOn ?? null;
  return {
    on,
    objectives,
    criteria,
    rule: dossier.sunsetRule,
    sunsetOn: dossier.sunsetOn,
    expiresOn,
    mandate: mandateInput(dossier, on),
    money: moneyInput(books, on),
    peers: peersInput(dossier, observations, on),
  };
}

type Place = { readonly indicator: string; readonly area: string | null };

/** A criterion and an indicator use that look at the same thing share its assumed errors. */
function placeKey({ indicator, area }: Place): string {
  return `${indicator}/${area ?? ''}`;
}

function requireDefinition(definitions: LedgerFacts['definitions'], code: string): IndicatorDefinition {
  const definition = definitions.get(code);
  if (!definition) throw new RangeError(`indicator ${code} is used but not defined`);
  return definition;
}
