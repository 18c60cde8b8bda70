import type { MouseEvent } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfView } from '#app/view-models/what-if.ts';
import { withDropped, withNumber, withoutPart } from '#app/what-if/edit-query.ts';
import { Notice } from '../kit/notice.tsx';
import { useChoiceWords } from './use-choice-words.ts';
import { refusedWhat, useRefusalSentence } from './use-refusal-sentence.ts';
import type { WhatIf } from './use-what-if.ts';

type ChangeListProps = { readonly view: WhatIfView; readonly whatIf: WhatIf; readonly action: string };

/** What differs from the official assessment, each with an undo; what was refused, each with its reason. */
export function ChangeList({ view, whatIf, action }: ChangeListProps) {
  const { t } = useTranslation('whatIf');
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useChoiceWords(view.subjects);
  const { query, state, mode, move, release } = whatIf;
  const { numbers, dropped } = state.changes;
  const changed = view.choices.numbers.filter(({ name }) => name in numbers);
  /** A link to the state without it; where results follow, done in place, with the focus kept on the list. */
  const undo = (edit: (query: string) => string) => ({
    href: addressOf(action, edit(query)),
    onClick: (event: MouseEvent) => {
      if (mode !== 'live' || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      move(edit);
      release();
      heading.current?.focus();
    },
  });
  return (
    <section className="edits" aria-labelledby="edits-title">
      <RefusalList view={view} whatIf={whatIf} undo={undo} />
      <h2 id="edits-title" className="edits__title" ref={heading} tabIndex={-1}>
        {t('changes.title')}
      </h2>
      {changed.length + dropped.length === 0 ? <p className="small quiet">{t('changes.none')}</p> : null}
      <ul className="plain edits__list">
        {changed.map((choice) => {
          const what = words.what(choice);
          const after = words.value(choice, numbers[choice.name] ?? choice.official);
          const before = words.value(choice, choice.official);
          return (
            <li key={choice.name}>
              <span>{t('changes.number', { what, after, before })}</span>{' '}
              <UndoLink what={what} {...undo((text) => withNumber(text, choice.name, null))} />
            </li>
          );
        })}
        {dropped.map((id) => (
          <li key={id}>
            <span>{t('changes.dropped', { what: words.indicator(id) })}</span>{' '}
            <UndoLink what={words.indicator(id)} {...undo((text) => withDropped(text, id, false))} />
          </li>
        ))}
      </ul>
      {query === '' ? null : (
        <p className="row small edits__all">
          <a {...undo(() => '')}>{t('changes.reset')}</a>
          <a href={addressOf(`${action}.csv`, query)} download>
            {t('changes.download')}
          </a>
        </p>
      )}
    </section>
  );
}

type Undo = { readonly href: string; readonly onClick: (event: MouseEvent) => void };

function UndoLink({ what, ...link }: Undo & { readonly what: string }) {
  const { t } = useTranslation('whatIf');
  return (
    <a className="edits__undo" {...link}>
      {t('changes.undo')}
      <span className="visually-hidden">: {what}</span>
    </a>
  );
}

type RefusalListProps = Pick<ChangeListProps, 'view' | 'whatIf'> & {
  readonly undo: (edit: (query: string) => string) => Undo;
};

function RefusalList({ view: { choices, subjects }, whatIf: { state }, undo }: RefusalListProps) {
  const { t } = useTranslation('whatIf');
  const words = useChoiceWords(subjects);
  const sentence = useRefusalSentence({ choices, words });
  if (state.refusals.length === 0) return null;
  return (
    <Notice tone="warn" title={t('refused.title', { count: state.refusals.length })}>
      <ul className="plain edits__list small">
        {state.refusals.map((refusal) => {
          const what = refusedWhat(refusal, { choices, words });
          return (
            <li key={`${refusal.name} ${refusal.text}`}>
              <span>
                <b>{what}.</b> {sentence(refusal)}
              </span>{' '}
              <a className="edits__undo" {...undo((text) => withoutPart(text, refusal.name, refusal.text))}>
                {t('refused.remove')}
                <span className="visually-hidden">: {what}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function addressOf(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
