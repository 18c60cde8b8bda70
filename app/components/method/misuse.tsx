import { useTranslation } from 'react-i18next';
import { Section } from '#app/components/kit/page.tsx';

/** Stands before any formula: what the score is not for. */
export function Misuse() {
  const { t } = useTranslation('method');
  return (
    <Section id="misuse" title={t('misuse.title')} intro={t('misuse.intro')}>
      <ol className="misuse">
        <li>{t('misuse.automatic')}</li>
        <li>{t('misuse.ranking')}</li>
        <li>{t('misuse.causation')}</li>
        <li>{t('misuse.forecast')}</li>
        <li>{t('misuse.rewards')}</li>
        <li>{t('misuse.persons')}</li>
        <li>{t('misuse.alone')}</li>
      </ol>
    </Section>
  );
}
