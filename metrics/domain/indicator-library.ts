/**
 * The indicators shipped with the ledger: what each one measures, in which direction it is read, how often it
 * appears, and what it tempts people to do. `neutral` indicators are context and are never scored.
 */
import type { IndicatorCode, IndicatorDefinition } from './indicator.ts';

type Entry = Pick<IndicatorDefinition, 'code' | 'name' | 'definition' | 'unit' | 'family' | 'direction'> & Partial<IndicatorDefinition>;

/** Fills the usual case: annual, linear, ratio scale from 0 upward, published half a year after the period. */
function define(entry: Entry): IndicatorDefinition {
  return {
    level: 'outcome',
    scale: 'linear',
    isRatioScale: true,
    lowerBound: 0,
    upperBound: null,
    frequency: 'annual',
    publicationLagYears: 0.5,
    standardCode: null,
    caution: null,
    ...entry,
  };
}

/** Shares of a whole, 0–100. */
function percent(entry: Omit<Entry, 'unit'> & { readonly of: string }): IndicatorDefinition {
  const { of, ...rest } = entry;
  return define({ ...rest, unit: `% of ${of}`, upperBound: 100 });
}

/** Worldwide Governance Indicators: estimates on about −2.5…2.5, an interval scale. */
function governance(code: string, name: string, definition: string, family: IndicatorDefinition['family'], standardCode: string): IndicatorDefinition {
  return define({
    code,
    name,
    definition,
    unit: 'estimate (about −2.5 to 2.5)',
    family,
    direction: 'higher',
    level: 'impact',
    isRatioScale: false,
    lowerBound: null,
    publicationLagYears: 0.9,
    standardCode,
    caution: 'A perception composite for the whole country, slow to move and revised backwards; changes within its standard error are not changes.',
  });
}

const ENTRIES: readonly IndicatorDefinition[] = [
  define({
    code: 'intentional-homicide-rate',
    name: 'Victims of intentional homicide',
    definition: 'Unlawful deaths inflicted with intent to cause death or serious injury, per 100,000 population and year.',
    unit: 'per 100,000 population',
    family: 'crime',
    direction: 'lower',
    level: 'impact',
    scale: 'log',
    publicationLagYears: 1.5,
    standardCode: 'SDG 16.1.1; World Bank VC.IHR.PSRC.P5',
    caution: 'Deaths can be relabelled; compare with hospital or vital-statistics sources.',
  }),
  define({
    code: 'conflict-related-deaths-rate',
    name: 'Conflict-related deaths',
    definition: 'Deaths directly caused by armed conflict, per 100,000 population and year.',
    unit: 'per 100,000 population',
    family: 'crime',
    direction: 'lower',
    level: 'impact',
    standardCode: 'SDG 16.1.2',
    caution: 'Access decides what is counted; compare with an events source.',
  }),
  define({
    code: 'police-recorded-crime-rate',
    name: 'Police-recorded crime',
    definition: 'Offences recorded by the police, per 100,000 population and year.',
    unit: 'per 100,000 population',
    family: 'crime',
    direction: 'neutral',
    level: 'context',
    standardCode: 'ICCS',
    caution: 'Rises when people trust the police enough to report; never scored.',
  }),
  define({
    code: 'burglary-rate',
    name: 'Recorded burglary',
    definition: 'Burglaries recorded by the police, per 100,000 population and year.',
    unit: 'per 100,000 population',
    family: 'crime',
    direction: 'neutral',
    level: 'context',
    standardCode: 'ICCS 0501',
    caution: 'Recorded crime: rises when people trust the police enough to report; read it beside a victimisation survey, never scored.',
  }),
  percent({ code: 'crime-reporting-rate', name: 'Victims of violence who reported it', definition: 'Share of victims of violence in the last 12 months who reported it to an authority.', of: 'victims', family: 'crime', direction: 'higher', standardCode: 'SDG 16.3.1' }),
  percent({ code: 'perceived-safety-walking', name: 'People who feel safe walking alone', definition: 'Share of adults who feel safe walking alone around the area they live after dark.', of: 'adults', family: 'crime', direction: 'higher', level: 'impact', standardCode: 'SDG 16.1.4', caution: 'Samples lean towards towns; read it disaggregated.' }),
  percent({ code: 'victimisation-prevalence', name: 'Victimisation prevalence', definition: 'Share of people subjected to violence in the previous 12 months.', of: 'population', family: 'crime', direction: 'lower', level: 'impact', standardCode: 'SDG 16.1.3' }),
  define({
    code: 'corruption-perceptions-index',
    name: 'Corruption Perceptions Index',
    definition: 'Perceived level of public-sector corruption, 0 (highly corrupt) to 100 (very clean), as published from 2012 on.',
    unit: 'points (0–100)',
    family: 'corruption',
    direction: 'higher',
    level: 'impact',
    isRatioScale: false,
    upperBound: 100,
    publicationLagYears: 0.2,
    caution: 'A country-level perception index; scores before 2012 are on another scale and are never joined.',
  }),
  governance('control-of-corruption', 'Control of corruption', 'Perceptions of the extent to which public power is exercised for private gain.', 'corruption', 'WGI CC.EST'),
  governance('rule-of-law', 'Rule of law', 'Perceptions of confidence in and adherence to the rules of society, including police and courts.', 'governance', 'WGI RL.EST'),
  governance('government-effectiveness', 'Government effectiveness', 'Perceptions of the quality of public services and of policy.', 'governance', 'WGI GE.EST'),
  governance('political-stability', 'Political stability and absence of violence', 'Perceptions of the likelihood of political instability and politically motivated violence.', 'governance', 'WGI PV.EST'),
  governance('regulatory-quality', 'Regulatory quality', 'Perceptions of the ability of the government to make and apply sound regulation.', 'governance', 'WGI RQ.EST'),
  governance('voice-and-accountability', 'Voice and accountability', 'Perceptions of how far citizens can take part in choosing their government, and of freedom of expression.', 'governance', 'WGI VA.EST'),
  percent({ code: 'bribery-prevalence-police', name: 'Bribery prevalence, police', definition: 'Share of people in contact with the police in the last 12 months who paid a bribe or were asked for one.', of: 'people in contact with the police', family: 'corruption', direction: 'lower', level: 'impact', standardCode: 'SDG 16.5.1', caution: 'Fear of answering lowers it; list experiments help.' }),
  percent({ code: 'unsentenced-detainees', name: 'Unsentenced detainees', definition: 'Detainees not yet sentenced as a share of the prison population.', of: 'prison population', family: 'justice', direction: 'lower', standardCode: 'SDG 16.3.2', caution: 'Falls with mass releases too; read beside time to trial.' }),
  define({ code: 'detected-trafficking-victims-rate', name: 'Detected victims of trafficking', definition: 'Victims of trafficking in persons detected by authorities, per 100,000 population and year.', unit: 'per 100,000 population', family: 'crime', direction: 'neutral', level: 'context', standardCode: 'SDG 16.2.2', caution: 'More detection can mean better work; never scored.' }),
  percent({ code: 'officers-certified', name: 'Officers certified', definition: 'Officers with final certification as a share of those eligible.', of: 'eligible officers', family: 'policing', direction: 'higher', caution: 'Certification on paper; look for re-tests and decertification.' }),
  percent({ code: 'officers-payroll-verified', name: 'Officers present and verified on the payroll', definition: 'Officers found present in an independent check as a share of paid posts.', of: 'paid posts', family: 'policing', direction: 'higher', caution: 'Headcount on paper is not presence; needs a field or biometric count.' }),
  define({ code: 'police-officers', name: 'Police officers in service', definition: 'Sworn officers of the national police in service at the date.', unit: 'officers', family: 'policing', direction: 'higher', level: 'output', frequency: 'irregular', publicationLagYears: 0.25, caution: 'Quantity can outrun vetting; read beside the certified share.' }),
  define({ code: 'police-per-population', name: 'Police per population', definition: 'Sworn officers per 100,000 population.', unit: 'per 100,000 population', family: 'policing', direction: 'maintain', level: 'output' }),
  percent({ code: 'police-attrition', name: 'Attrition', definition: 'Officers who left or deserted in the year as a share of strength.', of: 'strength', family: 'policing', direction: 'lower' }),
  percent({ code: 'women-officers', name: 'Women officers', definition: 'Women as a share of sworn officers.', of: 'sworn officers', family: 'policing', direction: 'higher', caution: 'Read split by rank.' }),
  percent({ code: 'response-within-target-time', name: 'Calls answered within the target time', definition: 'Emergency calls attended within the national target time.', of: 'emergency calls', family: 'policing', direction: 'higher', frequency: 'quarterly', publicationLagYears: 0.15, caution: 'Closing calls early improves it; survey callers.' }),
  percent({ code: 'decoy-registration', name: 'Cases registered properly in decoy visits', definition: 'Mystery-shopper complaints registered as the law demands.', of: 'decoy visits', family: 'policing', direction: 'higher' }),
  percent({ code: 'clearance-rate', name: 'Clearance rate', definition: 'Recorded offences with a suspect identified and charged.', of: 'recorded offences', family: 'policing', direction: 'neutral', level: 'context', caution: 'Rewards forced confessions; never scored alone.' }),
  define({ code: 'complaints-received', name: 'Complaints against police received', definition: 'Complaints about police conduct received by the oversight body.', unit: 'complaints', family: 'policing', direction: 'neutral', level: 'context', caution: 'Counting complaints rewards suppressing them; handling is scored, volume never.' }),
  percent({ code: 'complaints-resolved-in-time', name: 'Complaints investigated in time', definition: 'Complaints about police conduct investigated within the legal time limit.', of: 'complaints due', family: 'policing', direction: 'higher', frequency: 'quarterly', publicationLagYears: 0.25 }),
  define({ code: 'deaths-in-custody-rate', name: 'Deaths and serious injuries in custody', definition: 'Deaths and serious injuries in police custody per 1,000 detentions.', unit: 'per 1,000 detentions', family: 'justice', direction: 'lower', level: 'impact', caution: 'Under-reported; needs independent visits. A target of 0 is allowed.' }),
  percent({ code: 'hrddp-assessments-current', name: 'Supported units with a current risk assessment', definition: 'Units receiving support that hold a current human-rights due-diligence assessment.', of: 'supported units', family: 'policing', direction: 'higher', frequency: 'quarterly', publicationLagYears: 0.1 }),
  percent({ code: 'trust-in-police', name: 'Trust in the police', definition: 'Adults who say they trust the police a lot or somewhat.', of: 'adults', family: 'policing', direction: 'higher', level: 'impact' }),
  percent({ code: 'host-budget-share', name: 'Host share of police operating cost', definition: "Police operating cost paid from the host state's own budget.", of: 'police operating cost', family: 'ownership', direction: 'higher', caution: 'Reclassification of spending improves it; use audited accounts.' }),
  percent({ code: 'residual-tasks-owned', name: 'Residual tasks with an owner and funding', definition: 'Residual tasks accepted by a named body with funding secured.', of: 'residual tasks', family: 'ownership', direction: 'higher', frequency: 'quarterly', publicationLagYears: 0.1 }),
  percent({ code: 'tasks-handed-over', name: 'Tasks handed over', definition: 'Mandated tasks handed over to the host and accepted.', of: 'mandated tasks', family: 'ownership', direction: 'higher', frequency: 'quarterly', publicationLagYears: 0.1 }),
  define({ code: 'districts-handed-over', name: 'Districts handed over', definition: 'Districts and units in which the national police resumed primary policing responsibility.', unit: 'districts and units', family: 'ownership', direction: 'higher', frequency: 'irregular', publicationLagYears: 0.25, caution: 'A ceremony is not a capability; recheck after six months.' }),
  percent({ code: 'national-command-of-operations', name: 'Operations under national command', definition: 'Joint operations planned and commanded by national officers.', of: 'joint operations', family: 'ownership', direction: 'higher', frequency: 'quarterly', publicationLagYears: 0.1 }),
  percent({ code: 'mission-posts-filled', name: 'Mission posts filled', definition: 'International posts of the mission that are filled.', of: 'authorised posts', family: 'other', direction: 'higher', level: 'output' }),
  define({ code: 'people-trained', name: 'People trained', definition: 'Participants who completed training delivered by the mission.', unit: 'people', family: 'other', direction: 'neutral', level: 'output', frequency: 'irregular', caution: 'An output, not an outcome; never scored.' }),
  percent({ code: 'data-protection-access-in-time', name: 'Access requests answered in time', definition: 'Access requests answered within the time limit of the data-protection oversight body.', of: 'requests', family: 'other', direction: 'higher', publicationLagYears: 1 }),
];

export const INDICATOR_LIBRARY: ReadonlyMap<IndicatorCode, IndicatorDefinition> = new Map(
  ENTRIES.map((entry) => [entry.code, entry]),
);
