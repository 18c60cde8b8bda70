import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '#app/view-models/chart.ts';
import type { ChartWords } from './chart-words.ts';

const InteractiveTrend = lazy(() => import('./interactive-trend.tsx'));

/** Loading begins this far before the chart scrolls into view. */
const ROOT_MARGIN = '200px';

type LiveTrendProps = {
  readonly spec: ChartSpec;
  readonly words: ChartWords;
  /** The static drawing: what the server sends, and what stays without JavaScript and on paper. */
  readonly children: ReactNode;
};

/** Lays the interactive reading over the static drawing once the chart is about to be seen; nothing moves. */
export function LiveTrend({ spec, words, children }: LiveTrendProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: ROOT_MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    // Time runs from left to right in every language, so the drawing does too.
    <div className="chart__canvas" ref={box} dir="ltr">
      {children}
      {isNear && (
        <Suspense fallback={null}>
          <InteractiveTrend spec={spec} words={words} />
        </Suspense>
      )}
    </div>
  );
}
