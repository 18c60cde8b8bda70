import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '#app/view-models/mission.ts';
import {
  AimsAnswer,
  AuthorityAnswer,
  ChangesAnswer,
  ConsentAnswer,
  ExitAnswer,
  MoneyAnswer,
} from './glance-answers.tsx';

/** The six questions everybody asks, answered before anything else. */
export function Glance({ view }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  return (
    <section className="glance" aria-label={t('glance.label')}>
      <Answer question={t('glance.authority')} href="#mandate">
        <AuthorityAnswer view={view} />
      </Answer>
      <Answer question={t('glance.consent')} href="#consent">
        <ConsentAnswer view={view} />
      </Answer>
      <Answer question={t('glance.money')} href="#money">
        <MoneyAnswer view={view} />
      </Answer>
      <Answer question={t('glance.aims')} href="#objectives">
        <AimsAnswer view={view} />
      </Answer>
      <Answer question={t('glance.exit')} href="#exit">
        <ExitAnswer view={view} />
      </Answer>
      <Answer question={t('glance.changes')} href="#changes">
        <ChangesAnswer view={view} />
      </Answer>
    </section>
  );
}

function Answer({
  question,
  href,
  children,
}: {
  readonly question: string;
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="glance__answer">
      <h2 className="glance__question">
        <a href={href}>{question}</a>
      </h2>
      {children}
    </div>
  );
}
