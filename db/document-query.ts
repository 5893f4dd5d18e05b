/** Filters and orders over the fields of documents, as SQL with parameters alone (faults D4). */
import { sql, type RawBuilder } from 'kysely';

export const filterOps = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'like'] as const;
export type FilterOp = (typeof filterOps)[number];

export interface Filter {
  readonly field: string;
  readonly op: FilterOp;
  /** One value; several for `in`. For `created_at` and `updated_at` ISO 8601 instants. */
  readonly values: readonly string[];
}

export interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

type Condition = RawBuilder<boolean>;

/** Characters of a text that count for its order: they travel in the cursor. */
const sortedCharacters = 100;

const comparisons: Partial<Record<FilterOp, RawBuilder<unknown>>> = { gt: sql`>`, gte: sql`>=`, lt: sql`<`, lte: sql`<=` };

const isInstant = (field: string): boolean => field === 'created_at' || field === 'updated_at';

/** Answers carry milliseconds, rows microseconds: what was answered must be found again. */
const instant = (field: string) => sql`date_trunc('milliseconds', ${sql.ref(field)})`;

/** A finite number as JSON writes it, or undefined. */
const asNumber = (value: string): string | undefined =>
  /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(value) && value.length <= 40 && Number.isFinite(Number(value)) ? value : undefined;

/** Whether `eq` has two meanings of it: a text, and the number or word that it spells. */
export const isLiteral = (value: string): boolean => asNumber(value) !== undefined || ['true', 'false', 'null'].includes(value);

/** Whether the filter compares one field of a row with one value. */
export const isPlainEquality = ({ field, op }: Filter): boolean => op === 'eq' && field !== 'id' && !isInstant(field);

/** `eq.4` finds the number 4 and the text "4"; a field that a row lacks is null. */
function equalsAny(field: string, values: readonly string[]): Condition {
  const meanings = values.flatMap((value) => [sql`to_jsonb(${value}::text)`, ...(isLiteral(value) ? [sql`${value}::text::jsonb`] : [])]);
  return sql`coalesce(data -> ${field}::text, 'null'::jsonb) in (${sql.join(meanings)})`;
}

/** Numbers compare as numbers, text as text; a row of another kind does not match. */
function compares(field: string, op: RawBuilder<unknown>, value: string): Condition {
  const number = asNumber(value);
  const asText = sql<boolean>`(jsonb_typeof(data -> ${field}::text) = 'string' and (data ->> ${field}::text) collate "C" ${op} ${value}::text)`;
  return number === undefined
    ? asText
    : sql`((jsonb_typeof(data -> ${field}::text) = 'number' and data -> ${field}::text ${op} ${number}::text::jsonb) or ${asText})`;
}

export function condition({ field, op, values }: Filter): Condition {
  const [value = ''] = values;
  const comparison = comparisons[op];
  if (isInstant(field)) {
    const wanted = sql.join(values.map((v) => sql`${v}::timestamptz`));
    if (comparison) return sql`${instant(field)} ${comparison} ${value}::timestamptz`;
    return op === 'ne' ? sql`${instant(field)} not in (${wanted})` : sql`${instant(field)} in (${wanted})`;
  }
  if (field === 'id') return op === 'ne' ? sql`id::text <> ${value}` : sql`id::text in (${sql.join(values)})`;
  if (comparison) return compares(field, comparison, value);
  if (op === 'like') return sql`(data ->> ${field}::text) ilike ${value} escape ''`;
  return op === 'ne' ? sql`not ${equalsAny(field, values)}` : equalsAny(field, values);
}

export interface Order {
  readonly key: RawBuilder<unknown>;
  readonly by: RawBuilder<unknown>;
  /** The same order of rows whose key was selected as `key`. */
  readonly byKey: RawBuilder<unknown>;
  /** Rows after the one with this key and id. */
  readonly after: (key: string, id: string) => Condition;
}

/** An order in which every row has its one place: by the key, then by id. Absent fields come first, as null. */
export function order({ field, direction }: Sort): Order {
  const value = sql`data -> ${field}::text`;
  const key = isInstant(field)
    ? sql`${sql.ref(field)}`
    : sql`case jsonb_typeof(${value})
        when 'string' then to_jsonb(lower(left(data ->> ${field}::text, ${sql.lit(sortedCharacters)})))
        when 'number' then ${value} when 'boolean' then ${value} else 'null'::jsonb end`;
  const type = sql.raw(isInstant(field) ? 'timestamptz' : 'jsonb');
  const way = sql.raw(direction);
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');
  return {
    key,
    by: sql`${key} ${way}, id ${way}`,
    byKey: sql`key ${way}, id ${way}`,
    after: (last, id) => sql`(${key}, id) ${beyond} (${last}::text::${type}, ${id}::text::bigint)`,
  };
}
