/** What a reader may change of an official assessment, and within which bounds. Data: it travels to the browser. */

/** In the order in which changes are written into an address. */
export const CHOICE_KINDS = [
  'weight',
  'part',
  'target',
  'low',
  'high',
  'threshold',
  'upper',
  'class',
  'draws',
] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export type Slider = { readonly least: number; readonly most: number; readonly step: number };

/** One number that can be changed. */
export type Choice = {
  /** In the address and in the form: `target.safety/intentional-homicide-rate/XFL`. */
  readonly name: string;
  readonly kind: ChoiceKind;
  /** Id of the objective, indicator, condition, part or class it belongs to; empty for `draws`. */
  readonly subject: string;
  /** Numbers that are possible or impossible only together; null: it stands alone. */
  readonly group: string | null;
  /** The value of the official assessment; a weight in per cent of its group, to four digits. */
  readonly official: number;
  /** What is possible at all. The slider covers what is likely. */
  readonly least: number;
  readonly most: number;
  /** On a logarithmic scale there is no zero. */
  readonly isPositive: boolean;
  readonly slider: Slider;
};

export type Choices = {
  readonly numbers: readonly Choice[];
  /** Ids of the indicators that can be left out: those that are scored, in the order of the mission. */
  readonly indicators: readonly string[];
};

/** What a reader has changed: numbers by name, and indicators left out. Only what differs from the official. */
export type Changes = {
  readonly numbers: Readonly<Record<string, number>>;
  readonly dropped: readonly string[];
};

export function isUnchanged({ numbers, dropped }: Changes): boolean {
  return dropped.length === 0 && Object.keys(numbers).length === 0;
}
