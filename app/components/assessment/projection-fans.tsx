import { useTranslation } from 'react-i18next';
import { TrendChart } from '#app/components/charts/trend-chart.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { MilestoneView, ReachView, TrajectoryView } from '#app/view-models/assessment-parts.ts';

/** The fan of every indicator that has a projection, with when it would reach its target and how it stands to its path. */
export function ProjectionFans({ trajectories }: { readonly trajectories: readonly TrajectoryView[] }) {
  return (
    <div className="fans">
      {trajectories.map((trajectory) => (
        <ProjectionFan key={trajectory.id} trajectory={trajectory} />
      ))}
    </div>
  );
}

function ProjectionFan({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation(['assessment', 'mission']);
  const reason = useReason();
  const { chart, milestones, timeToTarget, seasonalTrend, flags } = trajectory;
  if (chart === null) return null;
  return (
    <div className="stack stack--tight">
      <TrendChart spec={chart} />
      <ul className="fans__facts small">
        {timeToTarget.known ? <Reach reach={timeToTarget.value} /> : null}
        {milestones.known ? <Milestones progress={milestones.value} unit={trajectory.unit} /> : null}
        {seasonalTrend.known ? (
          <li>{t('fan.seasonal', { trend: t(`trend.${seasonalTrend.value}`, { ns: 'mission' }) })}</li>
        ) : null}
        {flags.map((flag) => (
          <li key={flag}>{reason(flag)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Never a single date, unless all agree: where the near end, the centre and the far end of the fan cross the target. */
function Reach({ reach: { earliest, central, latest, limit } }: { readonly reach: ReachView }) {
  const { t } = useTranslation('assessment');
  const year = (at: number) => String(Math.floor(at));
  if (earliest === null) return <li>{t('fan.notReached', { year: year(limit) })}</li>;
  if (central === null)
    return <li>{t('fan.barelyReached', { earliest: year(earliest), year: year(limit) })}</li>;
  const bounds = {
    earliest: year(earliest),
    latest: latest === null ? t('fan.later', { year: year(limit) }) : year(latest),
  };
  return (
    <li>
      {bounds.earliest === bounds.latest
        ? t('fan.reachedIn', { year: bounds.earliest })
        : t('fan.reach', { ...bounds, central: year(central) })}
    </li>
  );
}

type MilestonesProps = { readonly progress: MilestoneView; readonly unit: string };

function Milestones({ progress, unit }: MilestonesProps) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  const { gap, expected, isStraightLineAssumed } = progress;
  if (gap === null) return null;
  const share = format.share(Math.abs(gap));
  return (
    <li>
      {t(gap < 0 ? 'fan.behind' : 'fan.ahead', { share, expected: format.number(expected), unit })}{' '}
      {isStraightLineAssumed ? t('fan.straight') : null}
    </li>
  );
}
