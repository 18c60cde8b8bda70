import { daySpan } from '#metrics/domain/day-spans.ts';
import { type AuthorisingAct, authorityDays } from '#metrics/mandate/authority-days.ts';
import { consentDays, type GivenConsent } from '#metrics/mandate/consent-days.ts';
import { strengthChange } from '#metrics/mandate/strength-change.ts';
import { taskChange } from '#metrics/mandate/task-change.ts';
import { type Subject, subject } from '../subject.ts';

const act: AuthorisingAct = {
  kind: 'establish',
  adoptedOn: '2018-01-01',
  effectiveOn: null,
  expiresOn: '2018-12-31',
};
const days = { acts: [act] as readonly AuthorisingAct[], from: '2018-01-01', to: '2019-06-30' };
const consent: GivenConsent = {
  status: 'active',
  givenOn: '2018-03-01',
  reviewOn: null,
  withdrawnOn: null,
};
const agreed = { consents: [consent] as readonly GivenConsent[], from: '2018-01-01', to: '2018-12-31' };

export const MANDATE_SUBJECTS: readonly Subject[] = [
  subject<typeof days>({
    metric: 'days_without_authority',
    valid: days,
    call: ({ acts, from, to }) => authorityDays(acts, daySpan(from, to)),
    cases: [
      ['no act', { ...days, acts: [] }, { refuses: 'acts' }],
      ['dates out of order', { ...days, to: '2017-01-01' }, { refuses: 'to must not lie before' }],
      [
        'an act that ends before it begins',
        { ...days, acts: [{ ...act, expiresOn: '2017-01-01' }] },
        { gives: { covered: 0 } },
      ],
      ['a day that is none', { ...days, from: '2018-02-30' }, { refuses: 'from' }],
      [
        'an act adopted on a day that is none',
        { ...days, acts: [{ ...act, adoptedOn: '2018-13-01' }] },
        { refuses: 'acts[0].adoptedOn' },
      ],
    ],
  }),
  subject<typeof agreed>({
    metric: 'days_without_authority',
    valid: agreed,
    call: ({ consents, from, to }) => consentDays(consents, daySpan(from, to)),
    cases: [
      [
        'no consent',
        { ...agreed, consents: [] },
        { gives: { covered: 0, documentedWithout: 0, undocumented: 365 } },
      ],
      [
        'consent on a day nobody knows',
        { ...agreed, consents: [{ ...consent, givenOn: null }] },
        { gives: { covered: 0, undocumented: 365 } },
      ],
      [
        'consent withdrawn before it was given',
        { ...agreed, consents: [{ ...consent, status: 'withdrawn', withdrawnOn: '2018-01-02' }] },
        { gives: { covered: 0 } },
      ],
      [
        'a day that is none',
        { ...agreed, consents: [{ ...consent, givenOn: 'soon' }] },
        { refuses: 'consents[0].givenOn' },
      ],
    ],
  }),
  subject<readonly (readonly string[])[]>({
    metric: 'task_change',
    valid: [
      ['a', 'b'],
      ['b', 'c'],
    ],
    call: taskChange,
    cases: [
      ['no act', [], { says: 'no_mandate_on_file' }],
      ['an act without tasks', [[], ['a']], { says: 'no_mandate_tasks' }],
      [
        'an act that restates nothing',
        [['a'], []],
        { gives: { value: { isRestated: false, current: ['a'] } } },
      ],
    ],
  }),
  subject<readonly number[]>({
    metric: 'strength_change',
    valid: [100, 80],
    call: strengthChange,
    cases: [
      ['nothing stated', [], { says: 'strength_stated_once' }],
      ['stated once', [100], { says: 'strength_stated_once' }],
      ['none at first', [0, 50], { says: 'no_strength' }],
      ['a negative strength', [-1, 5], { refuses: 'stated[0]' }],
      ['a constant series', [5, 5], { gives: { value: { change: 0 } } }],
    ],
  }),
];
