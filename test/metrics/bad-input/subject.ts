/** What bad input makes of a metric: a result with its reason code, or a `RangeError` that names the argument. */
type Expected =
  /** The result says so, in a reason, a status or a caveat. */
  | { readonly says: string }
  /** A `RangeError` with these words. */
  | { readonly refuses: string }
  /** A value like this, where the method defines one. */
  | { readonly gives: unknown };

export type BadCase<Input> = readonly [what: string, input: Input, expected: Expected];

type SubjectOf<Input> = {
  /** Id in the registry. */
  readonly metric: string;
  /** Good input, from which bad input is made; every number of it is a leaf of plain objects and lists. */
  readonly valid: Input;
  readonly call: (input: Input) => unknown;
  readonly cases: readonly BadCase<Input>[];
  /** How a refusal calls the argument that has another key in the input. */
  readonly names?: Readonly<Record<string, string>>;
  /** A whole mission: what is not needed is not read, so that NaN there may go unnoticed, but never into a result. */
  readonly isMission?: boolean;
};

export type Subject = SubjectOf<unknown>;

/** Forgets what the input looks like, so that subjects stand in one list. */
export function subject<Input>(of: SubjectOf<Input>): Subject {
  return of as unknown as Subject;
}
