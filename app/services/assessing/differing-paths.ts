/** Differences listed; a result that differs anywhere usually differs in many places. */
const MOST_LISTED = 50;

/** Where two JSON documents differ, as JSON pointers (RFC 6901) to the smallest differing parts, in order. */
export function differingPaths(one: unknown, other: unknown, most: number = MOST_LISTED): readonly string[] {
  const found: string[] = [];
  const compare = (a: unknown, b: unknown, path: string) => {
    if (found.length >= most || Object.is(a, b)) return;
    if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) {
      found.push(path);
      return;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const below = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (Object.hasOwn(a, key) && Object.hasOwn(b, key)) compare(a[key], b[key], below);
      else if (found.length < most) found.push(below);
    }
  };
  compare(one, other, '');
  return found;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
