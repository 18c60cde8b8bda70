import { useTranslation } from 'react-i18next';
import type { MissionView } from '#app/view-models/mission.ts';
import type { GapView } from '#app/view-models/portfolio.ts';
import { GapText } from '../kit/gap-text.tsx';
import { Section } from '../kit/page.tsx';
import { Table } from '../kit/table.tsx';

const ANSWERED = ['missing', 'stale', 'quality', 'too_close_to_call', 'no_baseline', 'no_target'] as const;

/** What is not known, and what would answer it. */
export function GapsSection({ view: { gaps } }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  if (gaps.length === 0) {
    return (
      <Section id="gaps" title={t('section.gaps')}>
        <p>{t('gaps.none')}</p>
      </Section>
    );
  }
  const columns = [{ label: t('gaps.question'), width: '60%' }, { label: t('gaps.answer') }];
  return (
    <Section id="gaps" title={t('section.gaps')} intro={t('gaps.intro')}>
      <Table caption={t('section.gaps')} isCaptionHidden columns={columns} hasBlocks>
        {gaps.map((gap) => (
          <tr key={gap.kind === 'stated' ? gap.text : `${gap.subject} ${gap.reason}`}>
            <td>
              <GapText gap={gap} />
            </td>
            <td data-label={t('gaps.answer')}>{t(`gaps.answer.${answerOf(gap)}`)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

function answerOf(gap: GapView): (typeof ANSWERED)[number] | 'other' {
  if (gap.kind === 'stated') return 'other';
  return ANSWERED.find((reason) => reason === gap.reason) ?? 'other';
}
