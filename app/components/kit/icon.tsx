const SHAPES = {
  check: 'M4 12.5l5 5L20 6.5',
  cross: 'M6 6l12 12M18 6L6 18',
  question: 'M8.5 8.5a3.5 3.5 0 1 1 5.2 3c-1.1.7-1.7 1.3-1.7 2.7M12 18.2v.1',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5V12l3 2.5',
  warning: 'M12 3.5L2.5 20h19L12 3.5M12 10v4.5M12 17.2v.1',
  dot: 'M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7',
  dash: 'M5 12h14',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5.5M12 7.6v.1',
  up: 'M12 20V5M6 11l6-6l6 6',
  down: 'M12 4v15M6 13l6 6l6-6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  source: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6',
  half: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 3v18',
} as const;

export type IconName = keyof typeof SHAPES;

/** Always beside a word, so assistive technology skips it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
