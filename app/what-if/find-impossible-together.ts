import type { Changes, Choice, Choices } from './choices.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/**
 * Changes that are impossible together: no weight left in a group, a range that ends before it begins, classes out of
 * order. Of a group that is impossible every change is refused, since none of them is wrong by itself.
 */
export function findImpossibleTogether(changes: Changes, { numbers }: Choices): readonly Refusal[] {
  const groups = Map.groupBy(
    numbers.filter(({ group }) => group !== null),
    ({ group }) => group,
  );
  return [...groups.values()].flatMap((members) => refusalsOf(members, changes));
}

function refusalsOf(members: readonly Choice[], { numbers, dropped }: Changes): Refusal[] {
  const [{ kind }] = members as [Choice];
  const left = members.filter(({ subject }) => kind !== 'weight' || !dropped.includes(subject));
  const values = left.map(({ name, official }) => numbers[name] ?? official);
  const changed = (code: RefusalCode): Refusal[] =>
    members.flatMap(({ name }) => (name in numbers ? [{ name, text: String(numbers[name]), code }] : []));
  if (kind === 'weight' || kind === 'part') {
    const isEmpty = left.length > 0 && values.every((value) => value === 0);
    if (!isEmpty) return [];
    const isEmptyAnyway = left.every(({ official }) => official === 0);
    return [...changed('all_zero'), ...(isEmptyAnyway ? droppedOf(members, dropped) : [])];
  }
  if (isAscending(values, kind === 'class')) return [];
  return changed(kind === 'class' ? 'class_order' : 'range_reversed');
}

/** What carries all the weight cannot be left out. */
function droppedOf(members: readonly Choice[], dropped: readonly string[]): Refusal[] {
  return members
    .filter(({ subject }) => dropped.includes(subject))
    .map(({ subject }) => ({ name: 'drop', text: subject, code: 'nothing_left' }));
}

function isAscending(values: readonly number[], isStrict: boolean): boolean {
  return values.every((value, index) => {
    const before = values[index - 1] ?? -Infinity;
    return isStrict ? value > before : value >= before;
  });
}
