import { expect, it } from 'vitest';
import { dodge } from '#app/components/charts/dodge.ts';

it('leaves labels where they are when they do not touch', () => {
  expect(dodge([10, 50, 90], { gap: 30, from: 0, to: 100 })).toEqual([10, 50, 90]);
});

it('moves touching labels apart and keeps their order', () => {
  expect(dodge([50, 48, 52], { gap: 10, from: 0, to: 100 })).toEqual([58, 48, 68]);
});

it('keeps labels inside the plot at both ends', () => {
  expect(dodge([99, 98], { gap: 10, from: 0, to: 100 })).toEqual([100, 90]);
  expect(dodge([-5], { gap: 10, from: 0, to: 100 })).toEqual([0]);
});
