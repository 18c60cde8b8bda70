import type { Frequency } from './period.ts';

/** lower-kebab, for example `intentional-homicide-rate`. */
export type IndicatorCode = string;

export const INDICATOR_CODE_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const INDICATOR_FAMILIES = [
  'crime',
  'corruption',
  'governance',
  'policing',
  'ownership',
  'justice',
  'money',
  'other',
] as const;
export type IndicatorFamily = (typeof INDICATOR_FAMILIES)[number];

/** `neutral` is context: shown, never scored (recorded crime rises when reporting improves). */
export const DIRECTIONS = ['higher', 'lower', 'maintain', 'neutral'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SCALES = ['linear', 'log'] as const;
export type Scale = (typeof SCALES)[number];

/** Result-chain level (OECD DAC). Outputs are never counted as outcomes. */
export const RESULT_LEVELS = ['output', 'outcome', 'impact', 'context'] as const;
export type ResultLevel = (typeof RESULT_LEVELS)[number];

export type IndicatorDefinition = {
  readonly code: IndicatorCode;
  readonly name: string;
  readonly definition: string;
  /** Written as shown beside a value: `per 100,000 population`, `points (0–100)`. */
  readonly unit: string;
  readonly family: IndicatorFamily;
  readonly level: ResultLevel;
  readonly direction: Direction;
  /** Declared in advance, never chosen after seeing the data (method §1.4). */
  readonly scale: Scale;
  /** Ratio-scale quantities may use compound growth (method §2.1); interval scales may not. */
  readonly isRatioScale: boolean;
  /** Bounds of the scale itself, in the indicator's unit; null where there is none. */
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  readonly frequency: Frequency;
  /** Years between the end of a period and its publication (method §3.6). */
  readonly publicationLagYears: number;
  /** Code in a public standard (SDG, ICCS, World Bank …); null where there is none. */
  readonly standardCode: string | null;
  /** What the measure tempts people to do, and what it does not show. */
  readonly caution: string | null;
};
