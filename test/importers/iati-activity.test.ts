import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { iatiActivity } from '#importers/iati-activity.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

const version2 = fixture('iati-activity/version-2.xml');

describe('version 2', () => {
  it('reads the activity with its parties, places and dates', async () => {
    const { activities, file } = await readAll(iatiActivity, sourceFile(version2, 11));
    expect(file).toMatchObject({ publishedOn: '2024-05-01' });
    expect(activities[0]).toMatchObject({
      iatiIdentifier: 'XX-1-POLICE',
      title: 'Police reform & oversight',
      reportingOrganisation: { ref: 'XX-1', name: 'Ministry of Examples', type: '10' },
      participatingOrganisations: [{ ref: 'XX-2', role: '1', activity: 'XX-2-FUND' }],
      status: '2',
      startOn: '2019-02-01',
      endOn: '2022-12-31',
      recipientCountries: [
        { code: 'HT', percentage: 100 },
        { code: 'DO', percentage: 0 },
      ],
      sectors: [{ vocabulary: '1', code: '15130', percentage: null }],
      line: 4,
    });
  });

  it('keeps amounts as decimal text, to the last digit', async () => {
    const { activities } = await readAll(iatiActivity, sourceFile(version2));
    const [activity] = activities;
    expect(
      activity?.transactions.map(({ amount, currency, currencyFrom }) => [amount, currency, currencyFrom]),
    ).toEqual([
      ['12345678901234567890.12', 'USD', 'default-currency'],
      ['-500', 'EUR', 'value'],
    ]);
    expect(activity?.transactions[0]).toMatchObject({
      ref: 'T1',
      type: '3',
      date: '2019-03-15',
      valueDate: '2019-03-14',
      provider: { ref: 'XX-2', activity: 'XX-2-FUND' },
      receiver: { ref: 'XX-3', activity: 'XX-3-ACT', name: 'National Police' },
      recipientCountry: 'HT',
      isHumanitarian: false,
      line: 22,
    });
    expect(activity?.budgets).toMatchObject([
      { type: '2', status: '2', amount: '1234567.10', currency: 'EUR' },
    ]);
  });

  it('reports what cannot be used, by line, and rejects only that', async () => {
    const { issues, rows, activities } = await readAll(iatiActivity, sourceFile(version2));
    expect(issues.map(({ severity, line, code }) => [severity, line, code])).toEqual([
      ['warning', 16, 'number_invalid'],
      ['warning', 31, 'date_fallback'],
      ['error', 32, 'transaction_type_unknown'],
      ['error', 33, 'date_missing'],
      ['error', 34, 'number_invalid'],
      ['error', 21, 'date_invalid'],
      ['error', 40, 'missing_currency'],
      ['error', 42, 'identifier_missing'],
      ['warning', 46, 'duplicate_identical'],
      ['error', 50, 'duplicate_key'],
    ]);
    expect(rows).toEqual({ accepted: 5, rejected: 8, excluded: 2 });
    expect(activities.map((one) => one.iatiIdentifier)).toEqual(['XX-1-POLICE', 'XX-1-NOCURRENCY']);
    expect(activities[1]?.transactions).toEqual([]);
  });
});

it('reads version 1: letters for types, words for roles, dates as text', async () => {
  const { activities, issues } = await readAll(
    iatiActivity,
    sourceFile(fixture('iati-activity/version-1.xml')),
  );
  expect(activities[0]).toMatchObject({
    title: 'Courts and police',
    reportingOrganisation: { name: 'Department of Examples' },
    participatingOrganisations: [{ role: '1', name: 'Example Treasury' }],
    startOn: '2012-01-01',
    endOn: '2013-01-31',
    sectors: [{ vocabulary: 'DAC', code: '15210', percentage: 100 }],
  });
  expect(
    activities[0]?.transactions.map(({ type, amount, date, currency }) => [type, amount, date, currency]),
  ).toEqual([
    ['2', '1000', '2012-01-01', 'GBP'],
    ['3', '-20.5', '2012-02-01', 'GBP'],
    ['6', '0.5', '2012-03-02', 'USD'],
  ]);
  expect(issues.map(({ code }) => code)).toEqual(['date_fallback']);
});

describe('files that are refused', () => {
  const REFUSED = [
    ['xml_doctype', '<!DOCTYPE x [<!ENTITY a "b">]><iati-activities></iati-activities>'],
    ['iati_organisation_file', '<iati-organisations version="2.03"></iati-organisations>'],
    ['not_iati', '<rss></rss>'],
    ['xml_malformed', '<iati-activities><iati-activity></iati-activities>'],
    ['xml_malformed', '<iati-activities><iati-activity>'],
    ['xml_too_deep', `<iati-activities>${'<a>'.repeat(100)}`],
    ['xml_text_too_long', `<iati-activities><iati-activity><title>${'x'.repeat(2 ** 21)}`],
  ] as const;

  it.each(REFUSED)('%s', async (code, xml) => {
    await expect(readAll(iatiActivity, sourceFile(xml))).rejects.toMatchObject({
      name: 'UnusableFile',
      code,
    });
  });
});

describe("publishers' own files", () => {
  const FILES = [
    { name: 'usaid-798_2.03.xml', activities: 108, transactions: 622 },
    { name: 'adb-armenia_2.03.xml', activities: 43, transactions: 6444 },
    { name: 'dfid-CD_1.01.xml', activities: 205, transactions: 815 },
    { name: 'assembled-large_2.03.xml.gz', activities: 339, transactions: 8343 },
  ];

  it.each(FILES)('$name: $activities activities, $transactions transactions', async (expected) => {
    const raw = realFile(`funding/iati/${expected.name}`);
    if (!raw) return;
    const bytes = expected.name.endsWith('.gz') ? gunzipSync(raw) : raw;
    const { activities, rows } = await readAll(iatiActivity, sourceFile(bytes, 65_536));
    expect(activities).toHaveLength(expected.activities);
    expect(activities.flatMap((one) => one.transactions)).toHaveLength(expected.transactions);
    expect(rows.rejected).toBe(0);
  });
});

it('reads planned disbursements, and an activity of a region alone', async () => {
  const xml = `<iati-activities version="2.03"><iati-activity default-currency="EUR"><iati-identifier>XX-1-R</iati-identifier>
    <recipient-region code="298" percentage="0"/>
    <planned-disbursement type="2"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-03-31"/>
      <value value-date="2024-01-01">12.34</value><receiver-org ref="XX-9" receiver-activity-id="XX-9-A"/></planned-disbursement>
    <planned-disbursement><period-start iso-date="2024-04-01"/><value value-date="2024-04-01">-5</value></planned-disbursement>
  </iati-activity></iati-activities>`;
  const { activities, rows } = await readAll(iatiActivity, sourceFile(xml));
  expect(activities[0]).toMatchObject({
    recipientCountries: [],
    recipientRegions: [{ code: '298', percentage: 0 }],
    plannedDisbursements: [
      {
        type: '2',
        periodEnd: '2024-03-31',
        amount: '12.34',
        currency: 'EUR',
        receiver: { activity: 'XX-9-A' },
      },
      { type: '1', periodStart: '2024-04-01', periodEnd: null, amount: '-5' },
    ],
  });
  expect(rows).toEqual({ accepted: 3, rejected: 0, excluded: 0 });
});
