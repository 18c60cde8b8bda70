import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ReadinessView } from '#app/view-models/readiness.ts';
import type { Fact } from '../kit/facts.tsx';

type Basis = Pick<ReadinessView, 'methodVersion' | 'seed' | 'draws'>;

/** What makes the same assessment come out again from the same inputs. */
export function useReproductionFacts({ methodVersion, seed, draws }: Basis): readonly Fact[] {
  const { t } = useTranslation('mission');
  const format = useFormat();
  return [
    [
      t('readiness.method'),
      <a key="method" href="/method">
        {methodVersion}
      </a>,
    ],
    [t('readiness.draws'), draws === 0 ? t('readiness.draws.none') : format.number(draws, 0)],
    [t('readiness.seed'), <code key="seed">{seed}</code>],
  ];
}
