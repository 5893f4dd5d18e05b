/** Requests for the fuzzer: mostly of the right shape, so that they get behind the schema, with values that nobody would send. */
import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON Schema that our endpoints use. */
interface Described {
  readonly type?: string | readonly string[];
  readonly properties?: Record<string, Described>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: Described | boolean;
}

// prettier-ignore
export const naughty = fc.constantFrom(
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202e', 'İ', '𝕬', '😀'.repeat(50), "' OR 1=1 --", '"; drop table "user"; --', '<script>alert(1)</script>', '../../etc/passwd', '%00',
  '${jndi:ldap://x}', '{{7*7}}', '__proto__', 'constructor', '1e400', '-0', 'NaN', 'null', 'undefined', '2147483648', '9'.repeat(40), 'x'.repeat(9_000), '\r\nSet-Cookie: a=b',
  'https://evil.test', 'owner@faibric.local', 'A@B.CC',
);
const plain = fc.constantFrom(
  'Track my books with title and author',
  'App.tsx',
  'ann@example.org',
  'correct horse',
  '/p/1',
  'books',
  'https://example.org',
);
const anything = fc.oneof(
  naughty,
  fc.constantFrom<unknown>(null, true, 0, -1, 1, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e308, [], {}, [[]]),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

function ofShape(schema: Described): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(ofShape));
  if (schema.type === 'integer')
    return fc.integer({ min: Math.max(schema.minimum ?? 0, -(2 ** 31)), max: Math.min(schema.maximum ?? 9, 2 ** 31 - 1) });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array') return fc.array(sometimes(schema.items ?? {}), { maxLength: 3 });
  if (schema.type === 'object')
    return schema.properties ? ofFields(schema) : fc.dictionary(fc.oneof(plain, naughty), anything, { maxKeys: 2 });
  return schema.type === 'string' ? fc.oneof(plain, plain, naughty) : anything;
}

/** One value in six is of another shape. */
const sometimes = (schema: Described): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: ofShape(schema) }, { weight: 1, arbitrary: anything });

function ofFields({ properties = {}, required = [] }: Described): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, sometimes(schema)]));
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}

const described = (schema: z.ZodType): Described => z.toJSONSchema(schema, { io: 'input' }) as Described;

/** The fields of a zod object, by their names. */
export const fieldsOf = (schema: z.ZodType): fc.Arbitrary<Record<string, unknown>> => ofFields(described(schema));

export const bodyOf = (schema: z.ZodType): fc.Arbitrary<unknown> => sometimes(described(schema));
