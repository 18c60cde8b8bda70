/** What a mission has cost: entries by kind, period and currency, corrections counted, nothing netted in silence. */
import type { ChartSource, MoneyBar, MoneyChartSpec } from '#app/view-models/chart.ts';
import type { MoneyView } from '#app/view-models/mission.ts';
import type { MoneyEntryView, MoneyKind, MoneyTotalView } from '#app/view-models/money.ts';
import type { BudgetRow, PlannedDisbursementRow, TransactionRow } from '#db/queries/find-transactions.ts';
import { addDecimals, isNegativeDecimal } from '#metrics/domain/decimal.ts';
import { TRANSACTION_TYPES } from '#metrics/domain/money.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { budgetsInForce } from '#metrics/money/budgets-in-force.ts';
import type { SourceBook } from './source-book.ts';

export type MissionMoney = {
  readonly transactions: readonly TransactionRow[];
  readonly budgets: readonly BudgetRow[];
  readonly plannedDisbursements: readonly PlannedDisbursementRow[];
};

type MoneyRecord = {
  readonly kind: MoneyKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly currency: string;
  readonly amount: string;
  readonly document: string | null;
  readonly activity: string;
  readonly sourceId: string;
  readonly line: number;
  readonly file: string;
  readonly sha256: string;
  readonly recordedAt: string;
};

export function moneyView(
  money: MissionMoney,
  book: SourceBook,
  context: { readonly title: string; readonly asOf: string },
): MoneyView {
  const records = [
    ...budgetRecords(money.budgets),
    ...money.plannedDisbursements.map(plannedRecord),
    ...money.transactions.map(transactionRecord),
  ];
  const entries = groupEntries(records, book);
  const latest = entries
    .filter(({ kind }) => kind !== 'replaced_budget' && kind !== 'planned_disbursement')
    .toSorted((a, b) => a.periodEnd.localeCompare(b.periodEnd) || rank(a.kind) - rank(b.kind))
    .at(-1);
  return {
    latest: latest ? known(latest) : unknown('missing', 'no_money_on_file'),
    entries,
    totals: totalsOf(entries),
    charts: chartsOf(entries, context),
  };
}

/** Of two entries for one period, spent money says more than a plan. */
function rank(kind: MoneyKind): number {
  return kind === 'expenditure' ? 2 : kind === 'budget' ? 1 : 0;
}

function budgetRecords(rows: readonly BudgetRow[]): MoneyRecord[] {
  const { inForce, replaced } = budgetsInForce(
    rows.map((row) => ({ ...row, isRevised: row.type === '2', from: row.periodStart, to: row.periodEnd })),
  );
  return [
    ...inForce.map((row): MoneyRecord => ({ ...row, kind: 'budget', document: null })),
    ...replaced.map((row): MoneyRecord => ({ ...row, kind: 'replaced_budget', document: null })),
  ];
}

function plannedRecord(row: PlannedDisbursementRow): MoneyRecord {
  return {
    ...row,
    kind: 'planned_disbursement',
    periodEnd: row.periodEnd ?? row.periodStart,
    document: null,
  };
}

/** A statement for a period keeps its period; a payment belongs to the day it is dated. */
function transactionRecord(row: TransactionRow): MoneyRecord {
  return {
    ...row,
    kind: TRANSACTION_TYPES[row.type],
    periodStart: row.periodStart ?? row.date,
    periodEnd: row.date,
    document: row.description,
  };
}

function groupEntries(records: readonly MoneyRecord[], book: SourceBook): MoneyEntryView[] {
  const groups = Map.groupBy(records, (record) =>
    [record.kind, record.periodStart, record.periodEnd, record.currency].join(' '),
  );
  return [...groups.values()]
    .map((group): MoneyEntryView => {
      const [first] = group as [MoneyRecord, ...MoneyRecord[]];
      const corrections = group.filter(({ amount }) => isNegativeDecimal(amount));
      return {
        kind: first.kind,
        periodStart: first.periodStart,
        periodEnd: first.periodEnd,
        currency: first.currency,
        amount: addDecimals(group.map(({ amount }) => amount)),
        records: group.length,
        corrections:
          corrections.length === 0
            ? null
            : { records: corrections.length, amount: addDecimals(corrections.map(({ amount }) => amount)) },
        document: first.document,
        source: book.cite({ source: first.sourceId, line: first.line }, first),
        href: null,
      };
    })
    .sort((a, b) => a.periodStart.localeCompare(b.periodStart) || a.kind.localeCompare(b.kind));
}

function totalsOf(entries: readonly MoneyEntryView[]): MoneyTotalView[] {
  const groups = Map.groupBy(entries, ({ kind, currency }) => `${kind} ${currency}`);
  return [...groups.values()].map((group) => ({
    kind: group[0]!.kind,
    currency: group[0]!.currency,
    amount: addDecimals(group.map(({ amount }) => amount)),
    periodStart: group.map(({ periodStart }) => periodStart).sort()[0]!,
    periodEnd: group
      .map(({ periodEnd }) => periodEnd)
      .sort()
      .at(-1)!,
    records: group.reduce((sum, { records }) => sum + records, 0),
  }));
}

/** Budget against expenditure, one chart per currency; one period alone is not worth a picture. */
function chartsOf(
  entries: readonly MoneyEntryView[],
  context: { title: string; asOf: string },
): MoneyChartSpec[] {
  const drawn = entries.filter(({ kind }) => kind === 'budget' || kind === 'expenditure');
  const specs = [...Map.groupBy(drawn, ({ currency }) => currency)].map(([currency, group]) =>
    chartSpec(currency, group, context),
  );
  return specs.filter(({ periods }) => periods.length >= 2);
}

function chartSpec(
  currency: string,
  group: readonly MoneyEntryView[],
  { title, asOf }: { title: string; asOf: string },
): MoneyChartSpec {
  const periods = [...Map.groupBy(group, ({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`)].sort(
    ([a], [b]) => a.localeCompare(b),
  );
  const sources = new Map(group.map(({ source }) => [source.key, source]));
  return {
    title,
    summary: null,
    currency,
    notes: [],
    asOf,
    sources: [...sources.values()].map(
      ({ publisher, title: name, citation, url, licence }): ChartSource => ({
        publisher,
        title: name,
        citation,
        url,
        licence,
      }),
    ),
    periods: periods.map(([period, inPeriod]) => ({
      period,
      label: periodLabel(inPeriod[0]!),
      budget: barOf(inPeriod, 'budget'),
      expenditure: barOf(inPeriod, 'expenditure'),
    })),
  };
}

function barOf(entries: readonly MoneyEntryView[], kind: MoneyKind): MoneyBar {
  const entry = entries.find((candidate) => candidate.kind === kind);
  if (!entry) return { amount: null, reason: 'no_figure_on_file', origin: null };
  return { amount: entry.amount, reason: null, origin: entry.document ?? entry.source.title };
}

/** `2018/19` for a fiscal year across two calendar years, `2018` for a calendar year, else both days. */
function periodLabel({ periodStart, periodEnd }: MoneyEntryView): string {
  const [from, to] = [periodStart.slice(0, 4), periodEnd.slice(0, 4)];
  if (periodStart.endsWith('01-01') && periodEnd.endsWith('12-31') && from === to) return from;
  if (Number(to) === Number(from) + 1 && periodStart.slice(5, 7) === '07' && periodEnd.slice(5, 7) === '06')
    return `${from}/${to.slice(2)}`;
  return `${periodStart}/${periodEnd}`;
}
