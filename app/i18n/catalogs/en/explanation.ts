/** Sentences made from the codes and numbers of an assessment's explanation. */
export const explanation = {
  intro:
    'Computed from the numbers of this assessment. What would change the verdict was found by assessing the mission with every such change.',

  'made.title': 'What the score is made of',
  'made.components': 'The four parts of the score',
  'made.objectives': 'The objectives behind achievement',
  'made.note':
    'Parts are multiplied, not added, so that a strong one cannot make up for a weak one. Shares are therefore counted on the logarithm of the score, which turns products into sums.',
  'made.part': 'Part',
  'made.objective': 'Objective',
  'made.value': 'Value, of 100',
  'made.weight': 'Weight',
  'made.share': 'Share in the score',
  'made.shareInAchievement': 'Share in achievement',
  'made.assumed': 'not known, taken as {{value}}',
  'made.none': 'none to share',
  'made.component.achievement': 'Achievement',
  'made.component.criteria': 'Criteria',
  'made.component.durability': 'Durability',
  'made.component.ownership': 'Ownership',
  'made.cap.F': 'The score may not exceed {{limit}}, because safeguards fail: {{names}}.',
  'made.cap.U': 'The score may not exceed {{limit}}, because safeguards cannot be determined: {{names}}.',
  'made.cap.idle': 'It is below that limit anyway.',

  'held.title': 'What holds it back',
  'held.objective': '{{name}}: {{share}} of what is missing.',
  'held.objectiveChiefly': '{{name}}: {{share}} of what is missing, chiefly {{indicators}}.',
  'held.brief':
    'What holds the aims back most is “{{name}}”, with {{share}} of what is missing, chiefly {{indicators}}.',
  'held.indicator': '{{name}} ({{share}})',
  'held.nothing': 'Every objective that could be scored is fully achieved.',
  'held.unscored': 'Not counted, because there is no score:',

  'measure.title': 'Which measurement would reduce the uncertainty most',
  'measure.of.score': 'For the score',
  'measure.of.verdict': 'For the verdict',
  'measure.score.measurement':
    'An exact figure for {{names}} in {{period}} would take away {{share}} of the variance of the score ({{interval}}).',
  'measure.score.criterion_period':
    'To know for certain whether the condition {{names}} held in {{period}} would take away {{share}} of the variance of the score ({{interval}}).',
  'measure.score.missing':
    'A figure for {{names}}, which has none that counts, would take away {{share}} of the variance of the score ({{interval}}).',
  'measure.verdict.measurement':
    'An exact figure for {{names}} in {{period}} would take away {{share}} of the doubt about the verdict ({{interval}}).',
  'measure.verdict.criterion_period':
    'To know for certain whether the condition {{names}} held in {{period}} would take away {{share}} of the doubt about the verdict ({{interval}}).',
  'measure.verdict.missing':
    'A figure for {{names}}, which has none that counts, would take away {{share}} of the doubt about the verdict ({{interval}}).',
  'measure.level': '{{interval}}, {{level}}',
  'measure.note': 'What is worth measuring better, not what matters most for security.',

  'change.title': 'What moved the score since the last assessment',
  'change.since': 'The assessment before it, of other inputs:',
  'change.rose': 'The score rose from {{from}} to {{to}}, by {{points}}.',
  'change.fell': 'The score fell from {{from}} to {{to}}, by {{points}}.',
  'change.same': 'The score is the same, {{to}}.',
  'change.caption': 'The difference in parts, which add up to it exactly',
  'change.part': 'Part',
  'change.points': 'Points',
  'change.detail': 'What moved it',
  'change.total': 'Difference',
  'change.kind.method': 'Method',
  'change.kind.data': 'Data',
  'change.kind.targets': 'Targets',
  'change.kind.coverage': 'Coverage',
  'change.kind.weights': 'Weights',
  'change.inseparable': 'They cannot be told apart: between them the score would be withheld.',
  'change.item': '{{name}} {{points}}',
  'change.gained': 'In the score now: {{names}}',
  'change.lost': 'No longer in it: {{names}}',
  'change.nothing': 'Nothing',
  'change.note':
    'Each part of the assessment before is exchanged for that of this one, one after the other in this order. Data are figures and the passing of time; targets are all that is asked for; coverage is what can be scored at all.',

  'verdict.title': 'What would change the verdict',
  'verdict.now': 'The verdict is “{{readiness}}”. Each of these alone would make it another:',
  'verdict.nothing': 'The verdict is “{{readiness}}”. No single change that was tried would make it another.',
  'verdict.criterion.T': 'If the condition “{{name}}” were met: “{{readiness}}”.',
  'verdict.criterion.F': 'If the condition “{{name}}” were not met: “{{readiness}}”.',
  'verdict.criterion.U': 'If the condition “{{name}}” could not be determined: “{{readiness}}”.',
  'verdict.gate.T': 'If the safeguard “{{name}}” held: “{{readiness}}”.',
  'verdict.gate.F': 'If the safeguard “{{name}}” did not hold: “{{readiness}}”.',
  'verdict.gate.U': 'If the safeguard “{{name}}” could not be determined: “{{readiness}}”.',
  'verdict.veto.T': 'If what blocks the exit, “{{name}}”, were present: “{{readiness}}”.',
  'verdict.veto.F': 'If what blocks the exit, “{{name}}”, were absent: “{{readiness}}”.',
  'verdict.veto.U':
    'If it could not be determined whether “{{name}}”, which blocks the exit, is present: “{{readiness}}”.',
  'verdict.latest': '{{name}} at {{value}} instead of {{now}}: “{{readiness}}”. At {{before}} not yet.',
  'verdict.latestNext': '{{name}} at {{value}} instead of {{now}}: “{{readiness}}”.',
  'verdict.new':
    '{{name}}, which has no figure that counts, at {{value}}: “{{readiness}}”. At {{before}} not yet.',
  'verdict.newFirst':
    '{{name}}, which has no figure that counts, at {{value}}, which would show no progress at all: “{{readiness}}”.',
  'verdict.figure': '{{value}} {{unit}}',
  'verdict.together': 'What rests on the same figure moves with it: {{names}}.',
  'verdict.none_one': 'One condition or indicator would not, whatever it came to',
  'verdict.none_other': '{{count}} conditions and indicators would not, whatever each of them came to',
  'verdict.untried_one': 'No figure could be tried for one indicator',
  'verdict.untried_other': 'No figure could be tried for {{count}} indicators',

  'brief.title': 'In short',
  'brief.verdict': 'Nearest to another verdict: {{sentence}}',
} as const;
