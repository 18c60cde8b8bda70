import { useTranslation } from 'react-i18next';
import { Facts } from '#app/components/kit/facts.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorMissionContext } from '#app/view-models/indicator.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';

type Props = { readonly definition: IndicatorDefinition; readonly mission: IndicatorMissionContext | null };

export function IndicatorFacts({ definition, mission }: Props) {
  const { t } = useTranslation('indicator');
  const { number } = useFormat();
  const use = mission?.use ?? null;
  return (
    <Facts
      facts={[
        [t('fact.unit'), definition.unit],
        [t('fact.direction'), t(`direction.${use?.direction ?? definition.direction}`)],
        [t('fact.role'), use ? t(`role.${use.role}`) : null],
        [t('fact.level'), t(`level.${definition.level}`)],
        [t('fact.scaling'), t(`scale.${use?.scale ?? definition.scale}`)],
        [t('fact.bounds'), <Bounds key="bounds" definition={definition} />],
        [t('fact.frequency'), t(`frequency.${definition.frequency}`)],
        [
          t('fact.lag'),
          t('fact.lagYears', {
            count: definition.publicationLagYears,
            years: number(definition.publicationLagYears),
          }),
        ],
        [t('fact.standard'), definition.standardCode],
        [t('fact.code'), <code key="code">{definition.code}</code>],
      ]}
    />
  );
}

function Bounds({ definition: { lowerBound, upperBound } }: { readonly definition: IndicatorDefinition }) {
  const { t } = useTranslation('indicator');
  const { number } = useFormat();
  if (lowerBound !== null && upperBound !== null) {
    return <>{t('fact.bounds.both', { lower: number(lowerBound), upper: number(upperBound) })}</>;
  }
  if (lowerBound !== null) return <>{t('fact.bounds.lower', { lower: number(lowerBound) })}</>;
  return (
    <>{upperBound === null ? t('fact.bounds.none') : t('fact.bounds.upper', { upper: number(upperBound) })}</>
  );
}
