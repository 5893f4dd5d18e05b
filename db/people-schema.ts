/** People's tables. The first four are better-auth's: their column names are the library's; `seq` is ours, to page by. */
import type { ColumnType, Generated, Selectable } from 'kysely';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;
type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  role: Generated<'user' | 'operator'>;
  /** The part of an app's address that names the person; a trigger adds a number where it is taken. */
  username: string;
  seq: Generated<number>;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface SessionTable {
  id: string;
  expiresAt: Instant;
  token: string;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
  seq: Generated<number>;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: MaybeInstant;
  refreshTokenExpiresAt: MaybeInstant;
  scope: string | null;
  /** Scrypt, salted, by better-auth. */
  password: string | null;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Instant;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface ApikeyTable {
  id: string;
  user_id: string;
  name: string;
  /** Its first characters, to tell keys apart on screen. */
  start: string;
  /** SHA-256 of the whole key: 256 random bits need no salt. */
  hash: Buffer;
  created_at: Instant;
  last_used_at: MaybeInstant;
  seq: Generated<number>;
}

export interface OwnerLinkTable {
  hash: Buffer;
  expires_at: ColumnType<Date, Date | string, Date | string>;
}

export interface MailTable {
  id: Generated<number>;
  recipient: string;
  subject: string;
  text: string;
  created_at: Instant;
}

export type UserRow = Selectable<UserTable>;
