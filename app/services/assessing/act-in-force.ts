import type { MandateAct } from '#metrics/domain/dossier.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

/** The newest act adopted by the day: the one the mission stands under, or ended under. */
export function actInForce(acts: readonly MandateAct[], on: IsoDate): MandateAct | null {
  return acts.findLast((act) => act.adoptedOn <= on) ?? null;
}
