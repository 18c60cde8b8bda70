import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#app/components/kit/page.tsx';
import type { MethodView } from '#app/view-models/method.ts';

/** Works cited, each with the metrics it is cited for. */
export function References({ references }: Pick<MethodView, 'references'>) {
  const { t } = useTranslation('method');
  return (
    <Section id="references" title={t('references.title')}>
      <ul className="plain references">
        {references.map(({ anchor, text, citedBy }) => (
          <li key={anchor} id={anchor}>
            <bdi dir="ltr">{text}</bdi>{' '}
            <span className="references__metrics">
              {t('references.citedBy')}{' '}
              {citedBy.map(({ id, title }, index) => (
                <Fragment key={id}>
                  {index === 0 ? '' : ', '}
                  <a href={`#${id}`}>{title}</a>
                </Fragment>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
