import { useTranslation } from 'react-i18next';
import { Facts } from '#app/components/kit/facts.tsx';
import type { OwnCheckView } from '#app/view-models/assessment.ts';

/** What anybody needs to make the assessment again without this ledger: files, their hashes, and the command. */
export function OwnCheck({ check, on }: { readonly check: OwnCheckView; readonly on: string }) {
  const { t } = useTranslation('recompute');
  const folder = `/missions/${check.slug}/assessments/${check.id}`;
  return (
    <div className="stack">
      <Facts
        facts={[
          [
            <a key="inputs" href={`${folder}/inputs.json`}>
              {t('check.inputs')}
            </a>,
            <code key="inputs">{check.inputsHash}</code>,
          ],
          [
            <a key="result" href={`${folder}/result.json`}>
              {t('check.result')}
            </a>,
            <code key="result">{check.resultSha256}</code>,
          ],
        ]}
      />
      <p>{t('check.command')}</p>
      <pre className="command" dir="ltr">
        {commandOf(check, `${check.slug}-${on}-inputs.json`)}
      </pre>
      <p>{t('check.compare')}</p>
    </div>
  );
}

function commandOf({ slug, asOf, draws, seed }: OwnCheckView, file: string): string {
  const options = [
    `--inputs ${file}`,
    `--mission ${slug}`,
    `--as-of ${asOf}`,
    `--draws ${draws}`,
    `--seed ${seed}`,
  ];
  return ['npm run -s ledger -- assess', ...options].join(' \\\n  ');
}
