import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AssessmentLineView, AssessmentListView } from '#app/view-models/assessment.ts';
import { FictionalBanner } from '../kit/fictional-banner.tsx';
import { ReadinessWord } from '../kit/mission-words.tsx';
import { Page } from '../kit/page.tsx';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { ScoreInterval } from './line-text.tsx';

const COLUMNS = ['on', 'asOf', 'readiness', 'score', 'coverage', 'method'] as const;

/** Every assessment of a mission, as each was made. */
export function AssessmentListPage({
  view: { mission, assessments },
}: {
  readonly view: AssessmentListView;
}) {
  const { t } = useTranslation('assessment');
  const columns = COLUMNS.map((name) => ({ label: t(`list.${name}`) }));
  return (
    <>
      {mission.isFictional ? <FictionalBanner /> : null}
      <Page
        kicker={<Link to={`/missions/${mission.slug}`}>{mission.name}</Link>}
        title={t('list.title', { mission: mission.acronym ?? mission.name })}
        lede={t('list.lede')}
      >
        {assessments.length === 0 ? (
          <p className="unknown">{t('list.none')}</p>
        ) : (
          <Table caption={t('list.caption', { count: assessments.length })} columns={columns} hasBlocks>
            {assessments.map((line) => (
              <AssessmentRow key={line.id} line={line} />
            ))}
          </Table>
        )}
      </Page>
    </>
  );
}

function AssessmentRow({ line }: { readonly line: AssessmentLineView }) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  const { published } = line;
  return (
    <tr>
      <th scope="row" data-label={t('list.on')}>
        <Link to={line.href}>{format.date(line.on)}</Link>
      </th>
      <td data-label={t('list.asOf')}>
        {format.timestamp(line.asOf)}
        {line.hasSameInputs ? <span className="small quiet"> ({t('line.sameInputs')})</span> : null}
      </td>
      <td data-label={t('list.readiness')}>
        <ReadinessWord headline={line.headline} />
      </td>
      <td data-label={t('list.score')}>
        {published.known ? (
          <>
            <b>{format.score(published.value.value)}</b> <ScoreInterval published={published.value} />
          </>
        ) : (
          <UnknownText outcome={published} />
        )}
      </td>
      <td data-label={t('list.coverage')}>{format.share(line.coverage)}</td>
      <td data-label={t('list.method')}>{line.methodVersion}</td>
    </tr>
  );
}
