import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';

export type TaskChange = {
  readonly original: readonly string[];
  /** As far as the acts on file name them. */
  readonly current: readonly string[];
  /** False: the newest act does not restate the mandate, so that what was dropped cannot be told. */
  readonly isRestated: boolean;
};

/**
 * The tasks of a mandate at first and now, from the chain of its acts. Tasks are known by the key of their clause.
 *
 * An act that names again at least one task from before restates the mandate: what it leaves out is dropped. An act that
 * names only others adds them, and says nothing of the rest; an act without tasks on file says nothing at all.
 *
 * Unknown (`missing`): `no_mandate_on_file` without acts, `no_mandate_tasks` where the first act names none.
 *
 * @param acts the tasks named by each act, oldest first
 * @source Method §10.1.
 */
export function taskChange(acts: readonly (readonly string[])[]): Outcome<TaskChange> {
  const [original, ...later] = acts;
  if (original === undefined) return unknown('missing', 'no_mandate_on_file');
  if (original.length === 0) return unknown('missing', 'no_mandate_tasks');
  let current: readonly string[] = [...new Set(original)];
  let isRestated = true;
  for (const named of later) {
    isRestated = named.some((task) => current.includes(task));
    current = [...new Set(isRestated ? named : [...current, ...named])];
  }
  return known({ original: [...new Set(original)], current, isRestated });
}
