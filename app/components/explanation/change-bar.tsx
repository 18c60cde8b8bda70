const WIDTH = 100;
/** A part that moved the score by little is still to be seen. */
const LEAST_WIDTH = 0.75;

type ChangeBarProps = {
  readonly from: number;
  readonly to: number;
  /** Ends of the scale, the same for all parts. */
  readonly range: { readonly lower: number; readonly upper: number };
};

/** A step of a waterfall: from where the score stood to where it stands. The numbers are in the text beside it. */
export function ChangeBar({ from, to, range: { lower, upper } }: ChangeBarProps) {
  const span = upper - lower;
  if (span === 0) return null;
  const at = (score: number) => (WIDTH * (score - lower)) / span;
  const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  const direction = to === from ? 'same' : to > from ? 'rise' : 'fall';
  return (
    <svg className="change-bar" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden="true">
      <path className="change-bar__axis" d={`M0 8H${WIDTH}`} />
      <rect
        className={`change-bar__step change-bar__step--${direction}`}
        x={Math.min(start, WIDTH - LEAST_WIDTH)}
        y="1"
        width={Math.max(LEAST_WIDTH, end - start)}
        height="6"
      />
    </svg>
  );
}
