import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { ComparisonStatementsView, ComparisonView } from '#app/view-models/comparison.ts';
import { Section } from '../kit/page.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { CoherenceText } from './coherence-text.tsx';
import { RankStatements } from './rank-statements.tsx';

type Props = { readonly view: ComparisonView; readonly statements: ComparisonStatementsView };

/** What the joint draws allow to be said, after what forbids to say much. */
export function ComparisonStatements({ view, statements: { comparison, coherence } }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const names = namesOf(view);
  if (!comparison.known) {
    return (
      <Section id="statements" title={t('section.statements')}>
        <p>
          <UnknownText outcome={comparison} />
        </p>
      </Section>
    );
  }
  const { draws, warnings, exitReadiness, achievement } = comparison.value;
  return (
    <Section
      id="statements"
      title={t('section.statements')}
      intro={t('statements.intro', { draws: format.number(draws, 0) })}
    >
      <Warnings warnings={warnings} names={names} />
      <RankStatements title={t('statements.exitReadiness')} outcome={exitReadiness} names={names} />
      <RankStatements title={t('statements.achievement')} outcome={achievement} names={names} />
      <CoherenceText coherence={coherence} />
    </Section>
  );
}

/** Missions by acronym where they have one; indicator codes stay codes. */
function namesOf({ missions }: ComparisonView): ReadonlyMap<string, string> {
  return new Map(missions.map(({ row }) => [row.slug, row.acronym ?? row.name]));
}

type Comparison = Extract<ComparisonStatementsView['comparison'], { known: true }>['value'];
type WarningsProps = Pick<Comparison, 'warnings'> & { readonly names: ReadonlyMap<string, string> };

function Warnings({ warnings, names }: WarningsProps) {
  const { t } = useTranslation('compare');
  const reason = useReason();
  return (
    <div className="stack stack--tight">
      <h3>{t('statements.warnings')}</h3>
      <ul>
        {warnings.map(({ code, about }) => (
          <li key={code}>
            {about.length === 0
              ? reason(code)
              : t('statements.about', {
                  text: reason(code),
                  about: about.map((subject) => names.get(subject) ?? subject).join(', '),
                })}
          </li>
        ))}
      </ul>
    </div>
  );
}
