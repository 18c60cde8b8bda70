import type { MetricView } from '#app/view-models/method.ts';

/** A formula as MathML; a browser that does not know it shows the plain text, through `formula.css`. */
export function Formula({ mathml }: Pick<MetricView, 'mathml'>) {
  return (
    <div
      className="formula"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made on the server from the registry alone
      dangerouslySetInnerHTML={{ __html: mathml }}
    />
  );
}
