import { useTranslation } from 'react-i18next';
import type { SinceLastView } from '#app/view-models/assessment.ts';
import type { ExplanationView } from '#app/view-models/explanation.ts';
import { Section } from '../kit/page.tsx';
import { ChangePart } from './change-part.tsx';
import { HeldPart } from './held-part.tsx';
import { MadePart } from './made-part.tsx';
import { MeasurePart } from './measure-part.tsx';
import { VerdictPart } from './verdict-part.tsx';

type ExplanationProps = {
  readonly view: ExplanationView;
  /** Null: there is no earlier assessment of other inputs. */
  readonly sinceLast: SinceLastView | null;
};

/** An assessment explained: what made the score, what moved it, what holds it back, what would change the verdict. */
export function ExplanationSection({ view, sinceLast }: ExplanationProps) {
  const { t } = useTranslation(['explanation', 'assessment']);
  return (
    <Section id="explanation" title={t('section.explanation', { ns: 'assessment' })} intro={t('intro')}>
      <div className="explanation">
        <VerdictPart view={view.verdict} />
        <HeldPart view={view.shortfall} />
        <MeasurePart view={view.measurement} />
        {sinceLast === null ? null : <ChangePart view={sinceLast} />}
        <MadePart view={view.composition} />
      </div>
    </Section>
  );
}
