-- References of the two largest tables, checked once for each statement instead of once for each row.
--
-- A foreign key looks its row up for every row inserted, which is most of the time a large import takes. What is
-- referred to is append-only, so nothing can vanish from under a reference: it is enough to look when rows arrive, at
-- every different reference once. A row that refers to nothing is refused as before, with the same kind of error.

alter table observations
  drop constraint observations_series_id_fkey,
  drop constraint observations_source_id_fkey,
  drop constraint observations_batch_id_fkey;
alter table confirmations
  drop constraint confirmations_batch_id_fkey,
  drop constraint confirmations_source_id_fkey,
  drop constraint confirmations_series_id_observation_id_fkey;

create function refuse_dangling(reference text, id bigint) returns void language plpgsql as $$
begin
  raise exception 'no % has the id %', reference, id
    using errcode = 'foreign_key_violation', constraint = 'refers_to_' || reference;
end $$;

create function check_references() returns trigger language plpgsql as $$
declare dangling bigint;
begin
  select a.id into dangling from (select distinct series_id as id from added) a
    where not exists (select from series s where s.id = a.id) limit 1;
  if found then perform refuse_dangling('series', dangling); end if;
  select a.id into dangling from (select distinct source_id as id from added) a
    where not exists (select from sources s where s.id = a.id) limit 1;
  if found then perform refuse_dangling('source', dangling); end if;
  select a.id into dangling from (select distinct batch_id as id from added) a
    where not exists (select from import_batches b where b.id = a.id) limit 1;
  if found then perform refuse_dangling('batch', dangling); end if;
  return null;
end $$;

create function check_confirmed() returns trigger language plpgsql as $$
declare dangling bigint;
begin
  select a.observation_id into dangling from added a
    where not exists (select from observations o where o.series_id = a.series_id and o.id = a.observation_id) limit 1;
  if found then perform refuse_dangling('observation', dangling); end if;
  return null;
end $$;

create trigger references_exist after insert on observations
  referencing new table as added for each statement execute function check_references();
create trigger references_exist after insert on confirmations
  referencing new table as added for each statement execute function check_references();
create trigger confirmed_exists after insert on confirmations
  referencing new table as added for each statement execute function check_confirmed();

-- Rows of one batch lie together, as they are inserted: a block range index finds them and costs nothing to keep.
drop index observations_batch_id_idx;
create index on observations using brin (batch_id) with (pages_per_range = 16, autosummarize = on);
drop index confirmations_batch_id_idx;
create index on confirmations using brin (batch_id) with (pages_per_range = 16, autosummarize = on);
