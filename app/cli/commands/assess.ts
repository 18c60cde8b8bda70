import { type CommandContext, type CommandResult, defineCommand } from '#app/cli/command.ts';
import { commandLineActor } from '#app/cli/command-line-actor.ts';
import { describeAssessment } from '#app/cli/describe-assessment.ts';
import { isoDateOption, timestampOption, wholeNumberOption } from '#app/cli/option-values.ts';
import { readJson } from '#app/cli/read-json.ts';
import { withProgress } from '#app/cli/with-progress.ts';
import { openComputing } from '#app/computing/computing.ts';
import { MOST_THREADS } from '#app/config/settings.ts';
import { AppError } from '#app/errors.ts';
import { assessInputs } from '#app/services/assessing/assess-inputs.ts';
import { assessMission, type StoredAssessment } from '#app/services/assessing/assess-mission.ts';
import { replayAssessment } from '#app/services/assessing/replay-assessment.ts';
import { today } from '#app/services/today.ts';
import { usualOptions } from '#metrics/assessment/compute-assessment.ts';

/** The name is part of the random streams' names, so inputs without it are a mission of their own. */
const UNNAMED = 'unnamed';

const OPTIONS = {
  on: { type: 'string' },
  'as-of': { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  replay: { type: 'string' },
  inputs: { type: 'string' },
  mission: { type: 'string' },
  threads: { type: 'string' },
} as const;

type Values = { readonly [Name in keyof typeof OPTIONS]?: string };
type Context = CommandContext<Values>;

export const command = defineCommand({
  usage:
    'MISSION [--on DATE] [--as-of TIMESTAMP] [--draws N] [--seed S] [--replay ID] | --inputs FILE.json [--mission SLUG] [--as-of TIMESTAMP] [--draws N] [--seed S] [--threads N]',
  options: OPTIONS,
  positionals: { min: 0, max: 1 },
  async run(context) {
    const { values, positionals } = context;
    if (values.inputs !== undefined) return assessFile(context, values.inputs);
    for (const name of ['mission', 'threads'] as const)
      if (values[name] !== undefined) throw unusable(`--${name} goes with --inputs.`);
    if (values.replay !== undefined) return replay(context, values.replay);
    if (positionals[0] === undefined)
      throw unusable('Name a mission, an assessment with --replay ID, or a file with --inputs FILE.json.');
    return assess(context, positionals[0]);
  },
});

async function assess({ values, progress, openLedger }: Context, slug: string): Promise<CommandResult> {
  const request = {
    slug,
    on: isoDateOption('on', values.on) ?? null,
    asOf: timestampOption('as-of', values['as-of']) ?? null,
    today: today(),
    actor: commandLineActor(),
    ...drawing(values),
  };
  const ledger = await openLedger();
  ledger.computing.warmUp();
  const assessment = await withProgress(progress, slug, (onProgress) =>
    assessMission(ledger, request, { onProgress }),
  );
  return { human: [...describeAssessment(assessment), ...recordLines(assessment)], json: assessment };
}

async function replay({ positionals, progress, openLedger }: Context, id: string): Promise<CommandResult> {
  const ledger = await openLedger();
  const request = { id, slug: positionals[0] ?? null };
  const result = await withProgress(progress, id, (onProgress) =>
    replayAssessment(ledger, request, { onProgress }),
  );
  const { isIdentical, differences } = result.replayed;
  const verdict = isIdentical
    ? ['The same result, byte for byte.']
    : ['The result differs from the stored one.', ...differences.map((path) => `  at ${path}`)];
  return {
    human: [...verdict, ...describeAssessment(result), ...recordLines(result)],
    json: result,
    exit: isIdentical ? 0 : 1,
  };
}

async function assessFile(context: Context, path: string): Promise<CommandResult> {
  const { values, positionals, settings, progress } = context;
  for (const name of ['on', 'replay'] as const)
    if (values[name] !== undefined) throw unusable(`--${name} does not go with --inputs.`);
  const threads = wholeNumberOption('threads', values.threads, { min: 1, max: MOST_THREADS });
  const mission = values.mission ?? positionals[0] ?? UNNAMED;
  const asOf = timestampOption('as-of', values['as-of']) ?? null;
  const options = { ...usualOptions(mission, asOf), ...drawing(values) };
  const document = await readJson(path);
  const computing = openComputing({ threads: threads ?? settings.threads });
  try {
    const result = await withProgress(progress, mission, (onProgress) =>
      assessInputs(computing, document, options, { onProgress }),
    );
    const { inputsHash, resultSha256 } = result;
    return {
      human: [...describeAssessment(result), `  inputs     ${inputsHash}`, `  result     ${resultSha256}`],
      json: result,
    };
  } finally {
    await computing.close();
  }
}

/** Only what was asked for. */
function drawing(values: Values): { readonly draws?: number; readonly seed?: number } {
  const draws = wholeNumberOption('draws', values.draws, { min: 0, max: 1_000_000 });
  const seed = wholeNumberOption('seed', values.seed, { min: 0, max: 2_147_483_647 });
  return { ...(draws !== undefined && { draws }), ...(seed !== undefined && { seed }) };
}

function recordLines({ id, inputsHash, resultSha256 }: StoredAssessment): string[] {
  return [`  assessment ${id}, inputs ${inputsHash}`, `  result     ${resultSha256}`];
}

function unusable(message: string): AppError {
  return new AppError('arguments_unusable', { message });
}
