import { useTranslation } from 'react-i18next';
import { Section } from '#app/components/kit/page.tsx';

/** One for each point of decision 015. */
const CHOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What was decided where the method leaves room. */
export function Choices() {
  const { t } = useTranslation('method');
  return (
    <Section id="choices" title={t('choices.title')} intro={t('choices.intro')}>
      <ol className="choices">
        {CHOICES.map((number) => (
          <li key={number}>{t(`choices.${number}`)}</li>
        ))}
      </ol>
    </Section>
  );
}
