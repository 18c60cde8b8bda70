import { defineCommand } from '#app/cli/command.ts';
import { commandLineActor } from '#app/cli/command-line-actor.ts';
import { isoDateOption, timestampOption, wholeNumberOption } from '#app/cli/option-values.ts';
import { AppError } from '#app/errors.ts';
import { assessMission, type StoredAssessment } from '#app/services/assessing/assess-mission.ts';
import { replayAssessment } from '#app/services/assessing/replay-assessment.ts';
import { today } from '#app/services/today.ts';

export const command = defineCommand({
  usage: 'MISSION [--on DATE] [--as-of TIMESTAMP] [--draws N] [--seed S] [--replay ID]',
  options: {
    on: { type: 'string' },
    'as-of': { type: 'string' },
    draws: { type: 'string' },
    seed: { type: 'string' },
    replay: { type: 'string' },
  },
  positionals: { min: 0, max: 1 },
  async run({ values, positionals, openLedger }) {
    const on = isoDateOption('on', values.on) ?? null;
    const asOf = timestampOption('as-of', values['as-of']) ?? null;
    const seed = wholeNumberOption('seed', values.seed, { min: 0, max: 2_147_483_647 });
    const draws = wholeNumberOption('draws', values.draws, { min: 0, max: 1_000_000 });
    const [slug] = positionals;
    if (slug === undefined && values.replay === undefined)
      throw new AppError('arguments_unusable', {
        message: 'Name a mission, or an assessment with --replay ID.',
      });
    const { database } = await openLedger();
    if (values.replay !== undefined) {
      const replay = await replayAssessment(database, values.replay, slug ?? null);
      const verdict = replay.replayed.isIdentical
        ? 'The same result, byte for byte.'
        : 'The result differs from the stored one.';
      return {
        human: [verdict, ...describe(replay)],
        json: replay,
        exit: replay.replayed.isIdentical ? 0 : 1,
      };
    }
    const assessment = await assessMission(database, {
      slug: slug ?? '',
      on,
      today: today(),
      asOf,
      actor: commandLineActor(),
      ...(draws === undefined ? {} : { draws }),
      ...(seed === undefined ? {} : { seed }),
    });
    return { human: describe(assessment), json: assessment };
  },
});

function scoreLine({ ers }: StoredAssessment): string {
  const assumed = ers.assumed.length > 0 ? `, assumed: ${ers.assumed.join(', ')}` : '';
  if (ers.published === null) return `withheld (${ers.withheldReason})${assumed}`;
  const { interval } = ers;
  const range = interval
    ? ` (${Math.round(interval.lower)} to ${Math.round(interval.upper)}, ${Math.round(100 * interval.level)} % interval)`
    : ' (no interval without draws)';
  return `${Math.round(ers.published)}${range}${assumed}`;
}

function describe(assessment: StoredAssessment): string[] {
  const { verdict, coverage } = assessment;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return [
    `${assessment.mission} on ${assessment.on}, known as of ${assessment.asOf}`,
    `  readiness  ${verdict.headline}`,
    `  score      ${scoreLine(assessment)}`,
    `  coverage   ${percent(coverage.indicators)} of the indicators' weight observed, ${percent(coverage.objectives)} of the objectives' weight scored`,
    `  data       median age ${assessment.quality.medianAgeYears === null ? 'not known' : `${assessment.quality.medianAgeYears.toFixed(1)} years`}`,
    `  method     ${assessment.methodVersion}, seed ${assessment.seed}, ${assessment.draws} draws`,
    '  conditions (T met, F not met, U cannot be determined; a veto must be F)',
    ...assessment.criteria.map(
      (criterion) =>
        `  ${criterion.truth}  ${criterion.role} ${criterion.id}${criterion.reason ? ` (${criterion.reason})` : ''}`,
    ),
    `  assessment ${assessment.id}, inputs ${assessment.inputsHash}`,
  ];
}
