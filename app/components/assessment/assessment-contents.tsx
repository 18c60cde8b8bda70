import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '#app/view-models/assessment.ts';

/** Anchors of the sections below, in their order on the page. */
const SECTIONS = [
  'readiness',
  'explanation',
  'exit',
  'sensitivity',
  'trajectories',
  'value',
  'drift',
  'peers',
  'evidence',
  'disclosure',
  'forecasts',
  'record',
] as const;

/** A section that the assessment has nothing for is not on the page. */
function hasSection({ parts, explanation }: AssessmentView, section: (typeof SECTIONS)[number]): boolean {
  if (section === 'explanation') return explanation !== null;
  if (section === 'sensitivity') return parts.sensitivity !== null;
  if (section === 'trajectories') return parts.trajectories !== null;
  if (section === 'value') return parts.money !== null;
  if (section === 'evidence') return parts.evidence !== null;
  if (section === 'disclosure') return parts.disclosure !== null;
  if (section === 'peers') return parts.peers !== null;
  if (section === 'drift') return parts.drift !== null || parts.goalposts !== null;
  return true;
}

export function AssessmentContents({ view }: { readonly view: AssessmentView }) {
  const { t } = useTranslation('assessment');
  return (
    <nav className="contents" aria-label={t('contents.label')}>
      <ul>
        {SECTIONS.filter((section) => hasSection(view, section)).map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{t(`section.${section}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
