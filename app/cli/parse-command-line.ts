import { parseArgs } from 'node:util';
import { AppError } from '#app/errors.ts';
import type { Command } from './command.ts';
import { COMMANDS, type CommandEntry } from './registry.ts';

const COMMON_OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

export type CommandLine = { readonly entry: CommandEntry; readonly rest: readonly string[] };

export type Arguments = {
  readonly values: Record<string, unknown>;
  readonly positionals: readonly string[];
  readonly isJson: boolean;
  readonly isHelp: boolean;
};

/** Which command, and what is left for it. Null: none was named. */
export function findCommand(args: readonly string[]): CommandLine | null {
  const words = args.filter((word) => !word.startsWith('-'));
  if (words.length === 0) return null;
  for (const length of [2, 1]) {
    const name = args.slice(0, length).join(' ');
    const entry = COMMANDS.find((each) => each.name === name);
    if (entry) return { entry, rest: args.slice(length) };
  }
  throw unusable(`There is no command ${args.slice(0, 2).join(' ')}; run ledger --help for the list.`);
}

export function parseArguments({ entry, rest }: CommandLine, command: Command): Arguments {
  const { values, positionals } = parse(entry, rest, command);
  const { json, help, ...own } = values as Record<string, unknown>;
  if (!help) checkCount(entry, command, positionals);
  return { values: own, positionals, isJson: json === true, isHelp: help === true };
}

function parse(entry: CommandEntry, rest: readonly string[], command: Command) {
  const options = { ...command.options, ...COMMON_OPTIONS };
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [sentence] = (cause as Error).message.split('. ');
    throw unusable(`${sentence?.replace(/\.$/, '')}; usage: ${usageOf(entry, command)}`, cause);
  }
}

function checkCount(entry: CommandEntry, command: Command, positionals: readonly string[]): void {
  const { min, max } = command.positionals;
  if (positionals.length < min) throw unusable(`An argument is missing; usage: ${usageOf(entry, command)}`);
  if (positionals.length > max) {
    throw unusable(`${positionals[max]} is one argument too many; usage: ${usageOf(entry, command)}`);
  }
}

export function usageOf({ name }: CommandEntry, { usage }: Command): string {
  return `ledger ${name}${usage ? ` ${usage}` : ''} [--json]`;
}

function unusable(message: string, cause?: unknown): AppError {
  return new AppError('arguments_unusable', { message, cause });
}
