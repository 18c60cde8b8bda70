import { useTranslation } from 'react-i18next';
import { StatusWord, type Tone } from '#app/components/kit/status-word.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { RunView } from '#app/view-models/recompute.ts';

const COLUMNS = ['when', 'person', 'end', 'time'] as const;

/** Runs that have ended, whoever asked for them. */
export function RunTable({ runs }: { readonly runs: readonly RunView[] }) {
  const { t } = useTranslation('recompute');
  if (runs.length === 0) return <p>{t('runs.none')}</p>;
  const columns = COLUMNS.map((name) => ({ label: t(`runs.${name}`) }));
  return (
    <Table caption={t('runs.caption')} columns={columns} hasBlocks>
      {runs.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
    </Table>
  );
}

function RunRow({ run }: { readonly run: RunView }) {
  const { t } = useTranslation('recompute');
  const format = useFormat();
  const { tone, word } = endOf(run);
  return (
    <tr>
      <th scope="row" data-label={t('runs.when')}>
        {format.timestamp(run.startedAt)}
      </th>
      <td data-label={t('runs.person')}>
        <bdi>{run.person}</bdi>
      </td>
      <td data-label={t('runs.end')}>
        <StatusWord tone={tone}>{t(`end.${word}`)}</StatusWord>
      </td>
      <td data-label={t('runs.time')}>
        {run.outcome === null
          ? t('runs.noTime')
          : t('runs.seconds', { seconds: format.number(run.outcome.seconds, 1) })}
      </td>
    </tr>
  );
}

function endOf({ state, outcome }: RunView): { readonly tone: Tone; readonly word: EndWord } {
  if (outcome !== null)
    return outcome.isIdentical ? { tone: 'good', word: 'identical' } : { tone: 'bad', word: 'different' };
  return state === 'cancelled' ? { tone: 'neutral', word: 'cancelled' } : { tone: 'warn', word: 'failed' };
}

type EndWord = 'identical' | 'different' | 'cancelled' | 'failed';
