-- The ledger: evidence, measurement, authority, intent, money and judgement.
--
-- Append-only by force: tables guarded with forbid_change() refuse UPDATE, DELETE and TRUNCATE. A correction is a
-- new row with its own time of recording; a batch is undone by a reversing batch. What holds at a time is asked of
-- the functions at the end of this file, never of an edited copy.

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: record a correction instead', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create domain area_code as text check (value ~ '^[A-Z]{3}(-[A-Z0-9]{1,12})?$');
create domain slug as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 80);
create domain currency_code as text check (value ~ '^[A-Z]{3}$');
create domain quality_grade as text check (value in ('A', 'B', 'C', 'D'));
create domain finite_number as double precision
  check (value <> 'NaN' and value <> 'Infinity' and value <> '-Infinity');

-- Evidence ---------------------------------------------------------------------------------------------------------

create table sources (
  id bigint generated always as identity primary key,
  key text not null,
  publisher text not null,
  title text not null,
  citation text,
  url text,
  licence text,
  accessed_on date,
  published_on date,
  content_hash bytea not null unique,
  recorded_at timestamptz not null default clock_timestamp()
);

create table source_files (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  stored_at timestamptz not null default clock_timestamp()
);

create table import_batches (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('import', 'reversal')),
  format text,
  confidence finite_number check (confidence >= 0 and confidence <= 1),
  importer_version integer,
  is_transcription boolean not null default false,
  file_sha256 text references source_files,
  file_name text,
  mission slug,
  -- Imported by somebody whose role covers no more than the mission.
  is_scoped boolean not null default false,
  published_on date,
  title text,
  rows_read bigint not null default 0,
  rows_accepted bigint not null default 0,
  rows_rejected bigint not null default 0,
  rows_excluded bigint not null default 0,
  records_new bigint not null default 0,
  records_revised bigint not null default 0,
  records_unchanged bigint not null default 0,
  records_excluded bigint not null default 0,
  issues_total bigint not null default 0,
  -- Records recognised and left out on purpose: [{reason, records}].
  exclusions jsonb not null default '[]',
  reverts_batch_id bigint unique references import_batches,
  actor text not null,
  reason text,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((kind = 'import') = (file_sha256 is not null)),
  check ((kind = 'import') = (format is not null)),
  check ((kind = 'reversal') = (reverts_batch_id is not null)),
  check (kind = 'import' or reason is not null)
);
create index on import_batches (file_sha256);
create index on import_batches (recorded_at desc, id desc);

create table row_issues (
  batch_id bigint not null references import_batches,
  position bigint not null,
  severity text not null check (severity in ('error', 'warning')),
  sheet text,
  line bigint not null check (line >= 0),
  column_name text,
  code text not null,
  message text not null,
  value text check (length(value) <= 200),
  primary key (batch_id, position)
);

-- A file that a person has uploaded and not yet decided about. The only table here that is emptied.
create table pending_uploads (
  id uuid primary key default gen_random_uuid(),
  file_sha256 text not null references source_files,
  file_name text not null,
  format text,
  mission slug,
  published_on date,
  -- The uploader's role covered no more than the mission.
  is_scoped boolean not null default false,
  -- The dry run: what committing would do, as the import service reported it.
  outcome jsonb not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null default clock_timestamp()
);

-- Measurement ------------------------------------------------------------------------------------------------------

create table indicators (
  code slug primary key,
  origin text not null check (origin in ('library', 'file')),
  definition jsonb not null check (definition ->> 'code' = code),
  recorded_at timestamptz not null default clock_timestamp()
);

create table series (
  id bigint generated always as identity primary key,
  indicator slug not null references indicators,
  area area_code,
  mission slug,
  disaggregation text not null default '',
  source_key text not null,
  check (area is not null or mission is not null),
  unique nulls not distinct (indicator, area, mission, disaggregation, source_key)
);
create index on series (area, indicator);
create index on series (mission, indicator);

create table observations (
  series_id bigint not null references series,
  id bigint generated always as identity,
  period text not null,
  period_start date not null,
  period_end date not null,
  value finite_number,
  status text not null check (status in ('measured', 'missing', 'not_applicable', 'withheld', 'undefined')),
  lower finite_number,
  upper finite_number,
  level finite_number check (level > 0 and level < 1),
  standard_error finite_number check (standard_error >= 0),
  sample_size finite_number check (sample_size >= 0),
  numerator finite_number,
  denominator finite_number,
  grade quality_grade,
  break_before boolean not null default false,
  note text,
  published_on date,
  source_id bigint not null references sources,
  batch_id bigint not null references import_batches,
  is_transcription boolean not null,
  sheet text,
  line bigint not null check (line > 0),
  column_name text,
  recorded_at timestamptz not null,
  primary key (series_id, id),
  constraint period_does_not_end_before_it_starts check (period_end >= period_start),
  constraint value_or_reason check ((status = 'measured') = (value is not null)),
  constraint interval_is_whole check (
    (lower is null) = (upper is null) and (lower is null) = (level is null) and lower <= upper
  ),
  constraint interval_holds_value check (value is null or lower is null or (lower <= value and value <= upper))
);
create index on observations (series_id, period_start desc, period_end);
create index on observations (batch_id);

-- A later file that says again what is in force: no new fact, but another witness. It dates the fact anew, and keeps it
-- in force when the batch that first brought it is reversed.
create table confirmations (
  series_id bigint not null,
  observation_id bigint not null,
  batch_id bigint not null references import_batches,
  published_on date,
  source_id bigint not null references sources,
  is_transcription boolean not null,
  sheet text,
  line bigint not null check (line > 0),
  column_name text,
  recorded_at timestamptz not null,
  primary key (series_id, observation_id, batch_id),
  foreign key (series_id, observation_id) references observations (series_id, id)
);
create index on confirmations (batch_id);

-- Authority and intent ---------------------------------------------------------------------------------------------
-- A dossier is one revision of everything declared about a mission. Its parts are rows of that revision.

create table missions (
  id bigint generated always as identity primary key,
  slug slug not null unique,
  recorded_at timestamptz not null default clock_timestamp()
);

create table dossiers (
  id bigint generated always as identity primary key,
  mission_id bigint not null references missions,
  revision integer not null check (revision > 0),
  name text not null,
  acronym text,
  kind text not null check (kind in ('un_police_component', 'special_political_mission', 'regional_mission',
    'police_programme', 'joint_task_force', 'bilateral_accord', 'training_reform_programme')),
  phase text not null check (phase in ('planned', 'active', 'drawing_down', 'closed', 'transitioned')),
  is_fictional boolean not null,
  lead text not null,
  started_on date,
  ended_on date,
  sunset_on date,
  summary text not null,
  fiscal_year_start text check (fiscal_year_start ~ '^[0-9]{2}-[0-9]{2}$'),
  sunset_rule jsonb,
  gaps text[] not null default '{}',
  content_hash bytea not null,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  batch_id bigint not null references import_batches,
  recorded_at timestamptz not null,
  unique (mission_id, revision),
  check (ended_on >= started_on),
  check (not (phase in ('closed', 'transitioned')) or is_fictional or started_on is not null or ended_on is not null
    or cardinality(gaps) > 0)
);
create index on dossiers (batch_id);

create table mission_areas (
  dossier_id bigint not null references dossiers,
  area area_code not null,
  primary key (dossier_id, area)
);

create table mission_links (
  dossier_id bigint not null references dossiers,
  relation text not null check (relation in ('predecessor', 'successor')),
  mission slug not null,
  primary key (dossier_id, relation, mission)
);

create table mandate_acts (
  dossier_id bigint not null references dossiers,
  position integer not null check (position > 0),
  previous integer,
  symbol text not null,
  kind text not null check (kind in ('establish', 'extend', 'reconfigure', 'terminate')),
  body text not null,
  legal_basis text,
  adopted_on date not null,
  effective_on date,
  expires_on date,
  summary text,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position),
  unique (dossier_id, symbol),
  constraint chain_begins_with_establish check ((position = 1) = (kind = 'establish')),
  constraint chain_has_no_gap check ((position = 1 and previous is null) or (previous is not null and previous = position - 1)),
  foreign key (dossier_id, previous) references mandate_acts (dossier_id, position),
  constraint does_not_expire_before_it_starts check (expires_on >= coalesce(effective_on, adopted_on))
);

create function check_mandate_chain() returns trigger language plpgsql as $$
declare before record;
begin
  if new.previous is null then return null; end if;
  select kind, adopted_on, symbol into before from mandate_acts
    where dossier_id = new.dossier_id and position = new.previous;
  if before.kind = 'terminate' then
    raise exception 'mandate act % follows %, which terminated the mandate', new.symbol, before.symbol
      using errcode = 'check_violation', constraint = 'nothing_follows_terminate';
  end if;
  if new.adopted_on < before.adopted_on then
    raise exception 'mandate act % was adopted before %, which it follows', new.symbol, before.symbol
      using errcode = 'check_violation', constraint = 'chain_is_in_date_order';
  end if;
  return null;
end $$;
create constraint trigger mandate_acts_form_a_chain after insert on mandate_acts
  deferrable initially deferred for each row execute function check_mandate_chain();

create table strength_ceilings (
  dossier_id bigint not null,
  act_position integer not null,
  position integer not null,
  component text not null check (component in ('police', 'individual_police', 'formed_police_units',
    'formed_police_personnel', 'military', 'civilian', 'uniformed', 'total')),
  value integer not null check (value >= 0),
  from_on date,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, act_position, position),
  foreign key (dossier_id, act_position) references mandate_acts
);

create table mandate_clauses (
  dossier_id bigint not null,
  act_position integer not null,
  key slug not null,
  paragraph text,
  summary text not null,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, act_position, key),
  foreign key (dossier_id, act_position) references mandate_acts
);

create table consents (
  dossier_id bigint not null references dossiers,
  position integer not null,
  instrument text not null,
  status text not null check (status in ('active', 'conditional', 'expiring', 'withdrawn', 'lapsed')),
  given_by text not null,
  scope text,
  conditions text,
  given_on date,
  review_on date,
  withdrawn_on date,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position),
  check (withdrawn_on >= given_on),
  check (withdrawn_on is null or status = 'withdrawn'),
  constraint conditional_consent_names_its_conditions check (status <> 'conditional' or conditions is not null)
);

create table cooperation_instruments (
  dossier_id bigint not null references dossiers,
  position integer not null,
  kind text not null check (kind in ('extradition', 'mutual_legal_assistance', 'joint_investigation_team',
    'data_sharing', 'status_agreement', 'memorandum', 'other')),
  title text not null,
  parties text[] not null,
  legal_effect text,
  safeguards text,
  signed_on date,
  expires_on date,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position),
  check (expires_on >= signed_on)
);

create table objectives (
  dossier_id bigint not null references dossiers,
  id slug not null,
  position integer not null,
  parent slug,
  title text not null,
  weight finite_number check (weight > 0),
  weight_citation text,
  is_critical boolean not null,
  need text,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, id),
  foreign key (dossier_id, parent) references objectives (dossier_id, id) deferrable initially deferred,
  check (parent is distinct from id)
);

create table objective_clauses (
  dossier_id bigint not null,
  objective_id slug not null,
  act_position integer not null,
  clause_key slug not null,
  primary key (dossier_id, objective_id, act_position, clause_key),
  foreign key (dossier_id, objective_id) references objectives deferrable initially deferred,
  foreign key (dossier_id, act_position, clause_key) references mandate_clauses
);

create table indicator_uses (
  dossier_id bigint not null,
  position integer not null,
  objective_id slug not null,
  indicator slug not null references indicators,
  area area_code,
  role text not null check (role in ('progress', 'ownership', 'context')),
  weight finite_number check (weight >= 0),
  weight_citation text,
  direction text check (direction in ('higher', 'lower', 'maintain', 'neutral')),
  scale text check (scale in ('linear', 'log')),
  baseline_value finite_number,
  baseline_period text,
  baseline_source_id bigint references sources,
  baseline_line bigint,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position),
  unique nulls not distinct (dossier_id, objective_id, indicator, area),
  foreign key (dossier_id, objective_id) references objectives deferrable initially deferred,
  constraint baseline_is_whole check ((baseline_value is null) = (baseline_period is null)
    and (baseline_value is null) = (baseline_source_id is null)),
  constraint neutral_is_context check (direction is distinct from 'neutral' or role = 'context')
);

create table targets (
  dossier_id bigint not null,
  use_position integer not null,
  version integer not null check (version > 0),
  value finite_number,
  lower finite_number,
  upper finite_number,
  due_on date,
  set_on date not null,
  reason text not null check (reason in ('original', 'adaptive_management', 'budget_realignment',
    'change_in_context', 'costed_extension', 'donor_requirement', 'implementation_delay', 'correction')),
  approved_by text,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, use_position, version),
  foreign key (dossier_id, use_position) references indicator_uses,
  constraint first_target_is_original check ((version = 1) = (reason = 'original')),
  constraint target_says_something check (value is not null or lower is not null or upper is not null),
  constraint changed_target_has_an_approver check (version = 1 or approved_by is not null),
  check (lower <= upper)
);

create table milestones (
  dossier_id bigint not null,
  use_position integer not null,
  due_on date not null,
  value finite_number not null,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, use_position, due_on),
  foreign key (dossier_id, use_position) references indicator_uses
);

create table criteria (
  dossier_id bigint not null references dossiers,
  id slug not null,
  position integer not null,
  title text not null,
  kind text not null check (kind in ('numeric', 'event', 'checklist', 'request')),
  role text not null check (role in ('criterion', 'gate', 'veto')),
  indicator slug references indicators,
  area area_code,
  comparator text check (comparator in ('>=', '>', '<=', '<', '==', 'between', 'outside')),
  threshold finite_number,
  upper finite_number,
  sustained_periods integer check (sustained_periods > 0),
  sustained_frequency text check (sustained_frequency in ('annual', 'semiannual', 'quarterly', 'monthly', 'irregular')),
  min_quality quality_grade,
  decision_probability finite_number check (decision_probability > 0.5 and decision_probability <= 1),
  weight finite_number check (weight > 0),
  mandate_ref text,
  verified_by text,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, id),
  constraint condition_is_whole check ((indicator is null) = (comparator is null) and (comparator is null) = (threshold is null)),
  constraint range_has_two_bounds check ((comparator in ('between', 'outside')) = (upper is not null) or comparator is null),
  check ((sustained_periods is null) = (sustained_frequency is null)),
  check (upper >= threshold)
);

-- Judgement --------------------------------------------------------------------------------------------------------

create table opinions (
  dossier_id bigint not null references dossiers,
  position integer not null,
  holder text not null check (holder in ('mission', 'host_state', 'oversight')),
  given_on date not null,
  text text not null,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position)
);

create table decisions (
  dossier_id bigint not null references dossiers,
  position integer not null,
  kind text not null check (kind in ('extend', 'reconfigure', 'draw_down', 'close', 'transfer')),
  decided_on date not null,
  body text not null,
  summary text not null,
  was_consistent boolean,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position)
);

create table recommendations (
  dossier_id bigint not null references dossiers,
  position integer not null,
  made_by text not null,
  made_on date not null,
  text text not null,
  response text,
  status text not null check (status in ('open', 'accepted', 'rejected', 'implemented')),
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position)
);

create table handover_tasks (
  dossier_id bigint not null references dossiers,
  position integer not null,
  title text not null,
  recipient text,
  state text not null check (state in ('planned', 'in_progress', 'handed_over', 'unowned')),
  due_on date,
  funded_by text,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position),
  check (state = 'unowned' or recipient is not null)
);

create table safeguards (
  dossier_id bigint not null references dossiers,
  position integer not null,
  kind text not null check (kind in ('hrddp', 'oversight', 'complaints', 'data_protection', 'technology')),
  title text not null,
  state text not null,
  source_id bigint not null references sources,
  line bigint not null check (line > 0),
  primary key (dossier_id, position)
);

create table assessments (
  mission_id bigint not null references missions,
  id uuid not null default gen_random_uuid() unique,
  dossier_id bigint not null references dossiers,
  assessed_on date not null,
  as_of timestamptz not null,
  method_version text not null,
  parameters jsonb not null,
  seed integer not null check (seed >= 0),
  draws integer not null check (draws >= 0),
  -- Canonical JSON as text: what was hashed is what is kept, to the byte.
  inputs text not null,
  inputs_hash text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  result text not null,
  actor text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (mission_id, id)
);
create index on assessments (mission_id, recorded_at desc);

-- Money ------------------------------------------------------------------------------------------------------------
-- An activity is stored whole whenever its content changes: the current version's transactions are the activity's
-- transactions, so a correction or a removal by the publisher needs no guess about which row it meant.

create table activities (
  id bigint generated always as identity primary key,
  iati_identifier text not null unique check (length(iati_identifier) between 1 and 250),
  recorded_at timestamptz not null default clock_timestamp()
);

create table activity_versions (
  activity_id bigint not null references activities,
  id bigint generated always as identity,
  title text,
  description text,
  reporting_org_ref text,
  reporting_org_name text,
  reporting_org_type text,
  participating_orgs jsonb not null default '[]',
  status text,
  hierarchy integer,
  start_on date,
  end_on date,
  default_currency currency_code,
  recipient_countries jsonb not null default '[]',
  recipient_regions jsonb not null default '[]',
  sectors jsonb not null default '[]',
  related_activities jsonb not null default '[]',
  mission slug,
  content_hash bytea not null,
  source_id bigint not null references sources,
  batch_id bigint not null references import_batches,
  line bigint not null check (line > 0),
  recorded_at timestamptz not null,
  primary key (activity_id, id)
);
create index on activity_versions (batch_id);
create index on activity_versions (mission) where mission is not null;

create table transactions (
  activity_id bigint not null,
  version_id bigint not null,
  position integer not null,
  ref text,
  type text not null check (type in ('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13')),
  transaction_on date not null,
  value_on date not null,
  currency currency_code not null,
  currency_from text not null check (currency_from in ('value', 'default-currency')),
  amount numeric(38, 12) not null,
  provider jsonb,
  receiver jsonb,
  sectors jsonb not null default '[]',
  recipient_country text,
  recipient_region text,
  description text,
  is_humanitarian boolean,
  -- First day of the period the amount sums up, which transaction_on ends; null for a payment on a day.
  period_start date check (period_start <= transaction_on),
  -- The document that states it, where that is not the activity's own source.
  source_id bigint references sources,
  line bigint not null check (line > 0),
  primary key (activity_id, version_id, position),
  foreign key (activity_id, version_id) references activity_versions
);

create table budgets (
  activity_id bigint not null,
  version_id bigint not null,
  position integer not null,
  type text not null check (type in ('1', '2')),
  status text not null check (status in ('1', '2')),
  period_start date not null,
  period_end date not null,
  value_on date not null,
  currency currency_code not null,
  amount numeric(38, 12) not null,
  source_id bigint references sources,
  line bigint not null check (line > 0),
  primary key (activity_id, version_id, position),
  foreign key (activity_id, version_id) references activity_versions,
  constraint budget_does_not_end_before_it_starts check (period_end >= period_start)
);

create table planned_disbursements (
  activity_id bigint not null,
  version_id bigint not null,
  position integer not null,
  period_start date not null,
  period_end date,
  value_on date not null,
  currency currency_code not null,
  amount numeric(38, 12) not null,
  line bigint not null check (line > 0),
  primary key (activity_id, version_id, position),
  foreign key (activity_id, version_id) references activity_versions,
  check (period_end >= period_start)
);

create table allocations (
  mission_id bigint not null references missions,
  id bigint generated always as identity,
  activity_id bigint not null references activities,
  objective_id slug,
  share finite_number not null check (share > 0 and share <= 1),
  basis text not null check (basis in ('direct', 'apportioned', 'unallocated')),
  batch_id bigint not null references import_batches,
  line bigint not null check (line > 0),
  recorded_at timestamptz not null,
  primary key (mission_id, id),
  check ((basis = 'unallocated') = (objective_id is null))
);

-- Append-only ------------------------------------------------------------------------------------------------------

do $$
declare name text;
begin
  foreach name in array array['sources', 'source_files', 'import_batches', 'row_issues', 'indicators', 'series', 'observations', 'confirmations',
    'missions', 'dossiers', 'mission_areas', 'mission_links', 'mandate_acts', 'strength_ceilings', 'mandate_clauses',
    'consents', 'cooperation_instruments', 'objectives', 'objective_clauses', 'indicator_uses', 'targets', 'milestones',
    'criteria', 'opinions', 'decisions', 'recommendations', 'handover_tasks', 'safeguards', 'assessments',
    'activities', 'activity_versions', 'transactions', 'budgets', 'planned_disbursements', 'allocations']
  loop
    execute format('create trigger append_only before update or delete or truncate on %I
      for each statement execute function forbid_change()', name);
  end loop;
end $$;

-- As of ------------------------------------------------------------------------------------------------------------

-- Observations the ledger held and the world could know at a time, newest knowledge first when ordered by vintage.
-- An observation without a publication date could be known, as far as we can tell, when it was recorded. One row per
-- statement: an observation and each of its confirmations, so an id may come up more than once.
create function known_observations(as_of timestamptz) returns table (
  series_id bigint, id bigint, period text, period_start date, period_end date, value double precision, status text,
  lower double precision, upper double precision, level double precision, standard_error double precision,
  sample_size double precision, numerator double precision, denominator double precision, grade text,
  break_before boolean, note text, published_on date, source_id bigint, batch_id bigint, is_transcription boolean,
  sheet text, line bigint, column_name text, recorded_at timestamptz, vintage date)
language sql stable as $$
  select o.series_id, o.id, o.period, o.period_start, o.period_end, o.value, o.status, o.lower, o.upper, o.level,
    o.standard_error, o.sample_size, o.numerator, o.denominator, o.grade, o.break_before, o.note, o.published_on,
    o.source_id, o.batch_id, o.is_transcription, o.sheet, o.line, o.column_name, o.recorded_at,
    coalesce(o.published_on, (o.recorded_at at time zone 'UTC')::date)
  from observations o
  where o.recorded_at <= as_of
    and (o.published_on is null or o.published_on <= (as_of at time zone 'UTC')::date)
    and not exists (select 1 from import_batches r where r.reverts_batch_id = o.batch_id and r.recorded_at <= as_of)
  union all
  select o.series_id, o.id, o.period, o.period_start, o.period_end, o.value, o.status, o.lower, o.upper, o.level,
    o.standard_error, o.sample_size, o.numerator, o.denominator, o.grade, o.break_before, o.note, c.published_on,
    c.source_id, c.batch_id, c.is_transcription, c.sheet, c.line, c.column_name, c.recorded_at,
    coalesce(c.published_on, (c.recorded_at at time zone 'UTC')::date)
  from confirmations c join observations o on o.series_id = c.series_id and o.id = c.observation_id
  where c.recorded_at <= as_of
    and (c.published_on is null or c.published_on <= (as_of at time zone 'UTC')::date)
    and not exists (select 1 from import_batches r where r.reverts_batch_id = c.batch_id and r.recorded_at <= as_of)
$$;

-- The observation in force per series and period: latest vintage; on the same day a publisher's own file before a
-- transcription of it; then the latest recorded.
create function current_observations(as_of timestamptz) returns table (
  series_id bigint, id bigint, period text, period_start date, period_end date, value double precision, status text,
  lower double precision, upper double precision, level double precision, standard_error double precision,
  sample_size double precision, numerator double precision, denominator double precision, grade text,
  break_before boolean, note text, published_on date, source_id bigint, batch_id bigint, is_transcription boolean,
  sheet text, line bigint, column_name text, recorded_at timestamptz, vintage date)
language sql stable as $$
  select distinct on (k.series_id, k.period_start, k.period_end) k.*
  from known_observations(as_of) k
  order by k.series_id, k.period_start, k.period_end, k.vintage desc, k.is_transcription, k.recorded_at desc, k.id desc
$$;

create function current_activity_versions(as_of timestamptz) returns setof activity_versions
language sql stable as $$
  select distinct on (v.activity_id) v.*
  from activity_versions v
  where v.recorded_at <= as_of
    and not exists (select 1 from import_batches r where r.reverts_batch_id = v.batch_id and r.recorded_at <= as_of)
  order by v.activity_id, v.recorded_at desc, v.id desc
$$;

create function current_dossiers(as_of timestamptz) returns setof dossiers
language sql stable as $$
  select distinct on (d.mission_id) d.*
  from dossiers d
  where d.recorded_at <= as_of
    and not exists (select 1 from import_batches r where r.reverts_batch_id = d.batch_id and r.recorded_at <= as_of)
  order by d.mission_id, d.revision desc
$$;
