import { ACTIVITY_PARTS, type ActivityRecord } from '#metrics/domain/money.ts';
import { parseNumber } from '../parse-number.ts';
import { dateType, organisationRole } from './codes.ts';
import { attribute, childOf, childrenOf, type Element, narrative } from './element.ts';
import { type Issues, isoDay, readParty, readShares } from './read-parts.ts';

type Head = Omit<ActivityRecord, 'transactions' | 'budgets' | 'plannedDisbursements'>;

/** Everything of an activity but its money; null, with an issue, when it has no identifier. */
export function readActivityHead(element: Element, issues: Issues): Head | null {
  const iatiIdentifier = childOf(element, 'iati-identifier')?.text.replace(/\s+/g, ' ').trim() ?? '';
  if (iatiIdentifier === '') {
    return issues.fail(
      'identifier_missing',
      element,
      'This activity has no iati-identifier, so it cannot be recognised again.',
    );
  }
  const reporting = childOf(element, 'reporting-org');
  return {
    iatiIdentifier,
    parts: ACTIVITY_PARTS,
    title: narrative(childOf(element, 'title')),
    description: narrative(childOf(element, 'description')),
    reportingOrganisation: readParty(reporting, 'activity-id') ?? {
      ref: null,
      name: null,
      type: null,
      activity: null,
    },
    participatingOrganisations: childrenOf(element, 'participating-org').flatMap((organisation) => {
      const party = readParty(organisation, 'activity-id');
      return party === null ? [] : [{ ...party, role: organisationRole(attribute(organisation, 'role')) }];
    }),
    status: attribute(childOf(element, 'activity-status'), 'code'),
    hierarchy: readHierarchy(element),
    startOn: readDate(element, ['2', '1'], issues),
    endOn: readDate(element, ['4', '3'], issues),
    defaultCurrency: attribute(element, 'default-currency')?.toUpperCase() ?? null,
    recipientCountries: readShares(childrenOf(element, 'recipient-country'), issues),
    recipientRegions: readShares(childrenOf(element, 'recipient-region'), issues),
    sectors: readShares(childrenOf(element, 'sector'), issues),
    relatedActivities: childrenOf(element, 'related-activity').flatMap((related) => {
      const ref = attribute(related, 'ref');
      return ref === null ? [] : [{ ref, type: attribute(related, 'type') ?? '' }];
    }),
    mission: null,
    sourceKey: null,
    line: element.line,
  };
}

function readHierarchy(element: Element): number | null {
  const parsed = parseNumber(attribute(element, 'hierarchy'));
  return parsed.kind === 'number' && Number.isInteger(parsed.value) ? parsed.value : null;
}

/** The first usable date of the types in order of preference: what happened before what was planned. */
function readDate(element: Element, types: readonly string[], issues: Issues): string | null {
  for (const type of types) {
    for (const dated of childrenOf(element, 'activity-date')) {
      if (dateType(attribute(dated, 'type')) !== type) continue;
      const written = attribute(dated, 'iso-date') ?? (dated.text.trim() || null);
      const day = isoDay(written);
      if (day !== null) return day;
      if (written !== null)
        issues.warn(
          'date_invalid',
          dated,
          'This is not a date written YYYY-MM-DD; it is read as not stated.',
          written,
        );
    }
  }
  return null;
}
