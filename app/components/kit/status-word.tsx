import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'good' | 'bad' | 'warn' | 'unknown' | 'neutral';

const DEFAULT_ICON: Record<Tone, IconName> = {
  good: 'check',
  bad: 'cross',
  warn: 'warning',
  unknown: 'question',
  neutral: 'dot',
};

type StatusWordProps = { readonly tone: Tone; readonly icon?: IconName; readonly children: ReactNode };

/** A status: icon, word and colour together, so that none of the three is needed alone. */
export function StatusWord({ tone, icon = DEFAULT_ICON[tone], children }: StatusWordProps) {
  return (
    <span className={`status status--${tone}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
