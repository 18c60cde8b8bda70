import { expect, it } from 'vitest';
import { dataQuality } from '#metrics/observation/data-quality.ts';

const best = { accuracy: 4, independence: 4, timeliness: 4, completeness: 4, comparability: 4 };

it('grades by the weighted score', () => {
  expect(dataQuality(best).grade).toBe('A');
  expect(dataQuality({ ...best, accuracy: 2, independence: 3 })).toMatchObject({ grade: 'A' });
  const halves = { accuracy: 2, independence: 2, timeliness: 2, completeness: 2, comparability: 2 };
  expect(dataQuality(halves)).toEqual({ score: 50, grade: 'C' });
});

it('caps the grade at C when one component fails altogether', () => {
  expect(dataQuality({ ...best, independence: 0 })).toMatchObject({ grade: 'C' });
});

it('rejects a component outside 0–4', () => {
  expect(() => dataQuality({ ...best, timeliness: 5 })).toThrow('timeliness must lie in [0, 4]');
  expect(() => dataQuality({ ...best, accuracy: NaN })).toThrow('accuracy');
});
