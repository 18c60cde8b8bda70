import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { PortfolioRow, PortfolioView } from '#app/view-models/portfolio.ts';
import { AreaNames } from '../kit/area-names.tsx';
import { FictionalTag } from '../kit/fictional-banner.tsx';
import { Table } from '../kit/table.tsx';
import { AuthorityCell, ConsentCell, GapsCell, MoneyCell, ReadinessCell } from './portfolio-cells.tsx';

export function PortfolioTable({ view }: { readonly view: PortfolioView }) {
  const { t } = useTranslation('portfolio');
  const count = view.missions.length;
  const total = view.figures.missions;
  const caption =
    count === total ? t('table.caption', { count }) : t('table.captionFiltered', { count, total });
  const columns = (['mission', 'authority', 'consent', 'money', 'readiness', 'gaps'] as const).map(
    (name) => ({
      label: t(`column.${name}`),
    }),
  );
  return (
    <div className="portfolio-table">
      <Table caption={caption} columns={columns} hasBlocks>
        {view.missions.map((row) => (
          <tr key={row.slug}>
            <MissionCell row={row} />
            <AuthorityCell row={row} on={view.on} label={t('column.authority')} />
            <ConsentCell row={row} label={t('column.consent')} />
            <MoneyCell row={row} label={t('column.money')} />
            <ReadinessCell row={row} label={t('column.readiness')} />
            <GapsCell row={row} label={t('column.gaps')} />
          </tr>
        ))}
      </Table>
    </div>
  );
}

function MissionCell({ row }: { readonly row: PortfolioRow }) {
  const { t } = useTranslation('common');
  return (
    <th scope="row">
      <Link to={row.href} className="mission-name" prefetch="intent">
        {row.acronym ?? row.name}
      </Link>{' '}
      {row.isFictional ? <FictionalTag /> : null}
      <div className="mission-meta">
        {row.acronym ? (
          <>
            {row.name}
            <br />
          </>
        ) : null}
        <AreaNames areas={row.areas} /> · {t(`kind.${row.kind}`)} · {t(`phase.${row.phase}`)}
        <MissionYears row={row} />
      </div>
    </th>
  );
}

function MissionYears({ row: { startedOn, endedOn } }: { readonly row: PortfolioRow }) {
  const format = useFormat();
  if (!startedOn) return null;
  return <span className="nowrap"> · {format.years(startedOn, endedOn)}</span>;
}
