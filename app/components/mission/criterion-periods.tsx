import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { CriterionPeriodView } from '#app/view-models/exit.ts';
import type { CriterionRole } from '#metrics/domain/dossier.ts';
import { Figure } from '../kit/figure.tsx';
import { Table } from '../kit/table.tsx';
import { TruthWord } from '../kit/truth-word.tsx';

type PeriodsProps = {
  readonly periods: readonly CriterionPeriodView[];
  readonly role: CriterionRole;
  readonly title: string;
};

/** Each period of the window with its own judgement; a period without data is undetermined, not skipped. */
export function CriterionPeriods({ periods, role, title }: PeriodsProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const reason = useReason();
  const columns = [
    { label: t('criterion.period') },
    { label: t('criterion.judgement') },
    { label: t('criterion.chance'), isNumeric: true },
    { label: t('criterion.value') },
  ];
  return (
    <details className="more">
      <summary>{t('criterion.periodCount', { count: periods.length })}</summary>
      <Table caption={`${t('criterion.periods')}: ${title}`} isCaptionHidden columns={columns} hasBlocks>
        {periods.map(({ period, truth, reason: why, probability, figure }) => (
          <tr key={period}>
            <th scope="row">{format.period(period)}</th>
            <td data-label={t('criterion.judgement')}>
              <TruthWord truth={truth} role={role === 'veto' ? 'veto' : 'criterion'} />
              {why ? <div className="smaller quiet">{reason(why)}</div> : null}
            </td>
            <td className="number" data-label={t('criterion.chance')}>
              {probability === null ? (
                <span className="quiet">{t('criterion.noFigure')}</span>
              ) : (
                format.probability(probability)
              )}
            </td>
            <td data-label={t('criterion.value')}>
              {figure ? (
                <Figure figure={figure} of={`${title}, ${period}`} />
              ) : (
                <span className="unknown">{t('criterion.noFigure')}</span>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
