import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorUseView, TargetView } from '#app/view-models/mission.ts';
import { UnknownText } from '../kit/unknown-text.tsx';
import { Whence } from '../kit/whence.tsx';

/** The target in force with its date and source; earlier ones one click away. */
export function IndicatorTarget({
  use: { target, earlierTargets, name },
}: {
  readonly use: IndicatorUseView;
}) {
  const { t } = useTranslation('mission');
  if (!target.known) return <UnknownText outcome={target} />;
  const replaced = earlierTargets.filter(({ setOn }) => setOn !== target.value.setOn);
  return (
    <>
      <TargetText target={target.value} of={name} />
      {replaced.length > 0 ? (
        <details className="more smaller">
          <summary>{t('use.earlierTargets', { count: replaced.length })}</summary>
          <ul className="plain">
            {replaced.map((earlier) => (
              <li key={earlier.setOn}>
                <TargetText target={earlier} of={name} hasReason />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

type TargetTextProps = { readonly target: TargetView; readonly of: string; readonly hasReason?: boolean };

function TargetText({ target, of, hasReason = false }: TargetTextProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const value = useTargetValue(target);
  return (
    <span className="figure">
      <span className="figure__value">
        {target.dueOn ? t('use.targetBy', { value, date: format.date(target.dueOn) }) : value}
      </span>{' '}
      <span className="figure__company">
        {t('use.targetSet', { date: format.date(target.setOn) })}
        {hasReason || target.reason !== 'original' ? `, ${t(`target.${target.reason}`)}` : null}{' '}
        <Whence source={target.source} of={`${of}, ${t('use.target')}`} />
      </span>
    </span>
  );
}

function useTargetValue({ value, lower, upper }: TargetView): string {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (value !== null) return t('use.exactly', { value: format.number(value) });
  if (lower !== null && upper !== null)
    return t('use.between', { lower: format.number(lower), upper: format.number(upper) });
  if (lower !== null) return t('use.atLeast', { value: format.number(lower) });
  return t('use.atMost', { value: upper === null ? '' : format.number(upper) });
}
