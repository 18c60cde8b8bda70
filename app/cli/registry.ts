import type { Command } from './command.ts';

export type CommandEntry = {
  /** One word or two: `import`, `user add`. */
  readonly name: string;
  readonly summary: string;
  /** Commands are loaded when they are run, so that the others cost nothing. */
  load(): Promise<{ readonly command: Command }>;
};

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'assess',
    summary: 'assess a mission and keep the result, or replay an earlier one',
    load: () => import('./commands/assess.ts'),
  },
  { name: 'batches', summary: 'list what has been imported', load: () => import('./commands/batches.ts') },
  { name: 'demo', summary: 'load the demo portfolio', load: () => import('./commands/demo.ts') },
  { name: 'doctor', summary: 'check this installation', load: () => import('./commands/doctor.ts') },
  {
    name: 'formats',
    summary: 'list the file formats that can be imported',
    load: () => import('./commands/formats.ts'),
  },
  { name: 'import', summary: "import publishers' files", load: () => import('./commands/import.ts') },
  {
    name: 'method check',
    summary: 'run oracle fixtures through the method',
    load: () => import('./commands/method-check.ts'),
  },
  { name: 'migrate', summary: 'bring the database up to date', load: () => import('./commands/migrate.ts') },
  { name: 'missions', summary: 'list missions', load: () => import('./commands/missions.ts') },
  {
    name: 'observations',
    summary: 'what the ledger knows, or knew',
    load: () => import('./commands/observations.ts'),
  },
  {
    name: 'revert',
    summary: 'undo an import by a reversing batch',
    load: () => import('./commands/revert.ts'),
  },
  {
    name: 'score',
    summary: 'run the method on a model in a file',
    load: () => import('./commands/score.ts'),
  },
  { name: 'transactions', summary: 'list transactions', load: () => import('./commands/transactions.ts') },
  {
    name: 'user add',
    summary: 'invite a person, or give one a role',
    load: () => import('./commands/user-add.ts'),
  },
];
