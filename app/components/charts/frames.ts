/** Drawing sizes in SVG user units. A large chart is drawn twice, for wide and for narrow columns. */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly maxTimeTicks: number;
};

export const WIDE_FRAME: Frame = {
  width: 720,
  height: 340,
  margin: { top: 44, right: 136, bottom: 34, left: 48 },
  maxTimeTicks: 8,
};

export const NARROW_FRAME: Frame = {
  width: 360,
  height: 300,
  margin: { top: 44, right: 92, bottom: 34, left: 40 },
  maxTimeTicks: 4,
};

/** Beside a figure in a table: no axis, the words stand next to it. */
export const SMALL_FRAME: Frame = {
  width: 220,
  height: 64,
  margin: { top: 8, right: 8, bottom: 16, left: 8 },
  maxTimeTicks: 2,
};

/** Columns narrower than this get the narrow drawing; `charts.css` switches at the same width. */
export const NARROW_BELOW_PX = 560;

export const MONEY_FRAME: Frame = {
  width: 720,
  height: 260,
  margin: { top: 50, right: 8, bottom: 28, left: 56 },
  maxTimeTicks: 8,
};

export const MONEY_NARROW_FRAME: Frame = {
  width: 360,
  height: 240,
  margin: { top: 50, right: 4, bottom: 28, left: 48 },
  maxTimeTicks: 4,
};
