/** The parameters of the method in words: their groups, their names, what each one does, and their units. */
export const parameters = {
  'group.protection': 'Protection width',
  'group.pace': 'Pace thresholds',
  'group.trend': 'Trend',
  'group.displayLevel': 'Interval level for the display of data',
  'group.designEffect': 'Design effect if unknown',
  'group.assumedSd': 'Assumed standard deviation by grade',
  'group.staleness': 'Staleness',
  'group.floor': 'Floor ε',
  'group.coverage': 'Coverage',
  'group.decisionProbability': 'Decision probability π',
  'group.ersWeights': 'Weights of the exit-readiness score',
  'group.caps': 'Caps and assumed components',
  'group.reversal': 'Reversal horizon',
  'group.classes': 'Class thresholds',
  'group.calendar': 'Calendar',
  'group.uncertainty': 'Draws, κ and Sobol base',
  'group.projection': 'Damping and level of projections',
  'group.suppression': 'Suppression threshold k',

  'name.protection.shareOfTarget': 'Least protection width, linear scale',
  'does.protection.shareOfTarget':
    'Where the target was met from the start, a loss this large, as a share of the target, scores 0; more where the distance to the baseline is larger.',
  'name.protection.minimumLogWidth': 'Least protection width, log scale',
  'does.protection.minimumLogWidth':
    'The same on the log scale: ln 1.1, so a loss of about a tenth scores 0.',

  'name.pace.profile': 'Pace profile',
  'does.pace.profile': 'Which of the two sets of thresholds sorts actual against required pace.',
  'name.pace.profiles.eurostat.onTrack': 'On track, after Eurostat',
  'does.pace.profiles.eurostat.onTrack': 'Actual over required pace from which an indicator is on track.',
  'name.pace.profiles.eurostat.moderate': 'Moderate, after Eurostat',
  'does.pace.profiles.eurostat.moderate': 'Actual over required pace from which progress is moderate.',
  'name.pace.profiles.eurostat.insufficient': 'Insufficient, after Eurostat',
  'does.pace.profiles.eurostat.insufficient':
    'Ratio from which progress is insufficient; below it the indicator moves away.',
  'name.pace.profiles.un.onTrack': 'On track, alternative thresholds',
  'does.pace.profiles.un.onTrack': 'The same threshold in the alternative profile.',
  'name.pace.profiles.un.moderate': 'Moderate, alternative thresholds',
  'does.pace.profiles.un.moderate': 'The same threshold in the alternative profile.',
  'name.pace.profiles.un.insufficient': 'Insufficient, alternative thresholds',
  'does.pace.profiles.un.insufficient': 'The same threshold in the alternative profile.',
  'name.pace.significantAnnualRate': 'Significant annual rate',
  'does.pace.significantAnnualRate':
    'Where there is no target, a change of this size a year is significant, a smaller one moderate.',
  'name.pace.minimumSpanYears': 'Shortest span for a pace',
  'does.pace.minimumSpanYears': 'Between two figures closer in time than this no pace is stated.',

  'name.trend.minimumObservations': 'Fewest observations for a trend',
  'does.trend.minimumObservations':
    'With fewer there is no trend class; with four, no 95 % interval can exist.',
  'name.trend.likely': 'Likely trend',
  'does.trend.likely':
    'Likelihood Λ of the observed direction from which it is called likely; below, no clear trend.',
  'name.trend.clear': 'Clear trend',
  'does.trend.clear': 'Likelihood Λ from which the direction is stated without “likely”.',

  'name.displayLevel': 'Level of displayed intervals',
  'does.displayLevel':
    'How often the interval drawn around a figure would contain the true value, where the publisher sets no level.',

  'name.designEffect': 'Design effect of a cluster sample',
  'does.designEffect':
    'Divides the sample size of a survey that states no design effect; such figures are flagged.',

  'name.assumedSdShare.A': 'Grade A',
  'does.assumedSdShare.A':
    'Standard deviation assumed for a grade A figure without a stated error, as a share of the distance from baseline to target.',
  'name.assumedSdShare.B': 'Grade B',
  'does.assumedSdShare.B': 'The same for grade B.',
  'name.assumedSdShare.C': 'Grade C',
  'does.assumedSdShare.C': 'The same for grade C.',
  'name.assumedSdShare.D': 'Grade D or none',
  'does.assumedSdShare.D': 'The same for grade D and for figures without a grade.',

  'name.staleness.currentMultiple': 'Current up to',
  'does.staleness.currentMultiple':
    'Age, in publication rhythms f plus the publication lag ℓ, up to which a figure is current.',
  'name.staleness.ageingMultiple': 'Ageing up to',
  'does.staleness.ageingMultiple': 'Age up to which it is ageing and its variance widened.',
  'name.staleness.staleMultiple': 'Stale up to',
  'does.staleness.staleMultiple': 'Age up to which it is stale; older figures count as missing.',
  'name.staleness.stepShare': 'Yearly step',
  'does.staleness.stepShare':
    'Widening per year, as a share of the distance from baseline to target, where the series is too short to show its own.',
  'name.staleness.irregularFrequencyYears': 'Rhythm of irregular series',
  'does.staleness.irregularFrequencyYears': 'Rhythm f that a series without a fixed one is taken to have.',

  'name.floor': 'Least score of an objective',
  'does.floor':
    'An objective below it enters the geometric mean with it, so that one zero does not erase the rest; it is flagged.',

  'name.coverage.objective': 'Least coverage of an objective',
  'does.coverage.objective':
    'Share of its indicators’ weight that must be observed; below it the objective has no score.',
  'name.coverage.mission': 'Least coverage of a mission',
  'does.coverage.mission':
    'Share of its objectives’ weight that must be scored; below it the score is withheld.',

  'name.decisionProbability': 'Probability that decides',
  'does.decisionProbability':
    'A condition is met from this probability on, not met up to one minus it, and undetermined between.',

  'name.ers.weights.achievement': 'Weight of achievement',
  'does.ers.weights.achievement': 'Weight of the mission score in the exit-readiness score.',
  'name.ers.weights.criteria': 'Weight of criteria',
  'does.ers.weights.criteria': 'Weight of the share of exit conditions met.',
  'name.ers.weights.durability': 'Weight of durability',
  'does.ers.weights.durability': 'Weight of how likely the gains are to hold.',
  'name.ers.weights.ownership': 'Weight of ownership',
  'does.ers.weights.ownership': 'Weight of what the host state does itself.',

  'name.ers.capIfGatesFail': 'Cap if a gate fails',
  'does.ers.capIfGatesFail': 'The published score is no higher while a safeguard does not hold.',
  'name.ers.capIfGatesUndetermined': 'Cap if a gate is undetermined',
  'does.ers.capIfGatesUndetermined':
    'The published score is no higher while a safeguard cannot be determined.',
  'name.ers.assumedComponent': 'Value of an assumed component',
  'does.ers.assumedComponent':
    'Stands for durability or ownership where either cannot be computed; the draws vary it from 0 to 100.',
  'name.ers.maximumAssumed': 'Most assumed components',
  'does.ers.maximumAssumed': 'With more than this many assumed, the score is withheld.',

  'name.reversal.horizonYears': 'Horizon of the reversal risk',
  'does.reversal.horizonYears': 'How far ahead the projection asks whether a gain is lost.',
  'name.reversal.minimumWeightShare': 'Least coverage of the reversal risk',
  'does.reversal.minimumWeightShare':
    'Share of weight whose indicators have enough observations; below it no risk is stated.',

  'name.readiness.thresholds.emerging': 'Conditions emerging',
  'does.readiness.thresholds.emerging': 'Uncapped score from which conditions are emerging.',
  'name.readiness.thresholds.drawdown': 'Ready for drawdown',
  'does.readiness.thresholds.drawdown': 'Uncapped score that readiness for a drawdown asks for.',
  'name.readiness.thresholds.exit': 'Exit ready',
  'does.readiness.thresholds.exit': 'Uncapped score that readiness to exit asks for.',
  'name.readiness.thresholdShift': 'Shift of the thresholds',
  'does.readiness.thresholdShift':
    'The class is also shown with all three thresholds moved down and up by this much.',
  'name.readiness.ruleProbability': 'Probability of the rule',
  'does.readiness.ruleProbability': 'Least probability of the sunset rule for “exit ready”.',
  'name.readiness.reversalForExit': 'Reversal risk, exit',
  'does.readiness.reversalForExit': 'The mean reversal risk must be below it for “exit ready”.',
  'name.readiness.reversalForDrawdown': 'Reversal risk, drawdown',
  'does.readiness.reversalForDrawdown': 'The mean reversal risk must be below it for “ready for drawdown”.',
  'name.readiness.ownershipForExit': 'Ownership, exit',
  'does.readiness.ownershipForExit': 'Least ownership component for “exit ready”.',
  'name.readiness.shareMetForDrawdown': 'Criteria met, drawdown',
  'does.readiness.shareMetForDrawdown': 'Least share of criteria met for “ready for drawdown”.',

  'name.sunsetApproachingMonths': 'Sunset approaching',
  'does.sunsetApproachingMonths': 'Months before the sunset date from which it is said to approach.',

  'name.uncertainty.draws': 'Draws',
  'does.uncertainty.draws': 'How often the score is drawn for its intervals and probabilities.',
  'name.uncertainty.previewDraws': 'Draws of a preview',
  'does.uncertainty.previewDraws': 'The same for an interactive preview, which is labelled as one.',
  'name.uncertainty.weightConcentration': 'Concentration of drawn weights, κ',
  'does.uncertainty.weightConcentration':
    'How closely drawn weights keep to the declared ones: a weight of 0.25 varies by about 0.06.',
  'name.uncertainty.sobolBaseRows': 'Rows of the sensitivity analysis',
  'does.uncertainty.sobolBaseRows': 'Base sample from which the sensitivity indices are estimated.',

  'name.projection.dampingPerYear': 'Damping φ',
  'does.projection.dampingPerYear':
    'What is left of a trend’s slope from one year to the next; 1 would be a straight line.',
  'name.projection.level': 'Level of projection intervals',
  'does.projection.level': 'How often the interval of a projection is meant to contain the later value.',

  'name.suppression.minimumCount': 'Least published count',
  'does.suppression.minimumCount': 'Counts above 0 and below it are suppressed in public releases.',
  'name.suppression.minimumSensitiveCount': 'Least published count, sensitive',
  'does.suppression.minimumSensitiveCount':
    'The same for sexual violence, detainees, children and misconduct of named units.',

  'unit.share': 'share',
  'unit.probability': 'probability',
  'unit.likelihood': 'likelihood, 0.5–1',
  'unit.level': 'coverage of the interval',
  'unit.ratio': 'actual/required',
  'unit.ln': 'natural logarithm',
  'unit.perYear': 'share a year',
  'unit.factor': 'factor',
  'unit.years': 'years',
  'unit.months': 'months',
  'unit.multiple': 'times f, plus ℓ',
  'unit.observations': 'observations',
  'unit.score': 'score, 0–100',
  'unit.points': 'points',
  'unit.draws': 'draws',
  'unit.rows': 'rows',
  'unit.components': 'components',
  'unit.persons': 'persons or events',
  'unit.concentration': 'parameter of the distribution',
  'unit.name': 'one of two',

  'profile.eurostat': 'after Eurostat',
  'profile.un': 'alternative thresholds',
} as const;
