-- People: accounts, roles, one-time links and the audit chain. The first six tables have the columns that the
-- sign-in library prescribes; db/schema/people.ts describes all of them to it.

create table users (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  -- Set: signs in no more; the person's past acts keep their name.
  deactivated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id text primary key,
  token text not null unique,
  user_id text not null references users on delete cascade,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user_id_idx on sessions (user_id);

create table accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references users on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  -- scrypt, salted.
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index accounts_user_id_idx on accounts (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier_idx on verifications (identifier);

create table two_factors (
  id text primary key,
  -- Encrypted with the installation's secret, as are the backup codes.
  secret text not null,
  backup_codes text not null,
  user_id text not null unique references users on delete cascade,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);

create table rate_limits (
  id text primary key,
  key text not null unique,
  count integer not null,
  -- Milliseconds since 1970.
  last_request bigint not null
);

create domain ledger_role as text check (
  value in ('mission_editor', 'mission_manager', 'donor', 'oversight', 'host_reviewer', 'publisher', 'admin')
);

-- Never deleted: a role that ends gets revoked_at, so that past decisions can be traced to past rights.
create table role_assignments (
  id uuid primary key default gen_random_uuid(),
  user_id text not null references users,
  role ledger_role not null,
  -- Null: for all missions.
  mission_slug text,
  -- Null: granted from the command line.
  granted_by text references users,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (role <> 'admin' or mission_slug is null),
  check (revoked_at >= granted_at)
);
create unique index role_assignments_current_key
  on role_assignments (user_id, role, coalesce(mission_slug, '')) where revoked_at is null;

-- One-time links. The link itself is shown once and never stored.
create table invitations (
  id uuid primary key default gen_random_uuid(),
  -- SHA-256 of the link's token, hexadecimal.
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null,
  -- Null only for the first administrator, who types it.
  email text check (email = lower(email)),
  role ledger_role,
  mission_slug text,
  created_by text references users,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  used_by text references users,
  -- Replaced by a newer link before it was used.
  revoked_at timestamptz,
  check (case purpose
    when 'first_administrator' then role is not distinct from 'admin'
    when 'invitation' then email is not null and role is not null
    when 'password_reset' then email is not null and role is null
    else false end),
  check (role <> 'admin' or mission_slug is null),
  check ((used_at is null) = (used_by is null))
);
create index invitations_email_idx on invitations (email);

create table audit_events (
  -- Without gaps, in the order of the chain.
  seq bigint primary key,
  at timestamptz not null,
  -- Null: nobody signed in (command line, first start, a visitor).
  actor_id text,
  actor text not null,
  action text not null check (action ~ '^[a-z][a-z0-9_]*$'),
  subject_type text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  previous_hash text not null,
  hash text not null
);
create index audit_events_subject_idx on audit_events (subject_type, subject_id);
create index audit_events_actor_idx on audit_events (actor_id);
create index audit_events_action_idx on audit_events (action);

-- One row: where the chain ends, so that events cut off the end are missed.
create table audit_head (
  id boolean primary key default true check (id),
  seq bigint not null,
  hash text not null
);

-- The audit chain: every event carries the SHA-256 of its own canonical text, which contains the hash of the
-- event before it.

insert into audit_head (id, seq, hash) values (true, 0, repeat('0', 64));

-- Canonical text: a JSON array in jsonb's own normal form, times in UTC with microseconds, so that neither the
-- server's version nor a session's settings change it.
create function audit_event_hash(event audit_events) returns text
language sql stable parallel safe
as $$
  select encode(sha256(convert_to(jsonb_build_array(
    event.seq,
    to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    event.actor_id, event.actor, event.action, event.subject_type, event.subject_id,
    event.before, event.after, event.reason, event.request_id,
    event.previous_hash
  )::text, 'UTF8')), 'hex')
$$;

-- The lock on the head row is what puts concurrent writers into one line; it lasts until their transaction ends.
create function append_audit_event() returns trigger
language plpgsql
as $$
declare
  head audit_head%rowtype;
begin
  select * into strict head from audit_head for update;
  new.seq := head.seq + 1;
  new.at := clock_timestamp();
  new.previous_hash := head.hash;
  new.hash := audit_event_hash(new);
  update audit_head set seq = new.seq, hash = new.hash;
  return new;
end
$$;

create trigger audit_events_append before insert on audit_events
  for each row execute function append_audit_event();

create trigger audit_events_unchanged before update or delete on audit_events
  for each row execute function forbid_change();
create trigger audit_events_untruncated before truncate on audit_events
  for each statement execute function forbid_change();

-- Depth 0 is a statement of somebody's own; depth 1 is append_audit_event at work.
create trigger audit_head_moved_by_append_only before update on audit_head
  for each row when (pg_trigger_depth() < 1) execute function forbid_change();
create trigger audit_head_unchanged before insert or delete on audit_head
  for each row execute function forbid_change();
create trigger audit_head_untruncated before truncate on audit_head
  for each statement execute function forbid_change();
