import type { ParseArgsConfig, ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Settings } from '#app/config/settings.ts';
import type { Ledger } from '#app/database/open-ledger.ts';
import type { Progress } from './progress.ts';

/** What a command is handed. The ledger is opened when asked for, once, and closed when the command has ended. */
export type CommandContext<Values = Record<string, unknown>> = {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly settings: Settings;
  readonly progress: Progress;
  readonly stdin: NodeJS.ReadStream;
  /** Migrated, ready for use. */
  openLedger(): Promise<Ledger>;
};

/**
 * What a command has to say, for people and for programs. Long lists may be iterables: `human` of lines, `json` of
 * array items; they are written as they arrive.
 */
export type CommandResult = {
  readonly human: string | Iterable<string> | AsyncIterable<string>;
  readonly json: unknown;
  /** What went wrong in parts, one line each, for standard error. */
  readonly complaints?: readonly string[];
  /** 0 when left out. 1: it ran and found a fault. 2: the input was found unusable and nothing was changed. */
  readonly exit?: 0 | 1 | 2;
};

type OptionValues<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<ParseArgsConfig & { options: O; strict: true }>
>['values'];

export type Command = {
  /** Below the name: `PATH… [--format ID]`. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  readonly positionals: { readonly min: number; readonly max: number };
  run(context: CommandContext): Promise<CommandResult>;
};

export type CommandDefinition<O extends ParseArgsOptionsConfig> = {
  readonly usage?: string;
  readonly options?: O;
  /** How many arguments it takes; none when left out. */
  readonly positionals?: { readonly min: number; readonly max: number };
  run(context: CommandContext<OptionValues<O>>): Promise<CommandResult>;
};

/** Lets `run` see its own options' types; the registry sees every command alike. */
export function defineCommand<const O extends ParseArgsOptionsConfig = Record<never, never>>(
  definition: CommandDefinition<O>,
): Command {
  return {
    usage: definition.usage ?? '',
    options: definition.options ?? {},
    positionals: definition.positionals ?? { min: 0, max: 0 },
    run: (context) => definition.run(context as CommandContext<OptionValues<O>>),
  };
}
