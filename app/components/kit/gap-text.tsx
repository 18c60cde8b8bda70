import { Link } from '@remix-run/react';
import { useReason } from '#app/i18n/use-reason.ts';
import type { GapView } from '#app/view-models/portfolio.ts';

/** What is not known; without a subject it concerns the mission itself. */
export function GapText({ gap }: { readonly gap: GapView }) {
  const reason = useReason();
  if (gap.kind === 'stated') return gap.text;
  const sentence = reason(gap.reason);
  if (gap.subject === null) return gap.href ? <Link to={gap.href}>{sentence}</Link> : sentence;
  return (
    <>
      {gap.href ? <Link to={gap.href}>{gap.subject}</Link> : gap.subject}: {sentence}
    </>
  );
}
