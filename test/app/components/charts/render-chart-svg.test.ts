import { describe, expect, it } from 'vitest';
import { renderChartSvg } from '#app/components/charts/render-chart-svg.server.tsx';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { makeSpec, observed } from './make-spec.ts';

const spec = makeSpec([
  observed('2010', 7.5, { lower: 6, upper: 9, level: 0.9 }),
  observed('2011', 8.25, { lower: 7, upper: 9.5, level: 0.9 }),
  observed('2012', null),
]);

describe('a chart as a file', () => {
  const svg = renderChartSvg(spec, getI18n('en'));

  it('carries title, text equivalent, source and date', () => {
    expect(svg).toContain('<title>Victims of intentional homicide</title>');
    expect(svg).toMatch(/<desc>World Bank: 7.5 in 2010, 8.25 in 2011.*1 period without a figure/);
    expect(svg).toContain('Source: World Bank, WDI');
    expect(svg).toContain('State of knowledge: 23 November 2026');
    expect(svg).toContain('Band or bars around the figures: 90 % interval.');
  });

  it('needs nothing from the page it came from', () => {
    expect(svg).not.toContain('var(--');
    expect(svg).not.toContain('class=');
    expect(svg).not.toContain(' style=');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says in words that there is nothing to draw', () => {
    const empty = renderChartSvg(makeSpec([observed('2010', null)]), getI18n('en'));
    expect(empty).toContain('There is no figure to draw.');
    expect(empty).not.toMatch(/NaN|Infinity/);
  });
});
