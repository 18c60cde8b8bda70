import { useTranslation } from 'react-i18next';

/** Anchors of the sections below, in their order on the page. */
const SECTIONS = [
  'readiness',
  'mandate',
  'objectives',
  'exit',
  'money',
  'opinions',
  'followUp',
  'changes',
  'gaps',
  'sources',
] as const;

export function ContentsLine() {
  const { t } = useTranslation('mission');
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
