/**
 * Colours of a chart as values for SVG presentation attributes. On a page they are the theme's custom properties
 * and follow light, dark and print; in a downloaded file they are fixed. Series also differ by dash and marker,
 * so nothing depends on hue.
 */
export type Palette = {
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly paper: string;
  readonly series: readonly string[];
  readonly target: string;
  readonly fontFamily: string;
};

export const PAGE_PALETTE: Palette = {
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-2)',
  rule: 'var(--rule)',
  paper: 'var(--paper)',
  series: ['var(--accent)', 'var(--ink)', 'var(--warn)', 'var(--unknown)'],
  target: 'var(--good)',
  fontFamily: 'inherit',
};

export const FILE_PALETTE: Palette = {
  ink: '#1d1b18',
  inkSoft: '#55514a',
  rule: '#d9d4c8',
  paper: '#ffffff',
  series: ['#1f4e79', '#1d1b18', '#8a5a00', '#6b6660'],
  target: '#2e6b3d',
  fontFamily: "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
};

/** Solid, dashed, dotted, dash-dot: the second way to tell series apart. */
const SERIES_DASHES = [undefined, '7 3', '2 3', '9 3 2 3'] as const;

export function seriesStyle(
  palette: Palette,
  index: number,
): { readonly colour: string; readonly dash: string | undefined } {
  return {
    colour: palette.series[index % palette.series.length] ?? palette.ink,
    dash: SERIES_DASHES[index % SERIES_DASHES.length],
  };
}
