import type { Command } from './command.ts';
import { usageOf } from './parse-command-line.ts';
import { COMMANDS, type CommandEntry } from './registry.ts';

export function describeProgram(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: ledger <command> [arguments] [--json]',
    '',
    ...lines,
    '',
    'ledger <command> --help shows its arguments. --json prints one JSON document and nothing else.',
    'Exit status: 0 done, 1 a fault of the program, 2 the arguments or the input are unusable and nothing was changed.',
  ].join('\n');
}

export function describeCommand(entry: CommandEntry, command: Command): string {
  return `Usage: ${usageOf(entry, command)}\n\n${entry.summary}`;
}
