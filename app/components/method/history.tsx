import { useTranslation } from 'react-i18next';
import { Section } from '#app/components/kit/page.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { MethodView } from '#app/view-models/method.ts';

/** Versions of the method, newest first. */
export function History({ history }: Pick<MethodView, 'history'>) {
  const { t } = useTranslation('method');
  const { date } = useFormat();
  return (
    <Section id="history" title={t('history.title')}>
      <Table
        caption={t('history.caption')}
        isCaptionHidden
        hasBlocks
        columns={[
          { label: t('history.version') },
          { label: t('history.on') },
          { label: t('history.changed') },
          { label: t('history.results') },
        ]}
      >
        {history.map(({ version, on, change, results }) => (
          <tr key={version}>
            <th scope="row">{version}</th>
            <td data-label={t('history.on')}>{date(on)}</td>
            <td data-label={t('history.changed')}>{t(`history.change.${change}`)}</td>
            <td data-label={t('history.results')}>{t(`history.results.${results}`)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
