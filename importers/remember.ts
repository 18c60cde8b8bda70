/** Results kept at once; a file has few different periods and places, however long it is. */
const MAX_KEPT = 10_000;

/** The same function, which looks up what it has worked out before: for pure functions of what repeats in a file. */
export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(text, value);
    return value;
  };
}
