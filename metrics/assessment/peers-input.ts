/** The countries that a mission's own are compared with, and what is on file about them. */
import type { PanelObservation } from '#metrics/comparison/build-panel.ts';
import type { AreaCode } from '#metrics/domain/area.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

/** One indicator in one of the mission's countries, and in each of the peers from the same publisher. */
export type InputPanel = {
  readonly indicatorId: string;
  readonly area: AreaCode;
  readonly peers: readonly { readonly area: AreaCode; readonly observations: readonly PanelObservation[] }[];
};

export type PeersInput = {
  readonly declaredOn: IsoDate;
  readonly areas: readonly AreaCode[];
  readonly panels: readonly InputPanel[];
};
