/** Indicators that a publisher's file defines and the library does not know: shown as context, never scored as they stand. */
import type { IndicatorDefinition, IndicatorFamily } from '#metrics/domain/indicator.ts';
import type { Frequency } from '#metrics/domain/period.ts';

/** As long as the ledger's short names may be. */
const MAX_CODE_CHARACTERS = 80;
const HASH_CHARACTERS = 8;

export type PublishedIndicator = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly family: IndicatorFamily;
  readonly frequency?: Frequency;
  /** Of the scale itself; null: none. */
  readonly lowerBound?: number | null;
  readonly upperBound?: number | null;
  readonly isRatioScale?: boolean;
  readonly publicationLagYears?: number;
  readonly standardCode?: string | null;
  readonly caution?: string | null;
};

export function publishedIndicator(indicator: PublishedIndicator): IndicatorDefinition {
  return {
    lowerBound: null,
    upperBound: null,
    frequency: 'annual',
    isRatioScale: false,
    publicationLagYears: 1,
    standardCode: null,
    caution: null,
    ...indicator,
    definition: indicator.name,
    level: 'context',
    direction: 'neutral',
    scale: 'linear',
  };
}

/** A short name from a publisher's words; what would be too long is cut, and told apart by a hash of the whole. */
export function indicatorCode(...parts: readonly string[]): string {
  const whole = slug(parts.join(' '));
  if (whole.length <= MAX_CODE_CHARACTERS) return whole;
  const cut = whole.slice(0, MAX_CODE_CHARACTERS - HASH_CHARACTERS - 1).replace(/-+$/, '');
  return `${cut}-${hash(whole)}`;
}

/** Lower case words of letters and digits joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** FNV-1a, 32 bits, in eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(HASH_CHARACTERS, '0');
}
