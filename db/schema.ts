/** One interface a table. Rows keep the database's snake_case; handlers turn them into the contract's shape. */
import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';
import type { AppType } from '../core/app-spec.ts';
import type { BuildKind, BuildStatus, GeneratorName, Step } from '../core/build.ts';
import type { BuildError, EventType } from '../core/events.ts';
import type { Access } from '../core/contract/access.ts';
import type { BuildReuse, PartsView, PartUseTable, PartVectorTable } from './parts-schema.ts';
import type { GatewayTables } from './gateway-schema.ts';
import type { AccountTable, ApikeyTable, MailTable, OwnerLinkTable, SessionTable, UserTable, VerificationTable } from './people-schema.ts';

/** Set by the database, read as Date. */
type Instant = ColumnType<Date, Date | string | undefined, Date | string>;
type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T> = ColumnType<T, string | null | undefined, string | null>;

export interface ProjectTable {
  id: Generated<number>;
  owner_id: string;
  name: string;
  slug: string;
  prompt: string;
  app_type: AppType | null;
  services: Json<string[]>;
  generator: GeneratorName;
  model: string | null;
  /** The version that serves; null until the first is live. */
  version: number | null;
  last_version: Generated<number>;
  requires_backend: Generated<boolean>;
  generation_version: Generated<string>;
  reused_components: Json<string[]>;
  thumbnail_sha: string | null;
  token_sealed: Buffer;
  token_hash: Buffer;
  access: Json<Access>;
  last_seq: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
}

/** What an edit or a restore is about. */
export interface BuildPayload {
  readonly edit?: { readonly path: string; readonly sha: string; readonly base_version: number };
  readonly restore?: { readonly version: number };
}

export interface BuildTable {
  id: Generated<number>;
  project_id: number;
  kind: BuildKind;
  status: Generated<BuildStatus>;
  step: Generated<Step>;
  percent: Generated<number>;
  prompt: string;
  generator: GeneratorName;
  /** The generator that `auto` came to mean. */
  used_generator: 'ai' | 'composer' | null;
  model: string | null;
  payload: Json<BuildPayload>;
  from_step: Step | null;
  retry_of: number | null;
  run_id: string | null;
  /** Raised when a lost run is started again. */
  epoch: Generated<number>;
  /** The latest attempt that may write (core/build.ts fenceOf). */
  fence: Generated<number>;
  attempt: Generated<number>;
  error: JSONColumnType<BuildError | null, string | null, string | null>;
  version: number | null;
  /** Who asked to stop it; the workflow ends it. */
  cancel_by: string | null;
  /** What of the app came from ready parts; null until it was deployed. */
  reuse: JSONColumnType<BuildReuse | null, string | null | undefined, string | null>;
  /** When Temporal last took the build's signal; the sweep looks for those without. */
  signalled_at: MaybeInstant;
  created_at: Instant;
  started_at: MaybeInstant;
  finished_at: MaybeInstant;
}

export interface BuildStepTable {
  build_id: number;
  step: Step;
  started_at: Instant;
  ms: number | null;
  /** What the step found or made, where later steps need it. */
  result: Json<unknown>;
}

export interface BuildFileTable {
  build_id: number;
  path: string;
  sha: string;
  /** Order of arrival. */
  position: number;
}

export interface BlobTable {
  sha: string;
  content: Buffer;
}

export interface EventTable {
  project_id: number;
  seq: number;
  build_id: number | null;
  type: EventType;
  content: JSONColumnType<object>;
  key: string;
  created_at: Instant;
}

export interface VersionTable {
  project_id: number;
  version: number;
  build_id: number;
  /** Which version of its build: 2 where the live app was mended. */
  nth: Generated<number>;
  kind: BuildKind;
  prompt: string;
  title: string;
  app_type: AppType;
  files_changed: number;
  lines_added: number;
  lines_removed: number;
  label: string | null;
  /** The composer's plan, when it wrote the version. */
  spec: Json<unknown>;
  rating: number | null;
  rating_text: string | null;
  created_at: Instant;
}

export interface VersionFileTable {
  project_id: number;
  version: number;
  path: string;
  sha: string;
}

export interface VersionAssetTable extends VersionFileTable {
  content_type: string;
}

export interface PreviewTable {
  build_id: number;
  /** Assets of the newest preview: path → [sha, content type]. */
  assets: JSONColumnType<Record<string, readonly [sha: string, contentType: string]>>;
  revision: Generated<number>;
}

export interface ModelCallTable {
  id: Generated<number>;
  /** Chosen by who writes it down, so that it is written once. */
  key: Generated<string>;
  build_id: number;
  owner_id: string;
  step: 'analyze' | 'generate' | 'repair' | 'modify' | 'search';
  round: number;
  provider: string;
  model: string;
  attempt: number;
  input_tokens: number;
  output_tokens: number;
  cost_usd: number;
  ms: number;
  outcome: 'whole' | 'cut' | 'failed' | 'cancelled';
  answer: string | null;
  failure: string | null;
  /** False when the failure was ours or the provider's: not counted against a budget. */
  charged: Generated<boolean>;
  created_at: Instant;
}

export interface IdempotencyTable {
  owner_id: string;
  key: string;
  body_hash: string;
  project_id: number;
  build_id: number;
  created_at: Instant;
}

export interface CollectionTable {
  project_id: number;
  name: string;
  fields: Json<Record<string, unknown>[]>;
}

export interface DocumentTable {
  id: Generated<string>;
  project_id: number;
  /** 0 for real rows; a build's id for rows of its preview and checks. */
  scratch: Generated<number>;
  collection: string;
  data: JSONColumnType<Record<string, unknown>>;
  created_at: Instant;
  updated_at: Instant;
  deleted_at: MaybeInstant;
}

export interface DashboardErrorTable {
  id: Generated<number>;
  /** Raised by each report: the order in which errors were last seen, to page by. */
  seq: Generated<number>;
  /** Hash of the message and the place it came from: reports of one fault share a row. */
  fingerprint: string;
  message: string;
  page: string;
  stack: string | null;
  user_agent: string;
  version: string | null;
  /** Whom it last happened to; null when that person is gone. */
  user_id: string | null;
  count: Generated<number>;
  first_seen_at: Instant;
  last_seen_at: Instant;
}

export interface Database extends GatewayTables {
  projects: ProjectTable;
  builds: BuildTable;
  build_steps: BuildStepTable;
  build_files: BuildFileTable;
  blobs: BlobTable;
  events: EventTable;
  versions: VersionTable;
  version_files: VersionFileTable;
  version_assets: VersionAssetTable;
  previews: PreviewTable;
  model_calls: ModelCallTable;
  idempotency_keys: IdempotencyTable;
  part_uses: PartUseTable;
  parts: PartsView;
  part_vectors: PartVectorTable;
  collections: CollectionTable;
  documents: DocumentTable;
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  apikey: ApikeyTable;
  owner_links: OwnerLinkTable;
  mails: MailTable;
  dashboard_errors: DashboardErrorTable;
}

export type ProjectRow = Selectable<ProjectTable>;
export type BuildRow = Selectable<BuildTable>;
export type VersionRow = Selectable<VersionTable>;
