import { z } from 'zod';
import type { MissionDossier } from '#metrics/domain/dossier.ts';
import {
  ACTIVITY_PARTS,
  type ActivityRecord,
  DECIMAL_PATTERN,
  type TransactionTypeCode,
} from '#metrics/domain/money.ts';
import { alpha2OfCountry } from '../areas/resolve-area.ts';
import { cited, date, text } from './schema-parts.ts';

/** IATI TransactionType of the kinds of money a dossier records; a budget is not a transaction. */
const TRANSACTION_TYPE = { commitment: '2', disbursement: '3', expenditure: '4' } as const satisfies Record<
  string,
  TransactionTypeCode
>;

export const moneySchema = cited({
  kind: z.enum(['budget', 'expenditure', 'disbursement', 'commitment']),
  periodStart: date,
  periodEnd: date,
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as USD'),
  amount: z.string().regex(DECIMAL_PATTERN, 'expected a plain decimal number such as 1234567.89'),
  note: text.nullable().default(null),
}).refine((one) => one.periodStart <= one.periodEnd, 'expected `periodStart` on or before `periodEnd`');

export type DossierMoney = z.output<typeof moneySchema>;

/** All money of a dossier as one activity, `ledger:<slug>`; null when it records none. */
export function moneyActivity(
  dossier: MissionDossier,
  items: readonly DossierMoney[],
): ActivityRecord | null {
  if (items.length === 0) return null;
  return {
    iatiIdentifier: `ledger:${dossier.slug}`,
    parts: ACTIVITY_PARTS,
    title: dossier.name,
    description: null,
    reportingOrganisation: { ref: null, name: dossier.lead, type: null, activity: null },
    participatingOrganisations: [],
    status: null,
    hierarchy: null,
    startOn: dossier.startedOn,
    endOn: dossier.endedOn,
    defaultCurrency: null,
    recipientCountries: recipientCountries(dossier.areas),
    recipientRegions: [],
    sectors: [],
    relatedActivities: [],
    mission: dossier.slug,
    sourceKey: dossier.source,
    transactions: items.flatMap((item) => transaction(item, dossier)),
    budgets: items.flatMap((item) => budget(item, dossier)),
    plannedDisbursements: [],
    line: dossier.line,
  };
}

function transaction(item: DossierMoney, dossier: MissionDossier): ActivityRecord['transactions'] {
  if (item.kind === 'budget') return [];
  return [
    {
      ref: null,
      type: TRANSACTION_TYPE[item.kind],
      date: item.periodEnd,
      valueDate: item.periodEnd,
      currency: item.currency,
      currencyFrom: 'value',
      amount: item.amount,
      provider: null,
      receiver: null,
      sectors: [],
      recipientCountry: null,
      recipientRegion: null,
      description: item.note,
      isHumanitarian: null,
      periodStart: item.periodStart,
      sourceKey: item.source ?? dossier.source,
      line: item.line,
    },
  ];
}

function budget(item: DossierMoney, dossier: MissionDossier): ActivityRecord['budgets'] {
  if (item.kind !== 'budget') return [];
  const { periodStart, periodEnd, currency, amount, line } = item;
  const sourceKey = item.source ?? dossier.source;
  return [
    {
      type: '1',
      status: '2',
      periodStart,
      periodEnd,
      valueDate: periodStart,
      currency,
      amount,
      sourceKey,
      line,
    },
  ];
}

function recipientCountries(areas: readonly string[]): ActivityRecord['recipientCountries'] {
  return areas.flatMap((area) => {
    const code = area.length === 3 ? alpha2OfCountry(area) : null;
    return code === null ? [] : [{ vocabulary: null, code, percentage: null }];
  });
}
