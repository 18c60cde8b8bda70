import { useTranslation } from 'react-i18next';
import type { MissionView } from '#app/view-models/mission.ts';
import { Section } from '../kit/page.tsx';
import { Whence } from '../kit/whence.tsx';

export function SourcesSection({ view: { sources } }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  return (
    <Section id="sources" title={t('section.sources')} intro={t('sources.intro')}>
      <ol className="sources">
        {sources.map(({ source, facts }) => (
          <li key={source.key}>
            <b>{source.publisher}</b>. {source.url ? <a href={source.url}>{source.title}</a> : source.title}.{' '}
            <span className="quiet">
              {t('sources.facts', { count: facts })} <Whence source={source} of={source.title} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
