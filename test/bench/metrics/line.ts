/** One line of the bench: a figure beside its baseline of the same run, and the limit it is to keep. */
export type Line = {
  readonly line: string;
  readonly figure: number;
  readonly unit: string;
  readonly baseline: string;
  readonly baselineFigure: number;
  /** Median over the repetitions of figure ÷ baseline, not the quotient of their medians. */
  readonly ratio: number;
  /** How far apart the middle half of the repetitions lies, % of the median: how noisy the run was. */
  readonly spreadPct: number;
  /** In words; empty: none was promised. */
  readonly limit: string;
  readonly isKept: boolean;
};

/** A line with its figures to three digits, as many as a run repeats. */
export function roundLine(line: Line): Line {
  return {
    ...line,
    figure: round(line.figure),
    baselineFigure: round(line.baselineFigure),
    ratio: round(line.ratio),
    spreadPct: Math.round(line.spreadPct),
  };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
