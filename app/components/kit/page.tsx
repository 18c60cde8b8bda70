import type { ReactNode } from 'react';

type PageProps = {
  /** A line above the title: where we are. */
  readonly kicker?: ReactNode;
  readonly title: ReactNode;
  readonly lede?: ReactNode;
  readonly children: ReactNode;
};

/** The body of a page: one h1, then sections. Sits inside the `main` of the shell. */
export function Page({ kicker, title, lede, children }: PageProps) {
  return (
    <div className="wrap page">
      <header className="page__head">
        {kicker ? <p className="page__kicker">{kicker}</p> : null}
        <h1>{title}</h1>
        {lede ? <p className="page__lede">{lede}</p> : null}
      </header>
      {children}
    </div>
  );
}

type SectionProps = {
  readonly id: string;
  readonly title: ReactNode;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
};

/** A section under a hairline; `id` is its anchor and names it for assistive technology. */
export function Section({ id, title, intro, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <header className="section__head">
        <h2 id={`${id}-title`}>{title}</h2>
        {intro ? <p className="section__intro">{intro}</p> : null}
      </header>
      {children}
    </section>
  );
}
