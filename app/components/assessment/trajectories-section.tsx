import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ProjectionView, TrajectoryView } from '#app/view-models/assessment-parts.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import { Section } from '../kit/page.tsx';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { ProjectionFans } from './projection-fans.tsx';

const COLUMNS = ['indicator', 'pace', 'trend', 'atTarget', 'atExpiry', 'reversal'] as const;

/** Pace, trend and projection of every indicator: statements beside each other, never merged. */
export function TrajectoriesSection({ trajectories }: { readonly trajectories: readonly TrajectoryView[] }) {
  const { t } = useTranslation('assessment');
  return (
    <Section id="trajectories" title={t('section.trajectories')} intro={t('trajectories.intro')}>
      {trajectories.length === 0 ? (
        <p className="unknown">{t('trajectories.none')}</p>
      ) : (
        <Table
          caption={t('trajectories.caption')}
          isCaptionHidden
          columns={COLUMNS.map((name) => ({ label: t(`trajectories.${name}`) }))}
          hasBlocks
        >
          {trajectories.map((trajectory) => (
            <TrajectoryRow key={trajectory.id} trajectory={trajectory} />
          ))}
        </Table>
      )}
      <ProjectionFans trajectories={trajectories} />
    </Section>
  );
}

function TrajectoryRow({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation(['assessment', 'mission']);
  const format = useFormat();
  const { name, href, unit, span, pace, trend, atTarget, atExpiry, reversalRisk } = trajectory;
  return (
    <tr>
      <th scope="row">
        <Link to={href}>{name}</Link>
        {span === null ? null : (
          <div className="mission-meta">
            {t('trajectories.span', { from: format.period(span.from), to: format.period(span.to) })}
          </div>
        )}
      </th>
      <td data-label={t('trajectories.pace')}>
        {pace.known ? t(`pace.${pace.value}`, { ns: 'mission' }) : <Reason outcome={pace} />}
      </td>
      <td data-label={t('trajectories.trend')}>
        {trend.known ? t(`trend.${trend.value}`, { ns: 'mission' }) : <Reason outcome={trend} />}
      </td>
      <td data-label={t('trajectories.atTarget')}>
        <Projection outcome={atTarget} unit={unit} />
      </td>
      <td data-label={t('trajectories.atExpiry')}>
        <Projection outcome={atExpiry} unit={unit} />
      </td>
      <td data-label={t('trajectories.reversal')}>
        {reversalRisk.known ? format.probability(reversalRisk.value) : <Reason outcome={reversalRisk} />}
      </td>
    </tr>
  );
}

function Projection({ outcome, unit }: { readonly outcome: Outcome<ProjectionView>; readonly unit: string }) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  if (!outcome.known) return <Reason outcome={outcome} />;
  const { on, value, lower, upper, level, probabilityMet, otherProbability } = outcome.value;
  return (
    <div className="stack stack--tight">
      {probabilityMet === null ? null : (
        <b>{t('trajectories.met', { probability: format.probability(probabilityMet) })}</b>
      )}
      <span className="small quiet">
        {t('trajectories.value', {
          date: format.date(on),
          value: format.number(value),
          unit,
          interval: format.interval(lower, upper),
          level: format.level(level),
        })}
      </span>
      {otherProbability === null ? null : (
        <span className="small">
          {t('trajectories.disputed', { probability: format.probability(otherProbability) })}
        </span>
      )}
    </div>
  );
}

function Reason({ outcome }: { readonly outcome: Extract<Outcome<unknown>, { known: false }> }) {
  return (
    <span className="small">
      <UnknownText outcome={outcome} />
    </span>
  );
}
