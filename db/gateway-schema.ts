/** Tables of the gateway: keys, services and the audit log. */
import type { ColumnType, Generated, Selectable } from 'kysely';
import type { AuthConfig, AuthType, ServiceEntry } from '../core/service.ts';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;
type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T> = ColumnType<T, string | undefined, string>;

export type KeyScope = 'platform' | 'user' | 'app';

export interface ApiKeyTable {
  id: Generated<number>;
  name: string;
  /** Sealed (db/seal.ts), in base64. */
  encrypted_value: string;
  scope: KeyScope;
  /** Of scope `user` alone. */
  user_id: string | null;
  /** Of scope `app` alone: the project. */
  app_id: number | null;
  created_at: Instant;
  expires_at: MaybeInstant;
  /** `host` or `host:port`: nowhere else is the value sent. */
  allowed_hosts: string[];
  rotated_at: MaybeInstant;
  last_used_at: MaybeInstant;
}

export interface ServiceTable {
  id: Generated<number>;
  name: string;
  display_name: string;
  base_url: string;
  auth_type: AuthType;
  auth_config: Json<AuthConfig>;
  key_name: string | null;
  requires_user_key: Generated<boolean>;
  rate_limit: number | null;
  /** Seconds. */
  rate_limit_window: number | null;
  created_at: Instant;
  /** Who added it; null for those of the catalog. */
  user_id: string | null;
  gives: string | null;
  cache_seconds: Generated<number>;
  timeout_seconds: Generated<number>;
  headers: Json<Record<string, string>>;
  body_format: Generated<'json' | 'form'>;
  docs_url: string | null;
  twin: string | null;
  example: ColumnType<ServiceEntry['example'] | null, string | null | undefined, string | null>;
  /** An operator has set the base address of a shipped service: the catalog no longer does. */
  base_url_set: Generated<boolean>;
}

export interface GatewayRequestTable {
  id: Generated<number>;
  app_id: number | null;
  user_id: string | null;
  service: string | null;
  /** Path without its query; keys stand in it as `${NAME}`. */
  endpoint: string | null;
  method: string | null;
  status_code: number | null;
  response_time_ms: number | null;
  cached: Generated<boolean>;
  created_at: Instant;
  /** Code of the failure, also of one in the middle of an answer that had begun. */
  error: string | null;
  host: string | null;
}

/** Written by the administrator alone (db/master-keys.ts). */
export interface EncryptionKeyTable {
  /** 0: the key from which addresses, cursors and sessions derive; it stays. */
  version: number;
  /** The master key in use from then on. */
  made_for: string;
  created_at: Instant;
}

export interface EncryptionKeySealTable {
  version: number;
  master_id: string;
  /** The encryption key, sealed by that master key. */
  sealed: Buffer;
}

export interface GatewayTables {
  encryption_keys: EncryptionKeyTable;
  encryption_key_seals: EncryptionKeySealTable;
  api_keys: ApiKeyTable;
  services: ServiceTable;
  gateway_requests: GatewayRequestTable;
}

export type ApiKeyRow = Selectable<ApiKeyTable>;
export type ServiceRow = Selectable<ServiceTable>;
export type GatewayRequestRow = Selectable<GatewayRequestTable>;
