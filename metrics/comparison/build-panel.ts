import type { AreaCode } from '#metrics/domain/area.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { IsoDate, Period } from '#metrics/domain/period.ts';
import type { PanelInput } from './difference-in-differences.ts';

export type PanelObservation = {
  readonly period: Period;
  readonly value: number | null;
  readonly breakBefore: boolean;
};

export type Panel = PanelInput & {
  readonly labels: readonly string[];
  /** Of the controls, in their order. */
  readonly areas: readonly AreaCode[];
  /** Peers without a figure for every period. */
  readonly leftOut: readonly AreaCode[];
  /** Somewhere in the panel a series cannot be compared across a break. */
  readonly hasBreak: boolean;
};

type Sources = {
  readonly treated: readonly PanelObservation[];
  readonly peers: readonly { readonly area: AreaCode; readonly observations: readonly PanelObservation[] }[];
  readonly startedOn: IsoDate;
};

/**
 * A balanced panel: every period for which the mission's country has a figure, and the peers that have one for all of
 * them. A period in which the mission began belongs to neither side and is left out.
 *
 * Unknown (`missing`): `no_pre_periods`, `no_post_periods`, `no_controls`.
 *
 * @source Method §11.
 */
export function buildPanel({ treated, peers, startedOn }: Sources): Outcome<Panel> {
  const measured = treated
    .filter(({ value, period }) => value !== null && (period.end < startedOn || period.start >= startedOn))
    .sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
  const prePeriods = measured.filter(({ period }) => period.end < startedOn).length;
  if (prePeriods === 0) return unknown('missing', 'no_pre_periods');
  if (prePeriods === measured.length) return unknown('missing', 'no_post_periods');
  const labels = measured.map(({ period }) => period.label);
  const rows = peers.map(({ area, observations }) => ({
    area,
    found: labels.map((label) => observations.find(({ period }) => period.label === label)),
  }));
  const complete = rows.filter(({ found }) => found.every((item) => (item?.value ?? null) !== null));
  if (complete.length === 0) return unknown('missing', 'no_controls');
  const isBroken = (items: readonly (PanelObservation | undefined)[]) =>
    items.slice(1).some((item) => item?.breakBefore);
  return known({
    labels,
    treated: measured.map(({ value }) => value!),
    controls: complete.map(({ found }) => found.map((item) => item!.value!)),
    prePeriods,
    areas: complete.map(({ area }) => area),
    leftOut: rows.filter((row) => !complete.includes(row)).map(({ area }) => area),
    hasBreak: isBroken(measured) || complete.some(({ found }) => isBroken(found)),
  });
}
