/**
 * Every reason code of metrics and importers as a sentence fragment: it follows "Not known:", "Withheld:" or a
 * name, and ends with a full stop.
 */
export const reasons = {
  missing: 'no usable observation.',
  stale: 'the latest observation is too old.',
  quality: 'the data are not of the quality the condition asks for.',
  too_close_to_call: 'too close to call within the error of measurement.',
  not_assessed: 'this mission has not been assessed.',
} as const;
