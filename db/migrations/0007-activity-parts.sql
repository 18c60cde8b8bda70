-- Files that say only a part of what there is to say of an activity: a table of its budgets, a list of its transactions.
--
-- A version of an activity names the parts it states. What is in force of a part is the newest version that states it, a
-- publisher's own file before another's transcription, so a table of budgets leaves the transactions alone and a
-- filtered download never takes the place of the publisher's whole file.

alter table activity_versions
  add column parts text[] not null default '{activity,transactions,budgets,planned_disbursements}'
    check (cardinality(parts) > 0 and parts <@ '{activity,transactions,budgets,planned_disbursements}');

alter table planned_disbursements
  add column type text not null check (type in ('1', '2')),
  add column provider jsonb,
  add column receiver jsonb,
  add column source_id bigint references sources;

create function current_activity_parts(as_of timestamptz, part text) returns setof activity_versions
language sql stable as $$
  select distinct on (v.activity_id) v.*
  from activity_versions v join import_batches b on b.id = v.batch_id
  where v.recorded_at <= as_of and part = any(v.parts)
    and not exists (select 1 from import_batches r where r.reverts_batch_id = v.batch_id and r.recorded_at <= as_of)
  order by v.activity_id, b.is_transcription, v.recorded_at desc, v.id desc
$$;

-- What is said of the activity itself; where nobody has described it yet, the newest that names it.
create or replace function current_activity_versions(as_of timestamptz) returns setof activity_versions
language sql stable as $$
  select distinct on (v.activity_id) v.*
  from activity_versions v join import_batches b on b.id = v.batch_id
  where v.recorded_at <= as_of
    and not exists (select 1 from import_batches r where r.reverts_batch_id = v.batch_id and r.recorded_at <= as_of)
  order by v.activity_id, 'activity' = any(v.parts) desc, b.is_transcription, v.recorded_at desc, v.id desc
$$;
