import { useTranslation } from 'react-i18next';
import { MoneyChart } from '#app/components/charts/money-chart.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import type { MoneyEntryView, MoneyTotalView } from '#app/view-models/money.ts';
import { Section } from '../kit/page.tsx';
import { Table } from '../kit/table.tsx';
import { Whence } from '../kit/whence.tsx';

export function MoneySection({ view: { money } }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  if (money.entries.length === 0) {
    return (
      <Section id="money" title={t('section.money')}>
        <p className="unknown">{t('money.none')}</p>
      </Section>
    );
  }
  return (
    <Section id="money" title={t('section.money')} intro={t('money.intro')}>
      <Totals totals={money.totals} />
      {money.charts.map((chart) => (
        <MoneyChart key={chart.currency} spec={chart} />
      ))}
      <Entries entries={money.entries} />
    </Section>
  );
}

function Totals({ totals }: { readonly totals: readonly MoneyTotalView[] }) {
  const { t } = useTranslation(['mission', 'common']);
  const format = useFormat();
  const columns = [
    { label: t('money.kind') },
    { label: t('money.amount'), isNumeric: true },
    { label: t('money.period') },
    { label: t('money.records'), isNumeric: true },
  ];
  return (
    <Table caption={t('money.totals')} columns={columns} hasBlocks>
      {totals.map(({ kind, currency, amount, periodStart, periodEnd, records }) => (
        <tr key={kind + currency}>
          <th scope="row">{t(`money.${kind}`, { ns: 'common' })}</th>
          <td className="number nowrap" data-label={t('money.amount')}>
            {format.money(amount, currency)}
          </td>
          <td data-label={t('money.period')}>{format.span(periodStart, periodEnd)}</td>
          <td className="number" data-label={t('money.records')}>
            {format.number(records, 0)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** A longer table waits behind its summary; the totals and the drawing stand before it. */
const MOST_OPEN_ENTRIES = 8;

function Entries({ entries }: { readonly entries: readonly MoneyEntryView[] }) {
  const { t } = useTranslation('mission');
  const caption = t('money.byPeriod', { count: entries.length });
  const columns = [
    { label: t('money.period') },
    { label: t('money.kind') },
    { label: t('money.amount'), isNumeric: true },
    { label: t('money.document') },
  ];
  return (
    <details className="more" open={entries.length <= MOST_OPEN_ENTRIES}>
      <summary>{caption}</summary>
      <Table caption={caption} isCaptionHidden columns={columns} hasBlocks>
        {entries.map((entry) => (
          <EntryRow
            key={`${entry.kind} ${entry.currency} ${entry.periodStart} ${entry.source.key} ${entry.source.line}`}
            entry={entry}
          />
        ))}
      </Table>
    </details>
  );
}

function EntryRow({ entry }: { readonly entry: MoneyEntryView }) {
  const { t } = useTranslation(['mission', 'common']);
  const format = useFormat();
  const { kind, currency, amount, periodStart, periodEnd, corrections, document, source } = entry;
  const kindText = t(`money.${kind}`, { ns: 'common' });
  return (
    <tr>
      <th scope="row">{format.span(periodStart, periodEnd)}</th>
      <td data-label={t('money.kind')}>{kindText}</td>
      <td className="number" data-label={t('money.amount')}>
        <span className="nowrap">{format.money(amount, currency)}</span>
        {corrections ? (
          <div className="smaller quiet">
            {t('money.corrections', {
              count: corrections.records,
              amount: format.money(corrections.amount, currency),
            })}
          </div>
        ) : null}
      </td>
      <td data-label={t('money.document')}>
        <span>
          {source.citation ?? document ?? source.title}{' '}
          <Whence source={source} of={`${kindText}, ${format.span(periodStart, periodEnd)}`} align="end" />
          {source.citation !== null && document !== null ? (
            <span className="money__note smaller quiet">{document}</span>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
