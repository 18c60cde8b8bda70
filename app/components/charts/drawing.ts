/** What the drawings of one chart have in common. */

/** The rectangle inside the axes, in SVG user units. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** From data to positions. */
export type Scales = { readonly x: (t: number) => number; readonly y: (value: number) => number };

export type Whisker = { readonly x: number; readonly top: number; readonly bottom: number };
