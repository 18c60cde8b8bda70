/** Formulas as MathML, made on the server: the browser needs no program and no font of ours to show them. */
import temml from 'temml';
import type { MetricEntry } from '#metrics/metric-entry.ts';

/**
 * The security policy refuses styles in attributes, and `styles/formula.css` needs no class; what browsers and screen
 * readers know of a sign by themselves is not said again.
 */
const IDLE_ATTRIBUTE = / (style|class|fence|separator)="[^"]*"/g;

/**
 * One formula, its lines one below the other. Its plain text is its name for programs that cannot read MathML.
 *
 * @throws ParseError TeX that cannot be typeset
 */
export function typeset({ formula, tex }: Pick<MetricEntry, 'formula' | 'tex'>): string {
  const lines = tex.map((line) => `\\displaystyle ${line}`).join('\\\\');
  const mathml = temml.renderToString(tex.length === 1 ? lines : `\\begin{array}{l}${lines}\\end{array}`, {
    displayMode: true,
    strict: true,
    throwOnError: true,
  });
  // Formulas run from left to right in every language.
  return mathml
    .replaceAll(IDLE_ATTRIBUTE, '')
    .replace('<math', `<math dir="ltr" alttext="${escapeAttribute(formula)}"`);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
