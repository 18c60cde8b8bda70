/** Words of the pages of stored assessments. */
export const assessment = {
  'page.title': 'Assessment of {{mission}}',
  'page.lede':
    'How things stood on {{on}}, computed from what this ledger knew on {{asOf}}. This page never changes; a newer state of knowledge makes a new assessment beside it.',
  'page.back': 'Mission',
  'page.all': 'All assessments of this mission',
  'page.superseded': 'There is a newer assessment',
  'page.supersededText': 'This one stays as it was made. The latest on record is',
  'page.older': 'The one before',
  'page.newer': 'The one after',
  'contents.label': 'On this page',

  'section.readiness': 'Readiness',
  'section.exit': 'Conditions',
  'section.record': 'Record',

  'record.title': 'Record of this assessment',
  'record.intro':
    'With these, the same result comes out again, to the last digit: the stored inputs, the version of the method, its parameters, the seed and the number of draws.',
  'record.id': 'Assessment',
  'record.made': 'Made',
  'record.madeBy': '{{when}}, by {{who}}',

  'line.onDate': '{{on}}',
  'line.score': '{{score}} of 100',
  'line.sameInputs': 'same inputs as the one before',

  'list.title': 'Assessments of {{mission}}',
  'list.lede':
    'Every assessment stays on record as it was made. A new one is made when new evidence is imported, and whenever somebody asks for one.',
  'list.none':
    'This mission has not been assessed yet. An assessment is made as soon as evidence about it is imported.',
  'list.caption_one': '{{count}} assessment, newest first',
  'list.caption_other': '{{count}} assessments, newest first',
  'list.on': 'State on',
  'list.asOf': 'Known as of',
  'list.readiness': 'Readiness',
  'list.score': 'Score of 100',
  'list.coverage': 'Aims observed',
  'list.method': 'Method',
} as const;
