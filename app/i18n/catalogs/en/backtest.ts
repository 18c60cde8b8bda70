/** Words of the backtest on closed missions (method §13); the sentence on its size is that of §13.5. */
export const backtest = {
  'page.title': 'Backtest on closed missions',
  'page.kicker': 'Method, section 13',
  'page.lede':
    'Had the score been computed on the last day of a mission, from the data of that day, would it have told the closures that held from those that did not?',
  'page.sentence': 'Case-by-case plausibility check, n = {{n}}; not a validation.',
  'page.sentenceText':
    'n counts the cases that have both a score on the closing day and an outcome five years later. No threshold was or may be tuned on them.',
  'page.none':
    'At present there is none, so nothing can be said about how well the score separates them. Every case is listed all the same, with what is missing.',
  'page.download': 'Download the table (CSV)',
  'empty.title': 'No closed mission is on record here',
  'empty.text':
    'The cases are fixed by the method and listed below, but this ledger holds neither their dossiers nor the series that show what came after. Both come with the demo portfolio.',

  'summary.title': 'All cases together',
  'summary.intro':
    'The score over 100 is read as a probability for this purpose only; it was never calibrated as one. Missions that a host asked to leave are counted and left out in turn.',
  'summary.caption': 'Figures over all cases, and without those a host asked to leave',
  'summary.what': 'Figure',
  'summary.all': 'All cases',
  'summary.withConsent': 'Without those asked to leave',
  'summary.cases': 'Cases listed',
  'summary.held': 'Held',
  'summary.failed': 'Did not hold',
  'summary.undetermined': 'Cannot be determined',
  'summary.usable': 'With score and outcome (n)',
  'summary.countries': 'Different countries among these',
  'summary.auc': 'Probability that a closure that held had the higher score (AUC)',
  'summary.aucArtefact':
    '{{value}}; separation is complete, so an interval would have no width and the permutation p stands in its place',
  'summary.hanley': 'Its standard error after Hanley and McNeil',
  'summary.permutation': 'Exact permutation p',
  'summary.baseRate': 'Share that held',
  'summary.brier': 'Brier score',
  'summary.skill': 'Brier skill against always saying that share',
  'summary.logLoss': 'Log loss',
  'summary.calibration': 'Mean score minus share that held',
  'summary.bins': 'Reliability, in order of score',
  'summary.bin_one': '{{count}} case: mean score {{score}}, held {{held}}',
  'summary.bin_other': '{{count}} cases: mean score {{score}}, held {{held}}',

  'limits.title': 'What so few cases can show',
  'limits.size':
    'With six closures that held and six that did not, and a true separation of 0.75, the standard error is about 0.15. A 95 % interval then runs from below 0.5 to 1: a useless score and an excellent one cannot be told apart.',
  'limits.clusters':
    'More than one case is from {{areas}}. What happens in a country after one mission is not independent of the next, so the cases count for fewer than they are.',
  'limits.selection':
    'Missions close because things look good, or because the host wants them gone. Neither is a random choice, and both narrow the range of scores.',
  'limits.failures':
    'Leaving out failures is the commonest way to a flattering backtest. The sixteen cases were fixed beforehand; one may be excluded from the figures above only with a reason on record, and it stays in this list with the reason printed.',

  'rules.title': 'How an outcome is determined',
  'rules.intro':
    'Fixed before any score was computed, for the {{years}} years after closing. A closure held if all four conditions did; it did not if one did not. What is missing stays unknown.',
  'rules.deployment':
    'No renewed deployment: no uniformed police or soldiers were sent again with executive or protection tasks. One that is on record decides; having found none does not, unless a source rules it out.',
  'rules.fighting':
    'No armed conflict: no year with {{deaths}} or more battle deaths. The series on record also counts attacks on civilians, so a smaller number settles it and a larger one needs a statement about battle deaths.',
  'rules.homicide':
    'Homicide not up: the mean rate of the third to fifth year is not above {{rise}} times that of the three years before closing with {{level}} intervals that lie apart. The intervals come from the scatter of three years and are wide, so a rise is hard to show. All six years are needed.',
  'rules.governance':
    'Governance not down: neither rule of law nor political stability fell by more than {{fall}} standard errors of the difference between the last year before closing and the fifth after it.',
  'rules.vintage':
    'Scores use the figures that had been published by the closing day. Where none of that time survives, today’s are used and the case is marked “revised data”. Outcomes are always read from what publishers say today, so every figure before and after closing may have been revised since.',

  'cases.title': 'Case by case',
  'cases.intro':
    'In order of closing. No case is scored against another: the missions had different mandates and began in different places.',
  'cases.caption_one': '{{count}} closed mission: score on the last day and what came after',
  'cases.caption_other': '{{count}} closed missions: score on the last day and what came after',
  'each.title': 'Each case in full',
  'column.mission': 'Mission',
  'column.closed': 'Closed',
  'column.score': 'Score on closing',
  'column.held': 'Five years later',

  'held.T': 'Held',
  'held.F': 'Did not hold',
  'held.U': 'Cannot be determined',
  'leg.deployment': 'No renewed deployment',
  'leg.fighting': 'No armed conflict',
  'leg.homicide': 'Homicide not up',
  'leg.governance': 'Governance not down',

  'case.mission': 'The mission in this ledger',
  'case.closing': 'Closing',
  'case.closingOf': 'closing of {{mission}}',
  'case.consent': 'Consent',
  'case.score': 'Score on closing',
  'case.class': 'Assessed as',
  'case.vintage': 'Figures behind the score',
  'case.vintage.none': 'None: no figure of a scored indicator had been observed by then.',
  'case.vintage.inTime_one': '{{count}} figure, published by the closing day.',
  'case.vintage.inTime_other': '{{count}} figures, all published by the closing day.',
  'case.vintage.revised':
    'Revised data: {{inTime}} published by the closing day, {{later}} later, {{undated}} without a date of publication.',
  'case.vintage.leftOut_one':
    '{{count}} figure of that time was left out, because nothing shows that it had been published.',
  'case.vintage.leftOut_other':
    '{{count}} figures of that time were left out, because nothing shows that they had been published.',
  'case.outcome': 'Five years later',
  'case.counted': 'In the figures above',
  'case.counted.yes': 'Yes',
  'case.omitted.excluded': 'No: excluded on {{date}} by {{by}}. {{reason}}',
  'case.omitted.no_score': 'No: there is no score.',
  'case.omitted.outcome_undetermined': 'No: the outcome cannot be determined.',
  'case.remarks': 'Remarks',

  'deployment.found': '{{date}}: {{summary}}',
  'fighting.stated': '{{area}}, {{year}}: {{summary}}',
  'fighting.deaths': 'Deaths in organised violence in {{area}}: {{list}}.',
  'homicide.change':
    '{{area}}: from {{before}} ({{beforeInterval}}) to {{after}} ({{afterInterval}}) per 100,000 a year, means of three years with their {{level}}.',
  'homicide.ln': 'Change of the logarithm: {{change}}.',
  'governance.change': '{{dimension}} in {{area}}: a change of {{change}} standard errors.',
  'series.intentional-homicide-rate': 'Intentional homicide',
  'series.rule-of-law': 'Rule of law',
  'series.political-stability': 'Political stability',
  'series.conflict-deaths': 'Deaths in organised violence',
  'gap.series': '{{series}}, {{area}}, {{years}}. {{reason}}',

  'sources.title': 'Series read for the outcomes',
  'sources.none': 'None of the series is on record here.',
  'sources.asOf': 'As known to this ledger on {{date}}. Method version {{version}}.',

  'link.method': 'The method tried on closed missions, case by case',
  'link.mission': 'This mission in the backtest',
} as const;
