import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import { OPINION_HOLDERS } from '#metrics/domain/dossier.ts';
import { Section } from '../kit/page.tsx';
import { Whence } from '../kit/whence.tsx';

/** Mission, host state and oversight side by side, word for word. */
export function OpinionsSection({ view: { opinions } }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  return (
    <Section id="opinions" title={t('section.opinions')} intro={t('opinions.intro')}>
      <div className="opinions">
        {OPINION_HOLDERS.map((holder) => {
          const own = opinions.filter((opinion) => opinion.holder === holder);
          return (
            <section key={holder} className="stack stack--tight" aria-labelledby={`opinion-${holder}`}>
              <h3 id={`opinion-${holder}`}>{t(`opinion.${holder}`)}</h3>
              {own.length === 0 ? <p className="unknown small">{t('opinion.none')}</p> : null}
              {own.map(({ on, text, source }) => (
                <figure key={on + text}>
                  <blockquote>{text}</blockquote>
                  <figcaption className="smaller quiet">
                    {format.date(on)} <Whence source={source} of={t(`opinion.${holder}`)} />
                  </figcaption>
                </figure>
              ))}
            </section>
          );
        })}
      </div>
    </Section>
  );
}
