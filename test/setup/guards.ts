import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

/** Whatever a test prints is either a fault nobody asserted or noise that hides one. */
const METHODS = ['log', 'info', 'debug', 'warn', 'error'] as const;

let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const method of METHODS) {
    globalThis.console[method] = (...parts: unknown[]) =>
      void printed.push(`console.${method}: ${format(...parts)}`);
  }
});

afterEach(() => {
  if (printed.length > 0) throw new Error(`The test wrote to the console.\n${printed.join('\n')}`);
});
