/** Input with something wrong in it, and results walked for what must not be there. */
export type Path = readonly (string | number)[];

/** Where numbers stand in an input made of plain objects and lists. */
export function numbersIn(value: unknown, at: Path = []): Path[] {
  if (typeof value === 'number') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    numbersIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A copy with another part at the path. */
export function spoiled<T>(value: T, [key, ...rest]: Path, part: unknown): T {
  if (key === undefined) return part as T;
  const inner = spoiled((value as Record<string | number, unknown>)[key], rest, part);
  return (Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner }) as T;
}

/** Name of the argument that a number belongs to: `weight` of `indicators[2].weight`, `counts` of `counts[1]`. */
export function argumentAt(path: Path): string {
  return String(path.findLast((key) => typeof key === 'string') ?? '');
}

/** Where a result holds a number that is none. */
export function notNumbersIn(result: unknown, at = 'result'): string[] {
  if (typeof result === 'number') return Number.isFinite(result) ? [] : [`${at} is ${result}`];
  return partsOf(result).flatMap(([key, part]) => notNumbersIn(part, `${at}.${key}`));
}

/** Every text of a result: reasons, statuses, caveats. */
export function textsIn(result: unknown): string[] {
  if (typeof result === 'string') return [result];
  return partsOf(result).flatMap(([, part]) => textsIn(part));
}

/** Reason codes of a result's unknowns. */
export function reasonsIn(result: unknown): string[] {
  const isUnknown = typeof result === 'object' && result !== null && 'known' in result && !result.known;
  const own = isUnknown && 'reason' in result ? [String(result.reason)] : [];
  return [...own, ...partsOf(result).flatMap(([, part]) => reasonsIn(part))];
}

function partsOf(value: unknown): [string, unknown][] {
  if (value instanceof Map || ArrayBuffer.isView(value))
    return Array.from(value as unknown as Iterable<unknown>, (part, i): [string, unknown] => [
      String(i),
      part,
    ]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
