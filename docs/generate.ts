/** `node docs/generate.ts` writes `docs/reference/` from the code; a test holds the two together. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { PERMISSIONS, ROLE_PERMISSIONS } from '#app/auth/permissions.ts';
import { usageOf } from '#app/cli/parse-command-line.ts';
import { COMMANDS } from '#app/cli/registry.ts';
import { EnvironmentSchema } from '#app/config/settings.ts';
import { COLUMNS, REQUIRED_COLUMNS } from '#importers/ledger/read-observation.ts';
import { IMPORTERS } from '#importers/registry.ts';
import { ROLES } from '#metrics/domain/role.ts';
import type { MetricEntry } from '#metrics/metric-entry.ts';
import { DEFAULT_PARAMETERS, METHOD_VERSION } from '#metrics/parameters.ts';
import { METRICS } from '#metrics/registry.ts';

export const REFERENCE_FOLDER = fileURLToPath(new URL('reference/', import.meta.url));

export type ReferencePage = { readonly name: string; readonly text: string };

const NOTE = 'Written from the code by `node docs/generate.ts`; change the code, not this page.';

export async function referencePages(): Promise<readonly ReferencePage[]> {
  return [
    page('commands', 'Commands', await commands()),
    page('formats', 'File formats', formats()),
    page('metrics', 'Metrics', metrics()),
    page('permissions', 'Roles and permissions', permissions()),
    page('settings', 'Settings', settings()),
  ];
}

function page(name: string, title: string, parts: readonly string[]): ReferencePage {
  return { name: `${name}.md`, text: `${[`# ${title}`, NOTE, ...parts].join('\n\n')}\n` };
}

async function commands(): Promise<string[]> {
  const loaded = await Promise.all(
    COMMANDS.map(async (entry) => ({ entry, command: (await entry.load()).command })),
  );
  const rows = loaded.map(({ entry, command }) => [
    code(usageOf(entry, command).replace(/ \[--json\]$/, '')),
    sentence(entry.summary),
  ]);
  return [
    'Run as `npm run -s ledger -- COMMAND`. `--json` prints one JSON document on standard output and nothing else there; `--help` explains a command.',
    'Exit status: 0 done, 1 a fault of the program, 2 the arguments or the input are unusable and nothing was changed; of several files, nothing of those that are named on standard error.',
    table(['command', 'does'], rows),
  ];
}

function formats(): string[] {
  const described = IMPORTERS.map((importer) =>
    [
      `## ${importer.title}`,
      list([
        ['id', code(importer.id)],
        ['publisher', importer.publisher],
        ['gives', importer.kinds.join(', ')],
        ['files', importer.extensions.map((extension) => code(`.${extension}`)).join(', ')],
        ['licence', importer.source.licence],
        ['cited as', importer.source.citation],
        ['published at', importer.source.url],
        ['entered by hand', importer.isTranscription ? 'yes: a publisher’s own file takes precedence' : 'no'],
        ['one series per', importer.seriesBy === 'importer' ? 'data set' : 'source that a record names'],
        ['left out', importer.leavesOut],
      ]),
    ].join('\n\n'),
  );
  return [
    'A file is recognised by its content. `.gz` and `.zip` are opened. What is left out is counted, never silently dropped.',
    ...described,
    '## Columns of a table of observations',
    'The header names them, in any order; `area` or `mission` says where, one of the two is required.',
    table(
      ['column', 'required'],
      COLUMNS.map((column) => [code(column), REQUIRED_COLUMNS.some((name) => name === column) ? 'yes' : '']),
    ),
  ];
}

function metrics(): string[] {
  const described = METRICS.map((metric) =>
    [
      `## ${metric.title}`,
      list([
        ['id', code(metric.id)],
        ['method', `§${metric.section}, version ${metric.version}`],
        ['unit', metric.unit],
        ['range', rangeText(metric.range)],
        ['formula', metric.formula],
        ['unknown because', metric.reasons.map(code).join(', ')],
        ['after', metric.sources.join(' · ')],
      ]),
    ].join('\n\n'),
  );
  return [
    `Method version ${METHOD_VERSION}. The same list, with its words, is the page \`/method\`.`,
    ...described,
    '## Parameters',
    'Conventions, published with every result. Nothing else is adjustable.',
    table(
      ['parameter', 'value'],
      leaves(DEFAULT_PARAMETERS).map(([name, value]) => [code(name), value]),
    ),
  ];
}

function rangeText([least, most]: MetricEntry['range']): string {
  if (least === null && most === null) return 'any number';
  if (most === null) return `${least} and above`;
  return least === null ? `up to ${most}` : `${least} to ${most}`;
}

/** Every value of a nested record by its path, numbers at six digits. */
function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'object' && inner !== null
      ? leaves(inner, `${path}${key}.`)
      : [[`${path}${key}`, typeof inner === 'number' ? String(Number(inner.toPrecision(6))) : String(inner)]],
  );
}

function permissions(): string[] {
  return [
    'A role is held for one mission or for the whole ledger; held for one mission, it answers for nothing else. Reading what is public needs no role.',
    table(
      ['permission', ...ROLES.map(code)],
      PERMISSIONS.map((permission) => [
        code(permission),
        ...ROLES.map((role) => (ROLE_PERMISSIONS[role].includes(permission) ? 'yes' : '')),
      ]),
    ),
  ];
}

const SettingsSchema = z.object({
  properties: z.record(
    z.string(),
    z.object({ description: z.string(), enum: z.array(z.string()).optional() }),
  ),
});

function settings(): string[] {
  const { properties } = SettingsSchema.parse(z.toJSONSchema(EnvironmentSchema, { io: 'input' }));
  const defaults = new Map(Object.entries(EnvironmentSchema.parse({})));
  const rows = Object.entries(properties).map(([name, setting]) => [
    code(name),
    setting.description,
    (setting.enum ?? []).map(code).join(', '),
    defaults.has(name) ? code(settingText(defaults.get(name))) : '',
  ]);
  return [
    'Environment variables. An empty one counts as not set; a wrong one ends the program with a line that names it.',
    table(['variable', 'meaning', 'values', 'default'], rows),
  ];
}

function settingText(value: unknown): string {
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Nothing is printed for what is not stated. */
function list(facts: readonly (readonly [string, string | null])[]): string {
  return facts
    .filter(([, text]) => text)
    .map(([name, text]) => `- ${name}: ${text}`)
    .join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

if (import.meta.main) {
  await mkdir(REFERENCE_FOLDER, { recursive: true });
  for (const { name, text } of await referencePages()) await writeFile(`${REFERENCE_FOLDER}${name}`, text);
}
