-- Peers of a mission: the countries that its own is compared with, declared with the day and the reason. Whoever declares
-- them before the result is seen cannot have chosen them for it.

create table peer_pools (
  dossier_id bigint primary key references dossiers,
  declared_on date not null,
  reason text not null,
  areas text[] not null check (cardinality(areas) > 0),
  source_id bigint not null references sources,
  line bigint not null check (line > 0)
);
create trigger append_only before update or delete or truncate on peer_pools
  for each statement execute function forbid_change();
