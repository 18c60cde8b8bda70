import type { PeerComparison } from '#metrics/assessment/assess-peers.ts';
import type { AreaCode } from '#metrics/domain/area.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { SourceView } from './figure.ts';

export type PeersView = {
  readonly declaredOn: IsoDate;
  readonly areas: readonly AreaCode[];
  readonly isDeclaredLate: boolean;
  /** Null: the dossier in force at the time no longer declares them. */
  readonly declaration: { readonly reason: string; readonly source: SourceView } | null;
  readonly panels: readonly PeerPanelView[];
};

export type PeerPanelView = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly area: AreaCode;
  readonly comparison: Outcome<PeerComparison>;
};

export type { PeerComparison } from '#metrics/assessment/assess-peers.ts';
