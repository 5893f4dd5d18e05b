/**
 * One statement of one app in one round trip. The setting that says whose rows are seen goes out in front of it, both under one
 * Sync: PostgreSQL runs them in order as one implicit transaction (protocol, "Pipelining"), so the setting ends with the statement.
 */
import type { RawBuilder } from 'kysely';
import type { Connection, Submittable } from 'pg';
import type { Databases } from './index.ts';

/** Columns as PostgreSQL writes them in text. */
export type TextRow = readonly (string | null)[];

export interface AppStatement {
  /** Takes texts and numbers alone. */
  readonly query: RawBuilder<unknown>;
  /**
   * Keeps the parsed statement on each connection under this name; the same name always has the same text. Without one it is parsed
   * and planned anew. Names must be few: what apps ask for must not fill the server's memory.
   */
  readonly name?: string;
  /**
   * Plans the named statement once, for any app, and never by sorting what an index has in order: of an app with a million rows
   * the planner would know no more than of the average one.
   */
  readonly inIndexOrder?: boolean;
}

/** Answers every row as text. @throws what PostgreSQL answers; nothing of the statement is kept then */
export async function queryAsApp(
  { tenant, tenantPool }: Pick<Databases, 'tenant' | 'tenantPool'>,
  projectId: number,
  { query, name = '', inIndexOrder = false }: AppStatement,
): Promise<TextRow[]> {
  const { sql: text, parameters } = query.compile(tenant);
  const scope = { ...(inIndexOrder ? orderedScope : plainScope), values: [String(projectId)] };
  const client = await tenantPool.connect();
  try {
    return await new Promise((resolve, reject) => {
      client.query(new Pipeline([scope, { name, text, values: parameters.map(String) }], resolve, reject));
    });
  } finally {
    client.release();
  }
}

interface Step {
  readonly name: string;
  readonly text: string;
  readonly values: string[];
}

const setProject = `set_config('faibric.project', $1, true)`;
const plainScope = { name: 'app', text: `select ${setProject}` };
const orderedScope = {
  name: 'app_in_order',
  text: `select ${setProject}, set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_sort', 'off', true)`,
};

/** What each connection has parsed for sure: names and their texts. */
const parsed = new WeakMap<Connection, Map<string, string>>();
/** SQLSTATE "invalid SQL statement name": the server, or a pooler before it, no longer knows what was parsed. */
const forgotten = '26000';

/** What node-postgres asks of a query of one's own, as its cursors are. Rows are those of the last step. */
class Pipeline implements Submittable {
  private readonly rows: TextRow[] = [];
  private ended = 0;
  private known = new Map<string, string>();

  constructor(
    private readonly steps: readonly Step[],
    private readonly resolve: (rows: TextRow[]) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: Connection): void {
    this.known = parsed.get(connection) ?? this.known;
    parsed.set(connection, this.known);
    connection.stream.cork();
    for (const { name, text, values } of this.steps) {
      if (name === '' || this.known.get(name) !== text) {
        if (name !== '') connection.close({ type: 'S', name }, true); // may be there, of a pipeline that failed behind it
        connection.parse({ name, text, types: [] }, true);
      }
      connection.bind({ statement: name, values }, true);
      connection.execute({}, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleDataRow({ fields }: { fields: TextRow }): void {
    if (this.ended === this.steps.length - 1) this.rows.push(fields);
  }

  handleCommandComplete(): void {
    this.ended += 1;
  }

  handleReadyForQuery(): void {
    for (const { name, text } of this.steps) this.known.set(name, text);
    this.resolve(this.rows);
  }

  handleError(error: Error & { code?: string }): void {
    if (error.code === forgotten) this.known.clear();
    this.reject(error);
  }
}
