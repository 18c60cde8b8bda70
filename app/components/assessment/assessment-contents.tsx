import { useTranslation } from 'react-i18next';

/** Anchors of the sections below, in their order on the page. */
const SECTIONS = ['readiness', 'exit', 'record'] as const;

export function AssessmentContents() {
  const { t } = useTranslation('assessment');
  return (
    <nav className="contents" aria-label={t('contents.label')}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`section.${section}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
