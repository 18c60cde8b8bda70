export const method = {
  'page.title': 'Method',
  'page.lede':
    'How every computed figure in this ledger comes about: from what a publisher reported, through progress and exit conditions, to a statement about readiness, each with its uncertainty.',
  'page.version': 'Version {{version}}. This page is generated from the programme that computes the figures.',
  'toc.title': 'On this page',

  'summary.title': 'In short',
  'summary.1':
    'For each indicator the ledger asks how much of the way from baseline to target has been travelled. Too far counts as arrived; going backwards counts as zero and is reported by name.',
  'summary.2':
    'Indicators are gathered into objectives and objectives into a score by declared weights. Missing data are not filled in. Where too little is observed, no score is shown, only the range the data allow.',
  'summary.3':
    'Exit conditions are not averaged. Each one is met, not met, or cannot be determined, and the mission’s rule combines them. A gate that does not hold, or cannot be determined, caps the score whatever else was achieved.',
  'summary.4':
    'What is uncertain stays visible: measurement error is carried through to the result, old figures are widened, and every number stands beside its interval, its coverage and the state of knowledge it rests on.',

  'misuse.title': 'What the number must not be used for',
  'misuse.intro':
    'The exit-readiness score informs people who decide. It does not decide, and it must not be quoted for these purposes:',
  'misuse.automatic':
    'To close, extend or cut a mission on its strength alone. That decision belongs to whoever gave the mandate and to the host state.',
  'misuse.ranking':
    'To rank missions, their heads or their contingents. They began in different places, under different mandates.',
  'misuse.causation': 'To show that a mission caused a change. The score says how things stand, not why.',
  'misuse.forecast': 'As a forecast of peace or of crime. Whether it predicts anything has not been shown.',
  'misuse.rewards': 'To reward or punish people. A target that pays is a target that bends.',
  'misuse.persons': 'In any decision about a person’s protection, return or asylum.',
  'misuse.alone': 'Without its interval, its coverage, its gates and its date.',

  'unknown.title': 'When there is no number',
  'unknown.intro':
    'Three kinds of “no number” are kept apart. None of them is ever shown as 0, and none counts as a pass.',
  'unknown.missing': 'Missing: nobody observed it.',
  'unknown.undefined': 'Undefined: the data are valid, and the formula has no value for them.',
  'unknown.withheld':
    'Withheld: it could be computed, but too little is covered, or showing it could expose a person.',

  'chapter.1': 'Indicator progress',
  'chapter.2': 'Pace and trend',
  'chapter.3': 'Figures and their uncertainty',
  'chapter.4': 'Composite score',
  'chapter.5': 'Exit conditions',
  'chapter.6': 'Exit readiness',
  'chapter.7': 'Uncertainty and sensitivity',
  'chapter.8': 'Projection',
  'chapter.9': 'Value for money',
  'chapter.10': 'Mandate drift',
  'chapter.11': 'Comparison with peers',
  'chapter.12': 'Data quality and disclosure',
  'chapter.13': 'Backtest',
  'chapter.other': 'Section {{number}}',

  'entry.section': 'Section',
  'entry.unit': 'Unit',
  'entry.range': 'Range',
  'entry.range.both': '{{lower}} to {{upper}}',
  'entry.range.lower': '{{lower}} or more',
  'entry.range.upper': '{{upper}} or less',
  'entry.range.none': 'no bound',
  'entry.version': 'Version',
  'entry.reasons': 'No value when',
  'entry.noReasons': 'always has a value',
  'entry.sources': 'After',
  'entry.noSources': 'a convention of this ledger',

  'parameters.title': 'Parameters in force',
  'parameters.intro':
    'Everything that could have been set otherwise. Each is published with every result; nothing else is adjustable.',
  'parameters.caption': 'Parameters of the method and their values',
  'parameters.name': 'Parameter',
  'parameters.value': 'Value',
  'parameters.none': 'not set',
  'parameters.yes': 'yes',
  'parameters.no': 'no',

  'references.title': 'References',
} as const;
