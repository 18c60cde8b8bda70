import { expect, test } from 'vitest';
import { typeset } from '#app/services/reading/typeset.ts';
import { METRICS } from '#metrics/registry.ts';

test('a formula becomes MathML that runs from left to right and is named by its plain text', () => {
  const mathml = typeset({ formula: 'a < b & "c"', tex: [String.raw`\frac{a}{b}`, 'c'] });
  expect(mathml).toMatch(/^<math dir="ltr" alttext="a &lt; b &amp; &quot;c&quot;"/);
  expect(mathml).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
  expect(mathml.match(/<mtr>/g)).toHaveLength(2);
});

test('no formula carries a style or a script that the security policy would refuse', () => {
  for (const metric of METRICS) expect(typeset(metric)).not.toMatch(/\sstyle=|<script|\son\w+=|href=/);
});

test('TeX that cannot be typeset is refused, never shown half', () => {
  expect(() => typeset({ formula: 'x', tex: [String.raw`\frac{1}{`] })).toThrow(/./);
  expect(() => typeset({ formula: 'x', tex: [String.raw`\nosuchsign`] })).toThrow(/nosuchsign/);
});
