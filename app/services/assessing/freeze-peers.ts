/** The declared peers of a mission and their figures, from the publisher that the mission's own country is read from. */
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { InputPanel, PeersInput } from '#metrics/assessment/peers-input.ts';
import type { PanelObservation } from '#metrics/comparison/build-panel.ts';
import type { IndicatorUse } from '#metrics/domain/dossier.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { indicatorUseId } from './freeze-indicator.ts';
import { chooseSeries } from './freeze-series.ts';

export function peersInput(
  dossier: StoredDossier,
  observations: readonly ObservationRow[],
  on: IsoDate,
): PeersInput | null {
  const { peers, objectives } = dossier;
  if (peers === null) return null;
  const known = observations.filter(({ periodEnd }) => periodEnd <= on);
  const panels = objectives.flatMap((objective) =>
    objective.indicators.flatMap((use) =>
      inputPanel(use, { id: indicatorUseId(objective, use), areas: peers.areas, observations: known }),
    ),
  );
  return { declaredOn: peers.declaredOn, areas: peers.areas, panels };
}

type PanelContext = {
  readonly id: string;
  readonly areas: readonly string[];
  readonly observations: readonly ObservationRow[];
};

/** None where no peer has a figure of the same publisher: there is nothing to compare. */
function inputPanel(
  { indicator, area }: IndicatorUse,
  { id, areas, observations }: PanelContext,
): readonly InputPanel[] {
  if (area === null) return [];
  const [own] = chooseSeries(observations, { indicator, area, mission: null });
  if (own === undefined) return [];
  const ofPublisher = observations.filter(({ seriesSource }) => seriesSource === own.seriesSource);
  const peers = areas.map((peer) => ({
    area: peer,
    observations: chooseSeries(ofPublisher, { indicator, area: peer, mission: null }).map(peerObservation),
  }));
  return peers.some((peer) => peer.observations.length > 0) ? [{ indicatorId: id, area, peers }] : [];
}

function peerObservation({
  period,
  periodStart,
  periodEnd,
  value,
  breakBefore,
}: ObservationRow): PanelObservation {
  return { period: { label: period, start: periodStart, end: periodEnd }, value, breakBefore };
}
