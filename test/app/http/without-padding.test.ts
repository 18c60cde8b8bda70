import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutPadding } from '#app/http/without-padding.ts';

/** One byte off the grid, so that characters of three bytes straddle the ends of React's chunks. */
const words = Array.from({ length: 2000 }, (_, index) =>
  createElement('i', { key: index }, `a→${'·'.repeat(index % 7)}`),
);

it('gives pages without the NUL bytes React leaves between chunks', async () => {
  const page = withoutPadding();
  renderToPipeableStream(createElement('p', null, words)).pipe(page);
  const html = await text(page.pipe(new PassThrough()));
  expect(html).not.toContain('\0');
  expect(html.match(/→/g)).toHaveLength(2000);
  expect(html).not.toContain('\ufffd');
});
