import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { EvidenceRowView } from '#app/view-models/evidence.ts';
import { UnknownText } from '../kit/unknown-text.tsx';

type Props = Pick<EvidenceRowView, 'revisions' | 'unit'>;

/** How far the latest releases of a series are from the first ones. */
export function RevisionsText({ revisions, unit }: Props) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  if (!revisions.known) return <UnknownText outcome={revisions} />;
  const { periods, meanRevision, meanAbsoluteRevision } = revisions.value;
  return t('quality.revised', {
    count: periods,
    mean: format.number(meanRevision, 2),
    absolute: format.number(meanAbsoluteRevision, 2),
    unit,
  });
}
