/** Words of the section on forecasts made earlier. */
export const forecasts = {
  intro_one:
    'Every projection that the one earlier assessment of this mission stated, against the figures this assessment was made from. It says how good the projections were; it says nothing about the score.',
  intro_other:
    'Every projection that the {{count}} earlier assessments of this mission stated, against the figures this assessment was made from. It says how good the projections were; it says nothing about the score.',
  introNone: 'What earlier assessments projected is held here against what was observed since.',
  'none.earlier':
    'No assessment made from other figures is on record before this one, so there is no forecast to look back on.',
  'none.made_one': 'The earlier assessment stated no projection.',
  'none.made_other': 'The {{count}} earlier assessments stated no projection.',
  'older.cut_one': 'Only the newest earlier assessment was looked through.',
  'older.cut_other': 'Only the newest {{count}} earlier assessments were looked through.',
  'older.without_one': '{{count}} of them was made by a version of the method that stored no projections.',
  'older.without_other': '{{count}} of them were made by versions of the method that stored no projections.',

  'record.title': 'How good they were',
  'record.inside': 'Observed value inside the interval',
  'record.brier': 'Brier score of “target met”',
  'record.brierNote': '0 is perfect; always saying 50 % scores 0.25.',
  'record.company': '{{interval}} ({{level}}); {{basis}}.',
  'record.basis': '{{forecasts}} of {{figures}}',
  'record.forecasts_one': '{{count}} forecast',
  'record.forecasts_other': '{{count}} forecasts',
  'record.figures_one': '{{count}} figure',
  'record.figures_other': '{{count}} different figures',
  'record.tooFew':
    'No statistic: it takes the outcomes of at least {{least}} different figures, and {{basis}} can be judged so far.',
  'record.noneYet':
    'No statistic: it takes the outcomes of at least {{least}} different figures, and no forecast can be judged so far.',
  'record.note':
    'An interval at {{level}} should hold about that share of what is observed. Forecasts of the same figure count together, once.',

  'resolved.caption': 'Forecasts whose outcome is known',
  'resolved.none': 'Of none of the forecasts is the outcome known yet.',
  'open.summary_one': '{{count}} forecast without an outcome',
  'open.summary_other': '{{count}} forecasts without an outcome',
  'open.caption': 'Forecasts without an outcome',
  'column.indicator': 'Indicator',
  'column.made': 'Made',
  'column.forecast': 'Forecast',
  'column.outcome': 'What came',
  'made.on': 'recorded {{when}}, from figures up to {{basis}}',
  'kind.target': 'For the target date, {{date}}',
  'kind.expiry': 'For the end of the mandate, {{date}}',
  'kind.newest': 'For the newest figure since, at the middle of its period, {{date}}',
  value: '{{value}} {{unit}}, {{interval}} ({{level}})',
  met: '{{probability}} chance of meeting the target',
  inside: 'Inside the interval',
  outside: 'Outside the interval',
  'target.met': 'Target met',
  'target.missed': 'Target not met',
  foreknown: 'The figure was known when this was computed: not a forecast, and not counted.',
} as const;
