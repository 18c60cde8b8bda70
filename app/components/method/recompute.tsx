import { useTranslation } from 'react-i18next';
import { Section } from '#app/components/kit/page.tsx';

const COMMANDS = [
  ['recompute.replay', 'assess MISSION --replay ID'],
  ['recompute.inputs', 'assess --inputs FILE.json'],
  ['recompute.score', 'score MODEL.json'],
  ['recompute.check', 'method check DIR'],
] as const;

/** The commands with which anybody can check a figure. */
export function Recompute() {
  const { t } = useTranslation('method');
  return (
    <Section id="recompute" title={t('recompute.title')} intro={t('recompute.intro')}>
      <dl className="commands">
        {COMMANDS.map(([does, command]) => (
          <div key={does}>
            <dt>
              <code>npm run -s ledger -- {command} --json</code>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
