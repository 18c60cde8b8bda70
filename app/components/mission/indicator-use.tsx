import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TrendChart } from '#app/components/charts/trend-chart.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { IndicatorUseView } from '#app/view-models/mission.ts';
import { Figure } from '../kit/figure.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { IndicatorProgress } from './indicator-progress.tsx';
import { IndicatorTarget } from './indicator-target.tsx';

type UseProps = { readonly use: IndicatorUseView };

/** One indicator on its way: baseline, latest figure, target, and the line between them. */
export function IndicatorUse({ use }: UseProps) {
  const { t } = useTranslation('mission');
  const reason = useReason();
  const { name, baseline, latest, role, chart, flags, caution } = use;
  return (
    <article className={role === 'context' ? 'use use--context' : 'use'}>
      <UseTitle use={use} />
      <div className="use__chart">{chart ? <TrendChart spec={chart} size="small" /> : null}</div>
      <dl className="use__way">
        <Station term={t('use.baseline')} isHidden={role === 'context' && !baseline.known}>
          {baseline.known ? (
            <Figure figure={baseline.value} of={`${name}, ${t('use.baseline')}`} />
          ) : (
            <UnknownText outcome={baseline} />
          )}
        </Station>
        <Station term={t('use.latest')}>
          {latest.known ? (
            <>
              <Figure figure={latest.value} of={`${name}, ${t('use.latest')}`} />
              {use.staleness && use.staleness !== 'current' ? (
                <span className="tag tag--warn">{t(`staleness.${use.staleness}`)}</span>
              ) : null}
            </>
          ) : (
            <UnknownText outcome={latest} />
          )}
        </Station>
        {role === 'context' && !use.target.known ? null : (
          <Station term={t('use.target')}>
            <IndicatorTarget use={use} />
          </Station>
        )}
      </dl>
      <div className="use__verdict">
        <IndicatorProgress use={use} />
        {[...flags.map(reason), ...(caution ? [caution] : [])].map((text) => (
          <p className="smaller quiet" key={text}>
            {text}
          </p>
        ))}
      </div>
    </article>
  );
}

function UseTitle({ use: { name, unit, href, area, role, level, direction, weight } }: UseProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const meta = [
    unit,
    area ? format.area(area) : null,
    t(`role.${role}`),
    level === 'context' ? null : t(`level.${level}`),
    role === 'context' ? null : t(`direction.${direction}`),
    weight === null ? null : t('objective.weight', { share: format.share(weight) }),
  ];
  return (
    <div className="use__title">
      <h4>
        <Link to={href} prefetch="intent">
          {name}
        </Link>
      </h4>
      <p className="smaller quiet">{meta.filter((part) => part !== null).join(' · ')}</p>
    </div>
  );
}

type StationProps = { readonly term: string; readonly isHidden?: boolean; readonly children: ReactNode };

function Station({ term, isHidden = false, children }: StationProps) {
  if (isHidden) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
