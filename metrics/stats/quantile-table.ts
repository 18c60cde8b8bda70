import { highWord, powerOfTwo } from './double-words.ts';
import { exp } from './exp.ts';

/**
 * A quantile function as polynomials over the probability of the smaller tail, fast enough for every draw.
 *
 * The tail is cut at each power of two, and between those into equal pieces: what pieces a double belongs to stands in
 * its own bits. Further out than the last power of two the exact function answers, in one draw of four thousand.
 */
export type QuantileTable = {
  /** Per piece its centre and the coefficients of its polynomial; the pieces of the lower tail, then of the upper. */
  readonly rows: Float64Array;
  /** To each tail; 0: no polynomials were accurate enough, and the exact function always answers. */
  readonly pieces: number;
  /** Whether the polynomials give the logarithm of the quantile. */
  readonly isLog: boolean;
  readonly exact: (u: number) => number;
};

/** Coefficients in powers of (tail probability − centre), as far as they are needed to go from piece to piece. */
export type TaylorSeries = { readonly position: Float64Array; readonly value: Float64Array };

/** A distribution on an axis where its quantile function is smooth, such as the logarithm of a positive value. */
export type TabulatedDistribution = {
  readonly exact: (u: number) => number;
  /** Position on the axis of the quantile of `u`, exact. */
  readonly positionAt: (u: number) => number;
  /**
   * Taylor coefficients of position and value about the point at `position`, over the probability of the lower tail
   * (`direction` 1) or of the upper one (−1).
   */
  readonly expand: (position: number, direction: 1 | -1, series: TaylorSeries) => void;
  /** What the polynomials give; the position is the logarithm of the value then, or the value itself. */
  readonly tabulates: 'value' | 'position' | 'log';
};

/** Powers of two between the last piece and the median; pieces to each, a power of two itself. */
const OCTAVES = 12;
const PIECE_BITS = 4;
const PIECES = 1 << PIECE_BITS;
const PIECES_PER_TAIL = OCTAVES * PIECES;
/** Numbers to a row, one line of a processor's cache: the centre and seven coefficients. */
const ROW = 8;
const COEFFICIENTS = ROW - 1;
/** Terms of the series that lead from one piece to the next. */
export const SERIES_LENGTH = 9;
const WORD_SHIFT = 20 - PIECE_BITS;
const FIRST_PLACE = highWord(powerOfTwo(-1 - OCTAVES)) >> WORD_SHIFT;
/** Error, relative to the quantile, above which there is no table; the method allows ten times as much (§7.2). */
const TOLERANCE = 1e-9;

/**
 * Table of a quantile function, relative error below 1e-9, mostly below 1e-11; where the distribution is too peculiar
 * for that, a table without pieces.
 *
 * The quantile function is followed by its Taylor series from the outermost piece of each tail to the median: inwards
 * errors shrink. Arriving there at the exact median is the proof that nothing was lost on the way.
 *
 * @source Hörmann W., Leydold J. (2003), Continuous random variate generation by fast numerical inversion, ACM TOMACS
 *   13(4), 347–362.
 */
export function tabulateQuantile(distribution: TabulatedDistribution): QuantileTable {
  const rows = new Float64Array(2 * PIECES_PER_TAIL * ROW);
  const median = distribution.positionAt(0.5);
  const isTabulated =
    tabulateTail({ distribution, median, direction: 1, rows: rows.subarray(0, PIECES_PER_TAIL * ROW) }) &&
    tabulateTail({ distribution, median, direction: -1, rows: rows.subarray(PIECES_PER_TAIL * ROW) });
  return {
    rows,
    pieces: isTabulated ? PIECES_PER_TAIL : 0,
    isLog: distribution.tabulates === 'log',
    exact: distribution.exact,
  };
}

/** Quantile at `u` inside (0, 1), as the exact function to nine digits. */
function tabulatedQuantile({ rows, pieces, isLog, exact }: QuantileTable, u: number): number {
  const tail = Math.min(u, 1 - u);
  const place = (highWord(tail) >> WORD_SHIFT) - FIRST_PLACE;
  if (!(place >= 0 && place < pieces)) return exact(u);
  const row = (place + (u < 0.5 ? 0 : PIECES_PER_TAIL)) * ROW;
  const t = tail - rows[row]!;
  const high = rows[row + 5]! + t * (rows[row + 6]! + t * rows[row + 7]!);
  const value =
    rows[row + 1]! + t * (rows[row + 2]! + t * (rows[row + 3]! + t * (rows[row + 4]! + t * high)));
  return isLog ? exp(value) : value;
}

/** Quantiles of a column of uniforms, into another or the same. */
export function fillQuantiles(table: QuantileTable, us: Float64Array, out: Float64Array): void {
  for (let i = 0; i < us.length; i++) out[i] = tabulatedQuantile(table, us[i]!);
}

type Tail = {
  readonly distribution: TabulatedDistribution;
  readonly median: number;
  readonly direction: 1 | -1;
  readonly rows: Float64Array;
};

/** Fills the rows of one tail; false when they would not be accurate. */
function tabulateTail({ distribution, median, direction, rows }: Tail): boolean {
  const { tabulates } = distribution;
  const series = { position: new Float64Array(SERIES_LENGTH), value: new Float64Array(SERIES_LENGTH) };
  const kept = tabulates === 'value' ? series.value : series.position;
  let centre = centreOf(0);
  let position = distribution.positionAt(direction === 1 ? centre : 1 - centre);
  for (let place = 0; place < PIECES_PER_TAIL; place++) {
    distribution.expand(position, direction, series);
    if (!isShort(kept, { reach: centre / (2 * PIECES), isValue: tabulates === 'value' })) return false;
    rows[place * ROW] = centre;
    rows.set(kept.subarray(0, COEFFICIENTS), place * ROW + 1);
    const next = centreOf(place + 1);
    position = valueAt(series.position, next - centre);
    centre = next;
  }
  if (!(Math.abs(position - median) <= TOLERANCE)) return false;
  if (tabulates === 'position') {
    // About the median itself: a quantile that is 0 there keeps its digits.
    distribution.expand(median, direction, series);
    rows[(PIECES_PER_TAIL - 1) * ROW] = 0.5;
    rows.set(kept.subarray(0, COEFFICIENTS), (PIECES_PER_TAIL - 1) * ROW + 1);
  }
  return true;
}

/** Centre of a piece; the median after the last. */
function centreOf(place: number): number {
  if (place === PIECES_PER_TAIL) return 0.5;
  const octave = place >> PIECE_BITS;
  return powerOfTwo(octave - 1 - OCTAVES) * (1 + ((place & (PIECES - 1)) + 0.5) / PIECES);
}

/** Whether the terms that are left out come to nothing at the edge of the piece. */
function isShort(
  kept: Float64Array,
  { reach, isValue }: { readonly reach: number; readonly isValue: boolean },
): boolean {
  const omitted = Math.abs(valueAt(kept.subarray(COEFFICIENTS), reach)) * power7(reach);
  return omitted <= TOLERANCE * (isValue ? Math.abs(kept[0]!) : 1);
}

function power7(x: number): number {
  const cube = x * x * x;
  return cube * cube * x;
}

function valueAt(coefficients: Float64Array, t: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum * t + coefficients[k]!;
  return sum;
}
