import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../kit/icon.tsx';

const SAYS = ['distance', 'rule', 'uncertainty'] as const;
const SAYS_NOT = ['cause', 'rank', 'future', 'persons', 'decide'] as const;

export function ReadinessLimits() {
  const { t } = useTranslation('mission');
  return (
    <section className="limits" aria-labelledby="limits-title">
      <h3 id="limits-title">{t('limits.title')}</h3>
      <div className="columns">
        <LimitList
          title={t('limits.says')}
          icon="check"
          items={SAYS.map((item) => t(`limits.says.${item}`))}
        />
        <LimitList
          title={t('limits.saysNot')}
          icon="cross"
          items={SAYS_NOT.map((item) => t(`limits.saysNot.${item}`))}
        />
      </div>
    </section>
  );
}

function LimitList({
  title,
  icon,
  items,
}: {
  readonly title: string;
  readonly icon: IconName;
  readonly items: readonly string[];
}) {
  return (
    <div className="stack stack--tight">
      <p>
        <b>{title}</b>
      </p>
      <ul className="plain limits__list">
        {items.map((item) => (
          <li key={item}>
            <Icon name={icon} />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
