import { buildPanel, type Panel } from '#metrics/comparison/build-panel.ts';
import {
  type DidCaveat,
  type DifferenceInDifferences,
  differenceInDifferences,
} from '#metrics/comparison/difference-in-differences.ts';
import { type SyntheticCaveat, syntheticControl } from '#metrics/comparison/synthetic-control.ts';
import type { AreaCode } from '#metrics/domain/area.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { AssessmentInput, InputIndicator } from './assessment-input.ts';
import type { InputPanel } from './peers-input.ts';

export type PeersAssessment = {
  readonly declaredOn: IsoDate;
  readonly areas: readonly AreaCode[];
  /** The peers were declared when the mission had already begun: results could have been seen. */
  readonly isDeclaredLate: boolean;
  readonly panels: readonly PeerPanel[];
};

export type PeerPanel = {
  readonly indicatorId: string;
  readonly code: string;
  readonly area: AreaCode;
  readonly comparison: Outcome<PeerComparison>;
};

export type PeerComparison = {
  readonly periods: readonly {
    readonly label: string;
    readonly isBefore: boolean;
    readonly treated: number;
    /** Mean of the peers. */
    readonly peers: number;
    readonly synthetic: number;
  }[];
  readonly peers: readonly AreaCode[];
  /** Peers without a figure for every period: none of theirs is used. */
  readonly leftOut: readonly AreaCode[];
  readonly hasBreak: boolean;
  /** The smallest p that so few peers allow. */
  readonly smallestP: number;
  readonly did: Pick<
    DifferenceInDifferences,
    'difference' | 'treatedChange' | 'controlChange' | 'pPlacebo' | 'preTrendLikelihood'
  > & {
    readonly caveats: readonly DidCaveat[];
    /** False where the pool or the time before the mission is too small for the method. */
    readonly isInterpreted: boolean;
  };
  readonly synthetic: {
    readonly effect: number;
    readonly weights: readonly { readonly area: AreaCode; readonly weight: number }[];
    readonly rmspePre: number;
    readonly rmspePost: number;
    readonly ratio: number | null;
    readonly pPlacebo: number | null;
    readonly caveats: readonly SyntheticCaveat[];
    /** False as well where the mix of peers follows the country poorly before the mission. */
    readonly isInterpreted: boolean;
  };
};

/** What only qualifies a reading; every other caveat forbids it. */
const QUALIFIES: ReadonlySet<string> = new Set(['pre_trends_differ', 'weights_may_not_be_unique']);

/**
 * The mission's countries compared with the declared peers: difference in differences and synthetic control, each with
 * its placebo p. Context, not attribution: it does not show that the mission caused the difference.
 *
 * Null: no peers are declared. Unknown per indicator (`missing`): `no_start_date`, `no_controls` where no peer has a figure
 * for every period, `no_pre_periods`, `no_post_periods`.
 *
 * @source Method §11.
 */
export function assessPeers({ peers, mandate, objectives }: AssessmentInput): PeersAssessment | null {
  if (peers === null) return null;
  const uses = new Map(
    objectives.flatMap(({ indicators }) => indicators.map((use) => [use.id, use] as const)),
  );
  const { startedOn } = mandate;
  return {
    declaredOn: peers.declaredOn,
    areas: peers.areas,
    isDeclaredLate: startedOn !== null && peers.declaredOn > startedOn,
    panels: peers.panels.flatMap((panel) => {
      const use = uses.get(panel.indicatorId);
      return use === undefined ? [] : [panelOf(panel, use, startedOn)];
    }),
  };
}

function panelOf(panel: InputPanel, use: InputIndicator, startedOn: IsoDate | null): PeerPanel {
  const { indicatorId, area } = panel;
  return { indicatorId, code: use.code, area, comparison: compare(panel, use, startedOn) };
}

function compare(
  { peers }: InputPanel,
  { series }: InputIndicator,
  startedOn: IsoDate | null,
): Outcome<PeerComparison> {
  if (startedOn === null) return unknown('missing', 'no_start_date');
  const built = buildPanel({ treated: series.observations, peers, startedOn });
  if (!built.known) return built;
  const panel = built.value;
  const did = differenceInDifferences(panel);
  const synthetic = syntheticControl(panel);
  if (!did.known) return did;
  if (!synthetic.known) return synthetic;
  const { placebos: _placebos, ...difference } = did.value;
  const { weights, effect, rmspePre, rmspePost, ratio, pPlacebo, caveats, gap } = synthetic.value;
  return known({
    periods: periodsOf(panel, gap),
    peers: panel.areas,
    leftOut: panel.leftOut,
    hasBreak: panel.hasBreak,
    smallestP: 1 / (panel.areas.length + 1),
    did: { ...difference, isInterpreted: isInterpreted(difference.caveats) },
    synthetic: {
      effect,
      weights: panel.areas.map((area, j) => ({ area, weight: weights[j]! })),
      rmspePre,
      rmspePost,
      ratio,
      pPlacebo,
      caveats,
      isInterpreted: isInterpreted(caveats),
    },
  });
}

function isInterpreted(caveats: readonly string[]): boolean {
  return caveats.every((caveat) => QUALIFIES.has(caveat));
}

function periodsOf(
  { labels, treated, controls, prePeriods }: Panel,
  gap: readonly number[],
): PeerComparison['periods'] {
  return labels.map((label, index) => ({
    label,
    isBefore: index < prePeriods,
    treated: treated[index]!,
    peers: controls.reduce((sum, control) => sum + control[index]!, 0) / controls.length,
    synthetic: treated[index]! - gap[index]!,
  }));
}
