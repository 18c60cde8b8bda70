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

  'symbols.title': 'Signs used in the formulas',
  'symbols.caption': 'Signs and their meaning',
  'symbols.sign': 'Sign',
  'symbols.meaning': 'Meaning',
  'symbols.x': 'the observed value; B the baseline, T the target, L and U the ends of a range',
  'symbols.r': 'share of the way travelled; in a pace, the required rate beside the actual one, a',
  'symbols.s': '+1 where higher is better, −1 where lower is better',
  'symbols.g': 'the value itself on the linear scale, its natural logarithm on the log scale',
  'symbols.delta': 'distance outside the range, 0 inside',
  'symbols.W': 'protection width: the loss that scores 0',
  'symbols.tau': 'tolerance for equality: a billionth of the target, at least a billionth',
  'symbols.t': 'time in years; a figure sits at the middle of its period',
  'symbols.w': 'weight, adding up to 1 among siblings; y the score, O the observed items',
  'symbols.truth': 'met, not met, cannot be determined',
  'symbols.p': 'probability that a condition holds; π the probability that decides',
  'symbols.gate': 'gates and vetoes together; E the score before caps, R̄ the mean reversal risk',
  'symbols.components': 'achievement, criteria, durability, ownership',
  'symbols.quantile': 'quantile function, of the gamma distribution with index Γ',
  'symbols.phi': 'dispersion of counts; in projections the damping per year',
  'symbols.count': 'the number of',

  'parameters.title': 'Parameters in force',
  'parameters.intro':
    'Everything that could have been set otherwise, in the order of the method’s Annex B. Each is published with every result; nothing else is adjustable.',
  'parameters.section': 'section {{section}}',
  'parameters.sectionOnly': 'section {{section}}, not in Annex B',
  'parameters.name': 'Parameter',
  'parameters.value': 'In force',
  'parameters.default': 'Default',
  'parameters.unit': 'Unit',
  'parameters.does': 'What it does',
  'parameters.actsIn': 'In the code:',
  'parameters.nowhere': 'nothing reads it yet',
  'parameters.changed': 'not the default',

  'choices.title': 'Decisions where the method leaves room',
  'choices.intro':
    'Real dossiers bring up cases that the method leaves open. Silence errs to the cautious side. A change to one of these raises the version.',
  'choices.1':
    'Where baseline and target are the same, an assumed standard deviation is a share of a tenth of the target, as the protection width is.',
  'choices.2': 'A series without a fixed rhythm counts as published once a year when its age is judged.',
  'choices.3': 'A figure without a quality grade is treated as grade D.',
  'choices.4':
    'A weight left out among stated ones is the mean of those. All left out are equal, and labelled so.',
  'choices.5': 'An ownership indicator counts in the ownership component and in its objective.',
  'choices.6': 'Where no draws were made, the probability of the rule is its lower end under independence.',
  'choices.7':
    'A criterion that the rule names twice is one fact in probabilities. Three-valued logic cannot know that, and treats it as two.',
  'choices.8':
    'An aged count or proportion becomes a normal distribution with the widened standard deviation: what moved since is the level, not the sample.',
  'choices.9':
    'An indicator to be kept within a range has no reversal risk, as it has no single side to fall back to. Its weight counts against coverage.',
  'choices.10':
    'Where observations begin elsewhere in the year, as fiscal years do, the expected periods begin there too.',
  'choices.11': 'An indicator without a target has no progress: it is unknown, not nought.',
  'choices.12':
    'A rule is circular when a group contains itself. References name criteria and cannot form a circle.',

  'recompute.title': 'How to recompute a figure',
  'recompute.intro':
    'The same inputs, parameters and seed give the same bytes. Anybody with the programme can check that, without trusting this page.',
  'recompute.replay':
    'Computes a stored assessment again from the inputs stored with it and says whether every byte is the same.',
  'recompute.inputs': 'Computes an assessment from a file of frozen inputs, without a database.',
  'recompute.score': 'Applies the method to a model in a file: indicators, weights, criteria and a rule.',
  'recompute.check':
    'Runs cases with known results, computed by independent programmes, through the method as installed, and counts what differs.',

  'history.title': 'Versions of the method',
  'history.caption': 'Versions of the method and what each one changed',
  'history.version': 'Version',
  'history.on': 'Date',
  'history.changed': 'What changed',
  'history.results': 'Do figures change?',
  'history.results.none_before': 'First version.',
  'history.results.same': 'No: a figure that the version before also gave is the same.',
  'history.results.last_digits': 'In the last digits only, by rounding.',
  'history.results.borders': 'Only where a figure stood on a threshold or divided by next to nothing.',
  'history.results.changed': 'They may.',
  'history.change.first':
    'Progress, pace and trend, composite score, exit conditions in three-valued logic, exit readiness and its uncertainty.',
  'history.change.parts':
    'An assessment is put together from parts that are computed by themselves. Its core is as before.',
  'history.change.traced':
    'Every assessment also carries what its score and class depend on, the pace, trend and projection of each indicator, value for money, how the mandate drifted and which targets moved. Logarithms, exponentials and powers are the method’s own, so that every machine gives the same bytes.',
  'history.change.explained':
    'Every assessment also carries its explanation: what the score is made of, what holds it back, which measurement would reduce its uncertainty most, and the smallest single change that would give another class. The tests of the verdict allow the equality tolerance.',
  'history.change.tabulated':
    'Draws take their quantiles from tables that are right to nine digits, so intervals may differ in the tenth. Ranks of many units are drawn over weights, normalisation and mean.',
  'history.change.weighed':
    'Every assessment also carries the quality of its data (grade at the figure’s age, assumptions, revisions) and what of it counts too few to be shown. Impossible days and numbers are refused instead of read.',

  'references.title': 'References',
  'references.citedBy': 'for',
} as const;
