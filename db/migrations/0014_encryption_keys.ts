import { type Kysely, sql } from 'kysely';

/**
 * A level between the master key and the data keys: encryption keys, each sealed by the master keys that may open it, so that
 * the master key can change while everything serves. Written by the administrator alone, read by the system role.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Version 0 seals nothing: addresses, cursors and sessions derive from it. The format has two bytes for the version (db/seal.ts).
  `create table encryption_keys (
    version integer primary key check (version between 0 and 65535),
    made_for text not null,
    created_at timestamptz not null default now()
  )`,
  `create table encryption_key_seals (
    version integer not null references encryption_keys (version) on delete cascade,
    master_id text not null,
    sealed bytea not null,
    primary key (version, master_id)
  )`,
  `grant select on encryption_keys, encryption_key_seals to faibric_system`,
  `revoke insert, update, delete on encryption_keys, encryption_key_seals from faibric_system`,
  // Which master key a process was started with: the old one stays as long as somebody lives who knows no other.
  `alter table processes add column master_id text`,
];
