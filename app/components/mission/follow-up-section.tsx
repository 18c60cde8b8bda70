import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '#app/view-models/mission.ts';
import { Section } from '../kit/page.tsx';
import { Decision, Recommendation, Safeguard, Task } from './follow-up-items.tsx';

/** What was decided, recommended, handed over and safeguarded. */
export function FollowUpSection({ view }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  const { decisions, recommendations, tasks, safeguards } = view;
  const isEmpty = [decisions, recommendations, tasks, safeguards].every((list) => list.length === 0);
  return (
    <Section id="followUp" title={t('section.followUp')}>
      {isEmpty ? <p className="unknown">{t('followUp.none')}</p> : null}
      <ItemList
        title={t('decisions.title')}
        items={decisions.map((item) => [item.on + item.summary, <Decision key="d" item={item} />])}
      />
      <ItemList
        title={t('recommendations.title')}
        items={recommendations.map((item) => [item.on + item.text, <Recommendation key="r" item={item} />])}
      />
      <ItemList
        title={t('tasks.title')}
        items={tasks.map((item) => [item.title, <Task key="t" item={item} />])}
      />
      <ItemList
        title={t('safeguards.title')}
        items={safeguards.map((item) => [item.title, <Safeguard key="s" item={item} />])}
      />
    </Section>
  );
}

type ItemListProps = {
  readonly title: string;
  readonly items: readonly (readonly [key: string, item: ReactNode])[];
};

function ItemList({ title, items }: ItemListProps) {
  if (items.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h3>{title}</h3>
      <ul className="plain ruled">
        {items.map(([key, item]) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
