import type { MetricView } from '#app/view-models/method.ts';

/** A formula as MathML; a browser that does not know it shows the plain text, through `formula.css`. */
export function Formula({ metric: { formula, mathml } }: { readonly metric: MetricView }) {
  return (
    <div
      className="formula"
      data-formula={formula}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made on the server from the registry alone
      dangerouslySetInnerHTML={{ __html: mathml }}
    />
  );
}
