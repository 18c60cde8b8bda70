import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { CaseOmission } from '#app/components/backtest/case-omission.tsx';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { CLOSED_MISSIONS } from '#metrics/backtest/closed-missions.ts';
import { type Closing, runBacktest } from '#metrics/backtest/run-backtest.ts';
import { unknown } from '#metrics/domain/outcome.ts';

const EXCLUSION = {
  reason: 'Its closing was undone the week after.',
  decidedOn: '2026-02-03',
  decidedBy: 'the board of editors',
};
const CLOSING: Closing = {
  score: unknown('missing', 'no_dossier'),
  readiness: null,
  vintage: { inTime: 0, later: 0, undated: 0, leftOut: 0 },
};

/** What the page says of a real case, had it been excluded or not. */
function omissionOf(exclusion: typeof EXCLUSION | null): string {
  const missions = {
    ...CLOSED_MISSIONS,
    'unmiset-2005': { ...CLOSED_MISSIONS['unmiset-2005'], exclusion },
  };
  const { cases } = runBacktest({ missions, closingOf: () => CLOSING, read: () => new Map() });
  return renderToStaticMarkup(
    <I18nextProvider i18n={getI18n('en')}>
      <CaseOmission item={cases.find(({ id }) => id === 'unmiset-2005')!} />
    </I18nextProvider>,
  );
}

test('an excluded case is printed with the reason, the day and who decided', () => {
  expect(omissionOf(EXCLUSION)).toContain(
    'No: excluded on 3 February 2026 by the board of editors. Its closing was undone the week after.',
  );
});

test('a case that is merely incomplete is printed with what it lacks', () => {
  expect(omissionOf(null)).not.toContain('excluded');
  expect(omissionOf(null)).toContain('No: there is no score.');
});
