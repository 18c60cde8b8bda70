import type { CaseFact, ClosedMission, Deployment } from './closed-mission.ts';
import type { Leg } from './leg.ts';
import type { OutcomeWindow } from './outcome-window.ts';

export type DeploymentLeg = Leg & {
  readonly within: readonly Deployment[];
  /** The source that rules one out for all five years. */
  readonly ruledOut: CaseFact | null;
};

/**
 * No renewed international uniformed police or military deployment with executive or protection tasks within five
 * years.
 *
 * F with one such deployment on record, T where a source rules it out to the last day. Otherwise U
 * (`deployments_not_listed`): having found none is not that there was none.
 *
 * @source Method §13.3.
 */
export function deploymentLeg(
  mission: Pick<ClosedMission, 'deployments' | 'noDeployments' | 'closedOn'>,
  { lastDay }: OutcomeWindow,
): DeploymentLeg {
  const { noDeployments } = mission;
  const within = mission.deployments.filter(({ on }) => on > mission.closedOn && on <= lastDay);
  if (within.some(({ hasProtectionTasks }) => hasProtectionTasks === 'T'))
    return { truth: 'F', gaps: [], within, ruledOut: null };
  if (noDeployments !== null && noDeployments.through >= lastDay)
    return { truth: 'T', gaps: [], within, ruledOut: noDeployments };
  const gap = {
    leg: 'deployment',
    area: null,
    indicator: null,
    years: [],
    reason: 'deployments_not_listed',
  } as const;
  return { truth: 'U', gaps: [gap], within, ruledOut: null };
}
