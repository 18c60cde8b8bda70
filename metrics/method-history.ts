/** What each version of the method changed; the words are in the interface's catalogue `method`. */
import type { IsoDate } from './domain/period.ts';

export const METHOD_CHANGES = ['first', 'parts', 'traced', 'explained', 'tabulated', 'weighed'] as const;
export type MethodChange = (typeof METHOD_CHANGES)[number];

export const RESULT_CHANGES = ['none_before', 'same', 'last_digits', 'borders', 'changed'] as const;
export type ResultChange = (typeof RESULT_CHANGES)[number];

export type MethodVersionEntry = {
  readonly version: string;
  readonly on: IsoDate;
  readonly change: MethodChange;
  /** How a figure compares that the version before also gave. */
  readonly results: ResultChange;
};

/** Oldest first; the last is in force. */
export const METHOD_HISTORY: readonly MethodVersionEntry[] = [
  { version: '1.0', on: '2026-11-23', change: 'first', results: 'none_before' },
  { version: '1.1', on: '2026-11-25', change: 'parts', results: 'same' },
  { version: '1.2', on: '2026-11-25', change: 'traced', results: 'last_digits' },
  { version: '1.3', on: '2026-11-25', change: 'explained', results: 'borders' },
  { version: '1.4', on: '2026-11-25', change: 'tabulated', results: 'last_digits' },
  { version: '1.5', on: '2026-11-25', change: 'weighed', results: 'same' },
];
