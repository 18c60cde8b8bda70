import { Link } from '@remix-run/react';
import { useReason } from '#app/i18n/use-reason.ts';
import type { GapView } from '#app/view-models/portfolio.ts';

export function GapText({ gap }: { readonly gap: GapView }) {
  const reason = useReason();
  if (gap.kind === 'stated') return <>{gap.text}</>;
  return (
    <>
      {gap.href ? <Link to={gap.href}>{gap.subject}</Link> : gap.subject}: {reason(gap.reason)}
    </>
  );
}
