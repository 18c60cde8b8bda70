import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { PeerComparison, PeerPanelView } from '#app/view-models/peers.ts';
import { PeersChart } from '../charts/peers-chart.tsx';
import { OutcomeText } from '../kit/outcome-text.tsx';
import { PeerResults } from './peer-results.tsx';
import { PeerTable } from './peer-table.tsx';

/** One indicator of one country beside the peers. */
export function PeerPanel({ panel }: { readonly panel: PeerPanelView }) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const { name, area, comparison } = panel;
  return (
    <article className="stack">
      <h3>{t('peers.panel', { indicator: name, area: format.area(area) })}</h3>
      <OutcomeText
        outcome={comparison}
        show={(result) => (
          <>
            <Drawing panel={panel} comparison={result} />
            <PeerResults comparison={result} unit={panel.unit} />
            <PeerTable comparison={result} panel={panel} />
          </>
        )}
      />
    </article>
  );
}

function Drawing({
  panel,
  comparison,
}: {
  readonly panel: PeerPanelView;
  readonly comparison: PeerComparison;
}) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const { periods } = comparison;
  const [first, last] = [periods[0], periods.at(-1)];
  const country = format.area(panel.area);
  const title = t('peers.chart', { area: country, code: panel.area });
  return (
    <PeersChart
      comparison={comparison}
      title={title}
      summary={
        first && last
          ? t('peers.summary', {
              area: country,
              first: first.label,
              from: format.number(first.treated),
              last: last.label,
              to: format.number(last.treated),
              synthetic: format.number(last.synthetic),
            })
          : title
      }
      words={{
        unit: panel.unit,
        start: t('peers.start'),
        lines: { treated: panel.area, synthetic: t('peers.mix'), peers: t('peers.mean') },
        value: (value) => format.number(value),
      }}
      foot={t('peers.headline')}
    />
  );
}
