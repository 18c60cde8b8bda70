import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CriterionView, ExitView } from '#app/view-models/exit.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/page.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { TruthWord, toneOfTruth } from '../kit/truth-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { Criterion } from './criterion.tsx';
import { RuleTree } from './rule-tree.tsx';

export function ExitSection({ view: { exit } }: { readonly view: Pick<MissionView, 'exit'> }) {
  const { t } = useTranslation('mission');
  return (
    <Section id="exit" title={t('section.exit')} intro={t('exit.intro')}>
      {exit.rule ? <RuleBlock exit={exit} /> : <p className="unknown">{t('exit.noRule')}</p>}
      {exit.criteria.length > 0 ? (
        <CriterionList id="conditions" title={t('exit.conditions')} criteria={exit.criteria} />
      ) : (
        <p className="unknown">{t('exit.noCriteria')}</p>
      )}
      <Safeguards exit={exit} />
    </Section>
  );
}

function RuleBlock({ exit: { rule, truth, probability } }: { readonly exit: ExitView }) {
  const { t } = useTranslation('mission');
  if (!rule) return null;
  return (
    <div className="stack">
      <h3>
        {t('exit.rule')}: <TruthWord truth={truth} />
      </h3>
      <RuleTree rule={rule} />
      <p className="small">
        {t('exit.probability')}:{' '}
        {probability.known ? (
          <ProbabilityText bounds={probability.value} />
        ) : (
          <UnknownText outcome={probability} />
        )}
      </p>
    </div>
  );
}

function ProbabilityText({
  bounds: { lower, upper },
}: {
  readonly bounds: { readonly lower: number; readonly upper: number };
}) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (lower === upper) return <b>{format.probability(lower)}</b>;
  return (
    <b>
      {t('exit.probability.range', { lower: format.probability(lower), upper: format.probability(upper) })}
    </b>
  );
}

function Safeguards({ exit: { gates, vetoes, safeguardsTruth } }: { readonly exit: ExitView }) {
  const { t } = useTranslation('mission');
  if (gates.length + vetoes.length === 0) {
    return (
      <section className="stack" aria-labelledby="safeguards-gates">
        <h3 id="safeguards-gates">{t('exit.safeguards')}</h3>
        <Notice tone="warn" title={t('exit.safeguards.none')}>
          <p>{t('exit.safeguards.noneText')}</p>
        </Notice>
      </section>
    );
  }
  return (
    <CriterionList
      id="safeguards-gates"
      title={t('exit.safeguards')}
      intro={t('exit.safeguards.intro')}
      criteria={[...gates, ...vetoes]}
    >
      <StatusWord tone={toneOfTruth(safeguardsTruth)}>{t(`exit.safeguards.${safeguardsTruth}`)}</StatusWord>
    </CriterionList>
  );
}

type CriterionListProps = {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly criteria: readonly CriterionView[];
  readonly children?: ReactNode;
};

function CriterionList({ id, title, intro, criteria, children }: CriterionListProps) {
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {intro ? <p className="small quiet">{intro}</p> : null}
      {children}
      <ul className="plain ruled">
        {criteria.map((criterion) => (
          <li key={criterion.id} id={`criterion-${criterion.id}`}>
            <Criterion criterion={criterion} />
          </li>
        ))}
      </ul>
    </section>
  );
}
