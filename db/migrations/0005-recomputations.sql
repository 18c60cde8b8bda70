-- An assessment that is being computed again for a person who wants to see that it comes out the same. Working state:
-- any web process can show and end what another one computes. What came of it is an audit event besides.

create table recomputations (
  id uuid primary key default gen_random_uuid(),
  assessment_id uuid not null references assessments (id),
  user_id text not null references users,
  state text not null default 'running' check (state in ('running', 'finished', 'cancelled', 'failed')),
  progress double precision not null default 0 check (progress between 0 and 1),
  -- The person asked for an end; the process that computes looks here.
  is_cancelling boolean not null default false,
  -- What was found.
  outcome jsonb,
  -- Why it failed, in a sentence; null for one whose process ended without a word.
  problem text,
  started_at timestamptz not null default clock_timestamp(),
  -- When the process that computes it last said so.
  heard_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'finished') = (outcome is not null))
);
create unique index recomputations_one_at_a_time on recomputations (user_id) where state = 'running';
create index on recomputations (assessment_id, started_at desc);
