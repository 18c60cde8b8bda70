import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { EvidenceRowView, EvidenceView } from '#app/view-models/evidence.ts';
import { Facts } from '../kit/facts.tsx';
import { OutcomeText } from '../kit/outcome-text.tsx';
import { Section } from '../kit/page.tsx';
import { Table } from '../kit/table.tsx';
import { RevisionsText } from './revisions-text.tsx';

/** Indicators named at once; the others can be opened. */
const FIRST_ROWS = 8;

/** What the figures behind an assessment are worth: grade, age, assumptions, revisions. */
export function EvidenceSection({ view }: { readonly view: EvidenceView }) {
  const { t } = useTranslation(['assessment', 'evidence']);
  const more = view.indicators.slice(FIRST_ROWS);
  return (
    <Section id="evidence" title={t('section.evidence')} intro={t('quality.intro', { ns: 'evidence' })}>
      <Shares view={view} />
      {view.indicators.length === 0 ? null : <EvidenceTable rows={view.indicators.slice(0, FIRST_ROWS)} />}
      {more.length === 0 ? null : (
        <details className="more">
          <summary>{t('quality.more', { ns: 'evidence', count: more.length })}</summary>
          <EvidenceTable rows={more} />
        </details>
      )}
    </Section>
  );
}

function Shares({ view: { shares } }: { readonly view: EvidenceView }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const text = shares.map(({ grade, share }) => t(`quality.grade.${grade}`, { share: format.share(share) }));
  return (
    <Facts facts={[[t('quality.shares'), text.length === 0 ? t('quality.noShares') : text.join(', ')]]} />
  );
}

function EvidenceTable({ rows }: { readonly rows: readonly EvidenceRowView[] }) {
  const { t } = useTranslation('evidence');
  const columns = (['indicator', 'weight', 'latest', 'grade', 'revisions'] as const).map((name) => ({
    label: t(`quality.${name}`),
    isNumeric: name === 'weight',
  }));
  return (
    <Table caption={t('quality.caption')} columns={columns} hasBlocks>
      {rows.map((row) => (
        <EvidenceRow key={row.id} row={row} />
      ))}
    </Table>
  );
}

function EvidenceRow({ row }: { readonly row: EvidenceRowView }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const reason = useReason();
  const { name, href, unit, weight, latest, revisions, flags } = row;
  return (
    <tr>
      <th scope="row">
        <Link to={href}>{name}</Link>
      </th>
      <td className="number" data-label={t('quality.weight')}>
        {weight === null ? <span className="quiet">{t('quality.notScored')}</span> : format.share(weight)}
      </td>
      <td data-label={t('quality.latest')}>
        <div>
          <OutcomeText outcome={latest} show={(figure) => <LatestText latest={figure} />} />
          {flags.map((flag) => (
            <div key={flag} className="smaller quiet">
              {reason(flag)}
            </div>
          ))}
        </div>
      </td>
      <td data-label={t('quality.grade')}>
        {latest.known ? (
          <GradeText latest={latest.value} />
        ) : (
          <span className="quiet">{t('quality.ungraded')}</span>
        )}
      </td>
      <td data-label={t('quality.revisions')}>
        <RevisionsText revisions={revisions} unit={unit} />
      </td>
    </tr>
  );
}

type LatestProps = { readonly latest: Extract<EvidenceRowView['latest'], { known: true }>['value'] };

function LatestText({ latest: { period, ageYears, staleness } }: LatestProps) {
  const { t } = useTranslation(['evidence', 'mission']);
  const format = useFormat();
  return t('quality.latestText', {
    period: format.period(period.label),
    age: format.age(Math.max(0, ageYears)),
    staleness: t(`staleness.${staleness}`, { ns: 'mission' }),
  });
}

function GradeText({ latest: { stated, grade } }: LatestProps) {
  const { t } = useTranslation('evidence');
  if (stated === null || grade === null) return <span className="quiet">{t('quality.ungraded')}</span>;
  return grade === stated ? grade : t('quality.capped', { grade, stated });
}
