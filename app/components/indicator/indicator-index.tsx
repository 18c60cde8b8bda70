import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '#app/components/kit/page.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorIndexEntry, IndicatorIndexView } from '#app/view-models/indicator.ts';
import { INDICATOR_FAMILIES } from '#metrics/domain/indicator.ts';
import { indicatorHref } from './indicator-href.ts';
import { spanText } from './observation-text.ts';

export function IndicatorIndex({ view }: { readonly view: IndicatorIndexView }) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  const families = INDICATOR_FAMILIES.map((family) => ({
    family,
    entries: view.entries.filter((entry) => entry.definition.family === family),
  })).filter(({ entries }) => entries.length > 0);
  return (
    <Page title={t('index.title')} lede={t('index.lede')}>
      {families.length === 0 && <p>{t('index.empty')}</p>}
      {families.map(({ family, entries }) => (
        <Section key={family} id={family} title={t(`family.${family}`)}>
          <FamilyTable caption={t('index.caption', { family: t(`family.${family}`) })} entries={entries} />
        </Section>
      ))}
      <p className="quiet small">{t('index.asOf', { date: format.day(view.asOf) })}</p>
    </Page>
  );
}

type FamilyProps = { readonly caption: string; readonly entries: readonly IndicatorIndexEntry[] };

function FamilyTable({ caption, entries }: FamilyProps) {
  const { t } = useTranslation('indicator');
  const columns = [
    { label: t('column.indicator') },
    { label: t('column.direction') },
    { label: t('column.unit') },
    { label: t('column.places'), isNumeric: true },
    { label: t('column.observations'), isNumeric: true },
    { label: t('column.span') },
  ];
  return (
    <div className="indicator-index">
      <Table caption={caption} isCaptionHidden columns={columns} hasBlocks>
        {entries.map((entry) => (
          <IndexRow key={entry.definition.code} entry={entry} />
        ))}
      </Table>
    </div>
  );
}

function IndexRow({
  entry: { definition, places, observations, firstPeriod, lastPeriod },
}: {
  readonly entry: IndicatorIndexEntry;
}) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to={indicatorHref(definition.code, {})}>{definition.name}</Link>
        {definition.standardCode !== null && (
          <span className="indicator-index__code">{definition.standardCode}</span>
        )}
      </th>
      <td data-label={t('column.direction')}>{t(`direction.${definition.direction}`)}</td>
      <td data-label={t('column.unit')}>{definition.unit}</td>
      <td className="number" data-label={t('column.places')}>
        {format.number(places, 0)}
      </td>
      <td className="number" data-label={t('column.observations')}>
        {format.number(observations, 0)}
      </td>
      <td data-label={t('column.span')}>
        {spanText(firstPeriod, lastPeriod, { t, format }) ?? (
          <span className="unknown">{t('noObservations')}</span>
        )}
      </td>
    </tr>
  );
}
