/** Each of these depends on when, or how often, it is called. */
export const moments = [
  () => Date.now(),
  () => new Date(),
  () => Date(),
  () => performance.now(),
  () => Math.random(),
  () => crypto.randomUUID(),
  () => globalThis.Date.now(),
];

/** A given moment is no clock. */
export const fixed = new Date('2026-11-23T00:00:00Z');
