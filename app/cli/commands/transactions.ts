import { defineCommand } from '#app/cli/command.ts';
import { requireMission } from '#app/cli/require-mission.ts';
import { findTransactions, type TransactionRow } from '#db/queries/find-transactions.ts';
import { TRANSACTION_TYPES } from '#metrics/domain/money.ts';

export const command = defineCommand({
  usage: '[--mission SLUG] [--activity IATI_ID]',
  options: { mission: { type: 'string' }, activity: { type: 'string' } },
  async run({ values, openLedger }) {
    const { database } = await openLedger();
    const rows = await database.read(async (tx) => {
      if (values.mission !== undefined) await requireMission(tx, values.mission);
      return findTransactions(tx, { mission: values.mission, activity: values.activity, asOf: 'infinity' });
    });
    return { human: rows.length === 0 ? 'No transaction.' : rows.map(describe), json: rows.map(toJson) };
  },
});

function toJson(row: TransactionRow): object {
  return {
    activity: row.activity,
    mission: row.mission,
    type: row.type,
    typeName: TRANSACTION_TYPES[row.type],
    date: row.date,
    valueDate: row.valueDate,
    currency: row.currency,
    currencyFrom: row.currencyFrom,
    amount: row.amount,
    // Only what needs no exchange rate: without a rate on file a conversion is unknown, not a guess.
    amountUsd: row.currency === 'USD' ? row.amount : null,
    provider: row.provider,
    receiver: row.receiver,
    sector: row.sectors[0]?.code ?? null,
    sectors: row.sectors,
    description: row.description,
    batchId: row.batchId,
    file: row.file,
    line: row.line,
  };
}

function describe(row: TransactionRow): string {
  return `${row.activity}  ${row.date}  ${TRANSACTION_TYPES[row.type]}  ${row.amount} ${row.currency}  (${row.file}, line ${row.line})`;
}
