import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

/** Stands above everything else on every page about an invented mission. */
export function FictionalBanner() {
  const { t } = useTranslation('common');
  return (
    <aside className="fictional" aria-label={t('fictional.title')}>
      <div className="wrap">
        <Icon name="warning" />
        <p>
          <b>{t('fictional.title')}</b> {t('fictional.text')}
        </p>
      </div>
    </aside>
  );
}

export function FictionalTag() {
  const { t } = useTranslation('common');
  return <span className="tag tag--warn">{t('fictional.tag')}</span>;
}
