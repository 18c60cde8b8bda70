import { defineCommand } from '#app/cli/command.ts';
import { timestampOption } from '#app/cli/option-values.ts';
import { requireMission } from '#app/cli/require-mission.ts';
import { AppError } from '#app/errors.ts';
import { findObservations, type ObservationRow } from '#db/queries/find-observations.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import { isAreaCode } from '#metrics/domain/area.ts';
import { parsePeriod } from '#metrics/domain/period.ts';

export const command = defineCommand({
  usage: '[--indicator CODE] [--area ISO3] [--mission SLUG] [--period P] [--as-of TIMESTAMP] [--history]',
  options: {
    indicator: { type: 'string' },
    area: { type: 'string' },
    mission: { type: 'string' },
    period: { type: 'string' },
    'as-of': { type: 'string' },
    history: { type: 'boolean' },
  },
  async run({ values, openLedger }) {
    const asOf = timestampOption('as-of', values['as-of']) ?? 'infinity';
    if (values.period !== undefined && !parsePeriod(values.period)) {
      throw new AppError('arguments_unusable', {
        message: `--period ${values.period} is not a period such as 2017, 2017-Q3, 2017-09 or 2017-07-01/2018-06-30.`,
      });
    }
    if (values.area !== undefined && !isAreaCode(values.area)) throw noSuch('area', values.area);
    const { database } = await openLedger();
    const { rows, units } = await database.read(async (tx) => {
      const definitions = await findIndicatorDefinitions(tx);
      if (values.indicator !== undefined && !definitions.has(values.indicator))
        throw noSuch('indicator', values.indicator);
      if (values.mission !== undefined) await requireMission(tx, values.mission);
      const found = await findObservations(tx, {
        indicator: values.indicator,
        area: values.area,
        mission: values.mission,
        period: values.period,
        asOf,
        history: values.history,
      });
      return { rows: found, units: new Map([...definitions].map(([code, { unit }]) => [code, unit])) };
    });
    return {
      human:
        rows.length === 0
          ? 'No observation.'
          : rows.map((row) => describe(row, units.get(row.indicator) ?? null)),
      json: rows.map((row) => toJson(row, units.get(row.indicator) ?? null)),
    };
  },
});

/** A typing error must not read as an absence. */
function noSuch(option: string, text: string): AppError {
  const hint =
    option === 'area' ? 'Use an ISO 3166 alpha-3 code such as HTI.' : 'The page /indicators lists the codes.';
  return new AppError('arguments_unusable', { message: `--${option} ${text} is not known. ${hint}` });
}

function toJson(row: ObservationRow, unit: string | null): object {
  return {
    indicator: row.indicator,
    area: row.area,
    mission: row.mission,
    disaggregation: row.disaggregation,
    period: row.period,
    value: row.value,
    status: row.status,
    lower: row.lower,
    upper: row.upper,
    level: row.level,
    standardError: row.standardError,
    sampleSize: row.sampleSize,
    grade: row.grade,
    unit,
    publishedOn: row.publishedOn,
    recordedAt: row.recordedAt,
    source: row.source.publisher,
    sourceTitle: row.source.title,
    sourceKey: row.seriesSource,
    url: row.source.url,
    batchId: row.batchId,
    file: row.file,
    sha256: row.sha256,
    sheet: row.sheet,
    line: row.line,
    column: row.column,
    breakBefore: row.breakBefore,
    note: row.note,
  };
}

function describe(row: ObservationRow, unit: string | null): string {
  const place = row.area ?? row.mission ?? '';
  const value = row.value === null ? row.status : `${row.value} ${unit ?? ''}`.trim();
  const published = row.publishedOn === null ? 'publication date not stated' : `published ${row.publishedOn}`;
  const interval = row.lower === null ? '' : ` [${row.lower}–${row.upper} at ${row.level}]`;
  const error = row.standardError === null ? '' : ` ± ${row.standardError}`;
  return `${row.indicator}  ${place}  ${row.period}  ${value}${interval}${error}  (${row.source.publisher}, ${published}, recorded ${row.recordedAt}; ${row.file}${row.sheet ? `, ${row.sheet}` : ''}, line ${row.line})`;
}
