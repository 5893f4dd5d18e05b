import { type Kysely, sql } from 'kysely';

/** People, how they sign in, and what slows a guesser. `user`, `session`, `account` and `verification` as better-auth 1.7.7 wants them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table "user" (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" boolean not null,
    image text,
    role text not null default 'user' check (role in ('user', 'operator')),
    username text not null unique,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  // Two people with one name must not wait for a retry in the application: the second becomes ann-2.
  `create function free_username() returns trigger language plpgsql as $$
   declare base text := left(new.username, 16); n integer := 1;
   begin
     perform pg_advisory_xact_lock(hashtext('faibric username'));
     while exists (select 1 from "user" where username = new.username) loop
       n := n + 1;
       new.username := rtrim(left(base, 15 - length(n::text)), '-') || '-' || n;
     end loop;
     return new;
   end $$`,
  `create trigger free_username before insert on "user" for each row execute function free_username()`,
  `create table session (
    id text primary key,
    "expiresAt" timestamptz not null,
    token text not null unique,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references "user" (id) on delete cascade
  )`,
  `create index session_of_user on session ("userId")`,
  `create table account (
    id text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references "user" (id) on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    scope text,
    password text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null
  )`,
  `create index account_of_user on account ("userId")`,
  `create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create index verification_identifier on verification (identifier)`,
  `create table apikey (
    id text primary key,
    user_id text not null references "user" (id) on delete cascade,
    name text not null,
    start text not null,
    hash bytea not null unique,
    created_at timestamptz not null default now(),
    last_used_at timestamptz
  )`,
  `create index apikey_of_user on apikey (user_id, created_at)`,
  // Whoever proves an address takes it over: keys that somebody made on it before are not theirs.
  `create function drop_unproven_keys() returns trigger language plpgsql as $$
   begin
     delete from apikey where user_id = new.id;
     return null;
   end $$`,
  `create trigger drop_unproven_keys after update of "emailVerified" on "user" for each row
   when (new."emailVerified" and not old."emailVerified") execute function drop_unproven_keys()`,
  `create table owner_links (
    hash bytea primary key,
    expires_at timestamptz not null
  )`,
  // As rate-limiter-flexible's RateLimiterPostgres wants it: milliseconds since 1970 in expire.
  `create table rate_limits (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint
  )`,
];
