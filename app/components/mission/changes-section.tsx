import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import { Section } from '../kit/page.tsx';
import { useChangeText } from './change-text.ts';

export function ChangesSection({ view: { changes } }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const textOf = useChangeText();
  if (!changes) {
    return (
      <Section id="changes" title={t('section.changes')}>
        <p className="unknown">{t('changes.none')}</p>
      </Section>
    );
  }
  const date = format.timestamp(changes.since);
  return (
    <Section id="changes" title={t('section.changes')} intro={t(`changes.intro.${changes.basis}`, { date })}>
      {changes.items.length === 0 ? <p>{t('changes.nothing', { date })}</p> : null}
      <ul className="plain ruled">
        {changes.items.map((change) => (
          <li key={`${change.kind} ${change.subject} ${change.after}`}>
            {change.href ? <Link to={change.href}>{textOf(change)}</Link> : textOf(change)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
