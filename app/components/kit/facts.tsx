import { Fragment, type ReactNode } from 'react';

export type Fact = readonly [term: ReactNode, description: ReactNode];

/** A definition list; facts whose description is null are left out. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) =>
        fact === null || fact[1] === null ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts are fixed
          <Fragment key={index}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
