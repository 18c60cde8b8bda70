import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CommandContext, type CommandResult, defineCommand } from '#app/cli/command.ts';
import { commandLineActor } from '#app/cli/command-line-actor.ts';
import { isoDateOption } from '#app/cli/option-values.ts';
import { readJson } from '#app/cli/read-json.ts';
import type { Ledger } from '#app/database/open-ledger.ts';
import { AppError, isAppError } from '#app/errors.ts';
import { assessAffectedMissions } from '#app/services/assessing/assess-affected-missions.ts';
import { type FileOutcome, importFile } from '#app/services/importing/import-file.ts';
import { readProfile } from '#app/services/importing/read-profile.ts';
import { suggestProfile } from '#app/services/importing/suggest-profile.ts';
import { today } from '#app/services/today.ts';
import { ledgerFiles } from '#app/storage/ledger-files.ts';
import type { MappingProfile } from '#importers/mapping/profile.ts';

/** Issues listed per file; `issuesTotal` counts all. */
const ISSUES_LISTED = 1_000;

type Options = {
  format?: string | undefined;
  mission?: string | undefined;
  'published-on'?: string | undefined;
  'dry-run'?: boolean | undefined;
  mapping?: string | undefined;
  'suggest-mapping'?: boolean | undefined;
};
type Failure = { readonly path: string; readonly error: { readonly code: string; readonly message: string } };
type Imported = { readonly path: string; readonly outcome: FileOutcome };

export const command = defineCommand({
  usage:
    'PATH… [--format ID] [--mission SLUG] [--published-on DATE] [--dry-run] [--mapping PROFILE.json | --suggest-mapping]',
  options: {
    format: { type: 'string' },
    mission: { type: 'string' },
    'published-on': { type: 'string' },
    'dry-run': { type: 'boolean' },
    mapping: { type: 'string' },
    'suggest-mapping': { type: 'boolean' },
  },
  positionals: { min: 1, max: 1_000 },
  async run(context) {
    const { positionals, openLedger } = context;
    isoDateOption('published-on', context.values['published-on']);
    requireOneWay(context.values);
    if (context.values['suggest-mapping']) return suggest(context);
    const mapping = await profileOption(context.values.mapping);
    const ledger = await openLedger();
    const results: (Imported | Failure)[] = [];
    for (const path of positionals) {
      try {
        results.push({ path, outcome: await importPath(ledger, path, { context, mapping }) });
      } catch (error) {
        if (!isAppError(error) || error.exit !== 2) throw error;
        results.push({ path, error: { code: error.code, message: error.message } });
      }
    }
    return {
      human: results.flatMap(describe),
      json: { files: results.map(toJson) },
      complaints: results.flatMap(complaintsOf),
      exit: results.some((result) => complaintsOf(result).length > 0) ? 2 : 0,
    };
  },
});

async function importPath(
  ledger: Ledger,
  path: string,
  {
    context: { values, progress, stdin },
    mapping,
  }: { context: CommandContext<Options>; mapping: MappingProfile | null },
): Promise<FileOutcome> {
  const isDryRun = values['dry-run'] ?? false;
  const actor = commandLineActor();
  if (path !== '-') await requireFile(path);
  const outcome = await importFile(ledger.database, ledgerFiles(ledger), {
    bytes: path === '-' ? stdin : createReadStream(path),
    fileName: path === '-' ? 'standard input' : basename(path),
    format: values.format ?? null,
    mapping,
    mission: values.mission ?? null,
    publishedOn: values['published-on'] ?? null,
    isDryRun,
    actor,
    reason: null,
    onProgress: (rows) => progress.report(`${basename(path)}: rows`, rows, null),
  });
  progress.clear();
  if (outcome.batchId !== null) {
    await assessAffectedMissions(ledger, {
      batchId: outcome.batchId,
      today: today(),
      actor,
      isEarlierBatch: outcome.isSameBytes,
    });
  }
  return outcome;
}

/** A file none of whose rows can be used is as unusable as one that cannot be read. */
function complaintsOf(result: Imported | Failure): string[] {
  if ('error' in result) return [result.error.message];
  const { rows } = result.outcome;
  const isUnusable = rows.accepted === 0 && rows.rejected > 0;
  return isUnusable
    ? [
        `${result.path}: none of its ${rows.rejected} rows can be used. ${result.outcome.issues[0]?.message ?? ''} Nothing was stored.`,
      ]
    : [];
}

/** A format and a profile are two answers to one question. */
function requireOneWay(values: Options): void {
  const ways = (['format', 'mapping', 'suggest-mapping'] as const).filter(
    (name) => values[name] !== undefined,
  );
  if (ways.length > 1)
    throw new AppError('arguments_unusable', {
      message: `--${ways.join(' and --')} cannot be given together.`,
    });
}

async function profileOption(path: string | undefined): Promise<MappingProfile | null> {
  return path === undefined ? null : readProfile(path, await readJson(path));
}

async function suggest({ positionals, stdin }: CommandContext<Options>): Promise<CommandResult> {
  const [path, more] = positionals;
  if (path === undefined || more !== undefined)
    throw new AppError('arguments_unusable', { message: '--suggest-mapping takes one file.' });
  if (path !== '-') await requireFile(path);
  const fileName = path === '-' ? 'standard input' : basename(path);
  const draft = await suggestProfile(path === '-' ? stdin : createReadStream(path), fileName);
  return { human: JSON.stringify(draft, null, 2), json: draft };
}

async function requireFile(path: string): Promise<void> {
  const found = await access(path, constants.R_OK)
    .then(() => stat(path))
    .catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
      throw new AppError('arguments_unusable', { message: `${path} ${why}.`, cause: error });
    });
  if (found.isDirectory())
    throw new AppError('arguments_unusable', { message: `${path} is a folder. Name the files in it.` });
}

function toJson(result: Imported | Failure): object {
  if ('error' in result) return result;
  const { outcome, path } = result;
  return {
    path,
    format: outcome.format,
    confidence: outcome.confidence,
    sha256: outcome.sha256,
    bytes: outcome.bytes,
    title: outcome.title,
    publishedOn: outcome.publishedOn,
    rows: outcome.rows,
    records: outcome.records,
    kinds: outcome.kinds,
    exclusions: outcome.exclusions,
    issues: outcome.issues.slice(0, ISSUES_LISTED),
    issuesTotal: outcome.issuesTotal,
    batchId: outcome.batchId,
    dryRun: outcome.isDryRun,
    seconds: outcome.seconds,
  };
}

function describe(result: Imported | Failure): string[] {
  if ('error' in result) return [];
  const { outcome, path } = result;
  const { rows, records } = outcome;
  const batch = outcome.isDryRun
    ? 'dry run, nothing stored'
    : outcome.isSameBytes
      ? `already imported as batch ${outcome.batchId}`
      : `batch ${outcome.batchId}`;
  return [
    `${path}: ${outcome.format} (confidence ${outcome.confidence.toFixed(2)}), ${batch}`,
    `  rows     ${rows.read} read, ${rows.accepted} accepted, ${rows.rejected} rejected, ${rows.excluded} left out`,
    `  records  ${records.new} new, ${records.revised} revised, ${records.unchanged} unchanged, ${records.excluded} left out`,
    ...outcome.issues.slice(0, 20).map(({ severity, sheet, line, column, message }) => {
      const place = [sheet, `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
      return `  ${severity} ${place}: ${message}`;
    }),
    ...(outcome.issuesTotal > 20 ? [`  … ${outcome.issuesTotal - 20} more issues (--json lists them)`] : []),
  ];
}
