-- What a list of assessments says, read from the result when it is stored: a list must not parse every result again.

alter table assessments
  add column headline text generated always as (result::jsonb #>> '{verdict,headline}') stored,
  add column published double precision generated always as ((result::jsonb #>> '{ers,published}')::double precision) stored,
  add column lower double precision generated always as ((result::jsonb #>> '{ers,interval,lower}')::double precision) stored,
  add column upper double precision generated always as ((result::jsonb #>> '{ers,interval,upper}')::double precision) stored,
  add column level double precision generated always as ((result::jsonb #>> '{ers,interval,level}')::double precision) stored,
  add column withheld_reason text generated always as (result::jsonb #>> '{ers,withheldReason}') stored,
  add column indicator_coverage double precision generated always as ((result::jsonb #>> '{coverage,indicators}')::double precision) stored;
