import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ForecastsView } from '#app/view-models/forecasts.ts';
import { Facts } from '../kit/facts.tsx';

type RecordProps = Pick<ForecastsView, 'record' | 'leastObserved'>;
type RecordStatistic = ForecastsView['record']['inside'];

/** How good forecasts were, once enough of them can be judged; until then, how many can. */
export function ForecastRecord({ record: { inside, brier }, leastObserved }: RecordProps) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const least = leastObserved;
  if (!inside.figure.known) return <TooFew statistic={inside} least={least} />;
  const { level } = inside.figure.value;
  return (
    <div className="stack">
      <h3>{t('record.title')}</h3>
      <Facts
        facts={[
          [
            t('record.inside'),
            <Statistic key="inside" statistic={inside} least={least} write={format.share} />,
          ],
          [
            t('record.brier'),
            <Statistic
              key="brier"
              statistic={brier}
              least={least}
              write={(value) => format.number(value, 2)}
              note={t('record.brierNote')}
            />,
          ],
        ]}
      />
      <p className="small">{t('record.note', { level: format.share(level) })}</p>
    </div>
  );
}

type StatisticProps = {
  readonly statistic: RecordStatistic;
  readonly least: number;
  readonly write: (value: number) => string;
  readonly note?: ReactNode;
};

function Statistic({ statistic, least, write, note }: StatisticProps) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const basis = useBasis(statistic);
  if (!statistic.figure.known) return <TooFew statistic={statistic} least={least} />;
  const { value, lower, upper, level } = statistic.figure.value;
  return (
    <>
      <b>{write(value)}</b>{' '}
      <span className="quiet">
        {t('record.company', {
          interval: format.interval(lower, upper, write),
          level: format.level(level),
          basis,
        })}
      </span>{' '}
      {note}
    </>
  );
}

function TooFew({ statistic, least }: { readonly statistic: RecordStatistic; readonly least: number }) {
  const { t } = useTranslation('forecasts');
  const basis = useBasis(statistic);
  return (
    <p>{statistic.forecasts === 0 ? t('record.noneYet', { least }) : t('record.tooFew', { least, basis })}</p>
  );
}

function useBasis({ forecasts, observations }: RecordStatistic): string {
  const { t } = useTranslation('forecasts');
  return t('record.basis', {
    forecasts: t('record.forecasts', { count: forecasts }),
    figures: t('record.figures', { count: observations }),
  });
}
