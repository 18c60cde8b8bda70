/** Words of the page that sets missions side by side. */
export const compare = {
  'page.title': 'Missions side by side',
  'page.lede':
    'Up to four missions in the order you choose. They start from different places under different mandates, so this page ranks nothing: it shows what can be compared, what cannot, and how sure a difference is.',

  'form.title': 'Choose missions',
  'form.mission': 'Mission {{number}}',
  'form.none': 'None',
  'form.apply': 'Show side by side',
  'form.clear': 'Start over',

  none: 'Choose two to four missions.',
  one: 'Choose at least one more mission to compare with.',
  'unknown.title': 'Not in this ledger',
  'unknown.text': 'No mission is on record under: {{slugs}}. Choose from the list.',

  'section.table': 'What each mission is and where it stands',
  'table.caption': 'The missions chosen, feature by feature',
  'table.feature': 'Feature',
  'feature.kind': 'Kind and place',
  'feature.lead': 'Led by',
  'feature.years': 'Years',
  'feature.authority': 'Authority',
  'feature.consent': 'Host-state consent',
  'feature.money': 'Latest money on file',
  'feature.readiness': 'Readiness to exit',
  'feature.achievement': 'Aims: how far they have come',
  'feature.criteria': 'Exit conditions',
  'feature.durability': 'Durability',
  'feature.ownership': 'Ownership',
  'feature.evidence': 'Evidence',
  'feature.assessed': 'Assessed',
  'feature.gaps': 'What is not known',

  'years.none': 'Not documented',
  'evidence.objectives': '{{scored}} of {{count}} aims have a score',
  'evidence.age': 'median age of the data: {{age}}',
  'evidence.noAge': 'no observation is used',
  'assessed.on': 'State on {{on}}',
  'assessed.method': 'method {{version}}',
  'conditions.none': 'No exit condition is on record.',
} as const;
