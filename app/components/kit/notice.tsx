import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './status-word.tsx';

const ICONS: Record<Tone, IconName> = {
  good: 'check',
  bad: 'warning',
  warn: 'warning',
  unknown: 'question',
  neutral: 'info',
};

type NoticeProps = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; leave out for text that was there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
};

export function Notice({ tone = 'neutral', title, role, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div className="notice__body">
        {title ? <p className="notice__title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
