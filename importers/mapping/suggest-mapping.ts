/**
 * A draft of a mapping profile from what the headers of a table say and its cells hold. Every choice has its reason;
 * what the table does not tell is null in the draft, and the draft cannot be used before a person has filled it in.
 */
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import { cellText } from '../files/workbook-message.ts';
import { type ColumnReason, columnRoles, type SampleColumn } from './column-roles.ts';
import { DIMENSION_ROLES, type Role } from './header-words.ts';
import { inferNumbers } from './infer-numbers.ts';
import { inferPeriods } from './infer-periods.ts';
import type { MappingProfile } from './profile.ts';
import type { TableSample } from './sample-table.ts';

type Undecided<Part> = { readonly [Key in keyof Part]: Part[Key] | null };

export type DraftProfile = Omit<
  MappingProfile,
  'numbers' | 'periods' | 'source' | 'fields' | 'figures' | 'suggestion'
> & {
  readonly numbers: MappingProfile['numbers'] | null;
  readonly periods: MappingProfile['periods'] | null;
  readonly fields: Undecided<MappingProfile['fields']>;
  readonly figures: readonly Undecided<MappingProfile['figures'][number]>[];
  readonly source: Undecided<MappingProfile['source']>;
  readonly suggestion: {
    readonly columns: readonly ColumnReason[];
    /** What a person has to decide before the profile can be used, or should look at. */
    readonly undecided: readonly string[];
  };
};

export function suggestMapping(sample: TableSample): DraftProfile {
  const { columns, reasons, figures, periodsOfHeaders } = columnRoles(sample);
  const at = (role: Role) => columns.find((column) => column.role === role);
  const fieldOf = (role: Role) => {
    const found = at(role);
    return found ? { column: found.header } : undefined;
  };
  const numbers = inferNumbers(
    [...figures, at('lower'), at('upper'), at('level')].flatMap((column) => (column ? textsOf(column) : [])),
  );
  const period = at('period');
  const periods = inferPeriods(period ? textsOf(period).concat() : periodsOfHeaders);
  const isWide = figures.length > 1;
  const needsIndicator = at('indicator') === undefined;
  const wrongOwn = [
    ...(figures.length === 0 ? ['No column holds figures. Name one under figures.'] : []),
    ...(at('area') || at('mission')
      ? []
      : ['No column names a country or a mission. State fields.area or fields.mission.']),
    ...(period || periodsOfHeaders.length > 0
      ? []
      : ['No column holds a period. State fields.period, as a column or a constant.']),
    ...(needsIndicator ? ['The file does not say which indicator this is. State its code.'] : []),
    ...(numbers.numbers ? [] : [`numbers: ${numbers.reason}`]),
    ...(periods.periods ? [] : [`periods: ${periods.reason}`]),
    ...((at('lower') ?? at('upper')) && !at('level')
      ? ['The interval has no level. State fields.level, such as 0.95.']
      : []),
    ...(numbers.missing.length > 0
      ? [
          `${numbers.missing.map((text) => `“${text}”`).join(', ')}: taken for no observation. Say under missing if it means more.`,
        ]
      : []),
    ...foreignIndicators(at('indicator')),
    ...(sample.otherSheets.length > 0 ? [`Not read: the sheets ${sample.otherSheets.join(', ')}.`] : []),
    'Whose figures these are: fill in source, with its citation and licence.',
  ];
  return {
    format: 'mapping-profile/1',
    name: 'Suggested mapping',
    table: { sheet: sample.sheet, headerLine: sample.headerLine, recordsAt: [...sample.recordsAt] },
    fields: {
      ...(needsIndicator && isWide && periodsOfHeaders.length === 0
        ? {}
        : { indicator: fieldOf('indicator') ?? null }),
      area: fieldOf('area'),
      mission: fieldOf('mission'),
      ...(periodsOfHeaders.length > 0 && !period ? {} : { period: fieldOf('period') ?? null }),
      level: at('level') ? fieldOf('level') : (at('lower') ?? at('upper')) ? null : undefined,
      unit: fieldOf('unit'),
      status: fieldOf('status'),
      note: fieldOf('note'),
    },
    dimensions: Object.fromEntries(
      columns.flatMap(({ role, header }) =>
        role !== null && DIMENSION_ROLES.has(role) ? [[role, { column: header }]] : [],
      ),
    ),
    figures: figures.map((column) => ({
      value: column.header,
      ...(isWide ? {} : { lower: at('lower')?.header, upper: at('upper')?.header }),
      ...(column.period === null ? {} : { period: column.period }),
      ...(needsIndicator && isWide && column.period === null ? { indicator: null } : {}),
      dimensions: {},
    })),
    numbers: numbers.numbers,
    periods: periods.periods ? [...periods.periods] : null,
    missing: Object.fromEntries(numbers.missing.map((text) => [text, null])),
    codes: { indicator: {}, area: {}, mission: {}, status: {}, unit: {} },
    indicators: [],
    source: {
      key: null,
      publisher: null,
      title: null,
      citation: null,
      url: null,
      licence: null,
      accessedOn: null,
      publishedOn: null,
    },
    suggestion: {
      columns: [
        ...reasons,
        { column: null, role: 'numbers', reason: numbers.reason },
        { column: null, role: 'periods', reason: periods.reason },
      ],
      undecided: wrongOwn,
    },
  };
}

function textsOf({ cells }: SampleColumn): string[] {
  return cells.filter((cell) => typeof cell === 'string' || typeof cell === 'number').map(cellText);
}

/** Words in the column of indicators that are no codes of the library. */
function foreignIndicators(column: SampleColumn | undefined): string[] {
  const words = new Set((column ? textsOf(column) : []).filter((text) => text.trim() !== ''));
  const foreign = [...words].filter((word) => !INDICATOR_LIBRARY.has(word.trim()));
  return foreign.length === 0
    ? []
    : [
        `Indicators that the library does not have: ${foreign
          .slice(0, 10)
          .map((word) => `“${word}”`)
          .join(', ')}. Give each its code under codes.indicator, or describe it under indicators.`,
      ];
}
