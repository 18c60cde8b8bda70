import { createHash } from 'node:crypto';
import type { ActivityRecord } from '#metrics/domain/money.ts';
import { childrenOf, type Element } from './iati/element.ts';
import { readActivityHead } from './iati/read-activity.ts';
import { collectIssues, type Issues, isoDay } from './iati/read-parts.ts';
import { readBudget, readPlannedDisbursement } from './iati/read-plan.ts';
import { readTransaction } from './iati/read-transaction.ts';
import { type IatiRoot, streamActivities } from './iati/stream-activities.ts';
import type { ImportEvent, Importer, SourceFile } from './importer.ts';
import { excludedEvent, issueEvent } from './row-issue.ts';

const ACTIVITIES_ROOT = /<iati-activities[\s>/]/;
const ORGANISATIONS_ROOT = /<iati-organisations[\s>/]/;
const MONEY = new Set(['transaction', 'budget', 'planned-disbursement']);

export const iatiActivity: Importer = {
  id: 'iati-activity',
  version: 2,
  title: 'IATI activity file (XML, versions 1.0x and 2.0x)',
  publisher: 'International Aid Transparency Initiative',
  kinds: ['activity'],
  extensions: ['xml', 'gz'],
  source: {
    key: 'iati-activity',
    publisher: 'Publishers of the International Aid Transparency Initiative',
    title: 'IATI activity file',
    citation: 'Activity file of the reporting organisation, published to the IATI standard',
    url: 'https://iatistandard.org',
    licence: "The reporting organisation's own, mostly open",
    accessedOn: null,
    publishedOn: null,
  },
  isTranscription: false,
  seriesBy: 'importer',
  leavesOut:
    'Results, locations, documents, country budget items, contacts and publishers’ own extensions; of texts in several languages the first.',
  recognise: (sample) => {
    if (sample.container !== 'text') return 0;
    if (ACTIVITIES_ROOT.test(sample.text)) return 1;
    // Told apart here only so that it can be refused by name.
    return ORGANISATIONS_ROOT.test(sample.text) ? 0.5 : 0;
  },
  read,
};

async function* read(file: SourceFile): AsyncIterable<ImportEvent> {
  const seen = new Map<string, string>();
  let isFirst = true;
  let repeated = 0;
  for await (const { root, activity } of streamActivities(file)) {
    if (isFirst) yield fileEvent(root);
    isFirst = false;
    repeated += yield* readActivity(activity, seen);
  }
  if (isFirst) yield { kind: 'file', title: null, publishedOn: null };
  if (repeated > 0) yield excludedEvent('repeated_in_file', repeated);
}

/** Rows are the activity itself and each item of its money; returns how many repeat an identical activity. */
function* readActivity(element: Element, seen: Map<string, string>): Generator<ImportEvent, number> {
  const headIssues = collectIssues();
  const head = readActivityHead(element, headIssues);
  const items = element.children.filter(({ name }) => MONEY.has(name)).length;
  if (head === null) {
    yield* issueEvents(headIssues);
    yield* rows('rejected', items + 1);
    return 0;
  }
  const currency = head.defaultCurrency;
  const transactions = readItems(element, 'transaction', (item, issues) =>
    readTransaction(item, currency, issues),
  );
  const budgets = readItems(element, 'budget', (item, issues) => readBudget(item, currency, issues));
  const planned = readItems(element, 'planned-disbursement', (item, issues) =>
    readPlannedDisbursement(item, currency, issues),
  );
  const record: ActivityRecord = {
    ...head,
    transactions: transactions.records,
    budgets: budgets.records,
    plannedDisbursements: planned.records,
  };
  const digest = contentDigest(record);
  const before = seen.get(head.iatiIdentifier);
  if (before !== undefined) {
    yield duplicate(element, { identifier: head.iatiIdentifier, isIdentical: before === digest });
    yield* rows(before === digest ? 'excluded' : 'rejected', items + 1);
    return before === digest ? items + 1 : 0;
  }
  seen.set(head.iatiIdentifier, digest);
  yield* issueEvents(headIssues);
  yield { kind: 'row', outcome: 'accepted' };
  yield* transactions.events;
  yield* budgets.events;
  yield* planned.events;
  yield { kind: 'activity', record };
  return 0;
}

/** The items of one kind: the usable records, and one row event for every one. */
function readItems<T>(element: Element, name: string, readItem: (item: Element, issues: Issues) => T | null) {
  const records: T[] = [];
  const events: ImportEvent[] = [];
  for (const item of childrenOf(element, name)) {
    const issues = collectIssues();
    const record = readItem(item, issues);
    if (record !== null) records.push(record);
    events.push(...issueEvents(issues), { kind: 'row', outcome: record === null ? 'rejected' : 'accepted' });
  }
  return { records, events };
}

function* issueEvents(issues: Issues): Iterable<ImportEvent> {
  for (const issue of issues.list) yield { kind: 'issue', issue };
}

function* rows(outcome: 'rejected' | 'excluded', count: number): Iterable<ImportEvent> {
  for (let index = 0; index < count; index += 1) yield { kind: 'row', outcome };
}

function duplicate(
  element: Element,
  { identifier, isIdentical }: { identifier: string; isIdentical: boolean },
): ImportEvent {
  const at = { line: element.line, column: 'iati-identifier', value: identifier };
  if (isIdentical) {
    const message = 'This activity stands in the file twice, word for word; the second is left out.';
    return issueEvent({ ...at, code: 'duplicate_identical', severity: 'warning', message });
  }
  const message =
    'Another activity with this identifier stands further up and says something else. Correct one of them.';
  return issueEvent({ ...at, code: 'duplicate_key', message });
}

/** Equal for activities that say the same on different lines. */
function contentDigest(record: ActivityRecord): string {
  const content = JSON.stringify(record, (key, value: unknown) => (key === 'line' ? undefined : value));
  return createHash('sha256').update(content).digest('base64');
}

function fileEvent(root: IatiRoot): ImportEvent {
  const version = root.version === null ? '' : ` ${root.version}`;
  return {
    kind: 'file',
    title: `IATI activities${version}`,
    publishedOn: isoDay(root.generated?.slice(0, 10) ?? null),
  };
}
