import { useTranslation } from 'react-i18next';
import type { CriterionRole } from '#metrics/domain/dossier.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { StatusWord, type Tone } from './status-word.tsx';

/** Tone of a truth value. A veto that holds is bad news; everything else reads as it stands. */
export function toneOfTruth(truth: Truth, role: CriterionRole = 'criterion'): Tone {
  if (truth === 'U') return 'unknown';
  const isGood = role === 'veto' ? truth === 'F' : truth === 'T';
  return isGood ? 'good' : 'bad';
}

type TruthWordProps = { readonly truth: Truth; readonly role?: CriterionRole };

export function TruthWord({ truth, role = 'criterion' }: TruthWordProps) {
  const { t } = useTranslation('common');
  return <StatusWord tone={toneOfTruth(truth, role)}>{t(`truth.${role}.${truth}`)}</StatusWord>;
}
