import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { PortfolioView } from '#app/view-models/portfolio.ts';

/** The four figures that matter about the portfolio as a whole. */
export function PortfolioFiguresBand({ figures }: { readonly figures: PortfolioView['figures'] }) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  const shown: readonly (readonly [string, number])[] = [
    [t(figures.fictional > 0 ? 'figures.missionsAndFictional' : 'figures.missions'), figures.missions],
    [t('figures.expiring'), figures.expiringIn12Months],
    [t('figures.undetermined', { total: figures.missionsWithRule }), figures.undeterminedExits],
    [t('figures.silent'), figures.silentMissions],
  ];
  return (
    <dl className="headline-figures" aria-label={t('figures.label')}>
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{format.number(value, 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
