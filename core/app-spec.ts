/** The answers of a generator (contract, "Generated apps"). Both generators and the repair speak these three shapes. */
import { z } from 'zod';
import { fieldTypes } from './field-types.ts';

export const appTypes = ['website', 'webapp', 'tool', 'dashboard', 'game', 'form'] as const;
export type AppType = (typeof appTypes)[number];

export const collectionName = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

export const who = z.enum(['anyone', 'owner']);
export const collectionAccess = z.object({ read: who, create: who, update: who, delete: who }).partial();
export type CollectionAccess = z.infer<typeof collectionAccess>;

export const collectionField = z.object({
  name: z.string(),
  type: z.enum(fieldTypes).catch('text'),
  label: z.string().optional(),
  required: z.boolean().optional(),
  options: z.array(z.string()).optional(),
  /** A choice among the rows of another collection, by the fields that name them. */
  from: z.object({ collection: z.string(), fields: z.array(z.string()) }).optional(),
  /** Of a number: the least and the most that is taken. */
  min: z.number().optional(),
  max: z.number().optional(),
  whole: z.boolean().optional(),
  /** Of a number: written without separators, as a year is. */
  plain: z.boolean().optional(),
  /** Of a day: how far away it is stands beside it. */
  countdown: z.boolean().optional(),
  /** Of a day: forms begin with today. */
  now: z.boolean().optional(),
  /** Of a day that comes every year, as a birthday: how far away the next one is stands beside it, and which one it is. */
  yearly: z.boolean().optional(),
  /** Of a number: what all rows of the collection together may come to. */
  sumAtMost: z.object({ most: z.number(), collection: z.string() }).optional(),
  /** Nobody types it: it is worked out from other fields when a row is saved. */
  computed: z
    .object({
      /** `hours`: from a time to another, less minutes; `over`: a quotient; `later`: a day so many days after another; `rated`: a figure times what an option is worth. */
      op: z.enum(['plus', 'minus', 'times', 'over', 'hours', 'compare', 'later', 'rated']),
      of: z.array(z.string()),
      /** Of a comparison: where the first is more, where they are even, where it is less. Of `rated`: for each option what it is worth, in turn. */
      gives: z.array(z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
  /** Of a day or a time: the field that it must not come before. */
  after: z.string().optional(),
  /** Of a day: the weekdays that are taken, 1 is Monday. */
  days: z.array(z.number()).optional(),
  /** Of a time: from when to when it may be, `09:00`. */
  earliest: z.string().optional(),
  latest: z.string().optional(),
  /** At most so many rows of the collection agree in this field and in those of `with`; with a span, at the same time. */
  atMost: z
    .object({
      rows: z.number(),
      collection: z.string(),
      with: z.array(z.string()).optional(),
      /** All rows count, whatever the field says. */
      all: z.boolean().optional(),
      span: z.object({ start: z.string(), end: z.string() }).optional(),
    })
    .optional(),
});
export type CollectionField = z.infer<typeof collectionField>;

/** Models name fields in several ways: a bare name, or a name with its type. */
const anyField = z.union([collectionField, z.string().transform((name) => ({ name, type: 'text' as const }))]);

export const collectionSpec = z.object({
  name: collectionName,
  fields: z.array(anyField).default([]),
  access: collectionAccess.optional(),
});
export type CollectionSpec = z.infer<typeof collectionSpec>;

/** One service that the app may call through the gateway. */
export const serviceUse = z.union([
  z.string().transform((service) => ({ service, methods: ['GET'], endpoints: [] as string[] })),
  z.object({ service: z.string(), methods: z.array(z.string()).default(['GET']), endpoints: z.array(z.string()).default([]) }),
]);
export type ServiceUse = z.infer<typeof serviceUse>;

export const reuse = z.object({ component: z.string(), as: z.string() });
export type Reuse = z.infer<typeof reuse>;

/** Paths of files to their code. Formatting and paths are checked where the files are stored. */
const files = z.record(z.string(), z.string());

export const appAnswer = z.object({
  app_type: z.enum(appTypes).catch('webapp'),
  title: z.string().default(''),
  description: z.string().default(''),
  components: files,
  styles: z.unknown().optional(),
  data: z.unknown().optional(),
  services: z.array(serviceUse).default([]),
  collections: z.array(collectionSpec).default([]),
  reuse: z.array(reuse).default([]),
  requires_backend: z.boolean().default(false),
  backend: z.unknown().optional(),
  database: z.unknown().optional(),
});
export type AppAnswer = z.infer<typeof appAnswer>;

export const changeAnswer = z.object({
  summary: z.string().default(''),
  edits: z.array(z.object({ path: z.string(), search: z.string(), replace: z.string() })).default([]),
  files: files.default({}),
  deleted: z.array(z.string()).default([]),
});
export type ChangeAnswer = z.infer<typeof changeAnswer>;

export const analysisAnswer = z.object({
  app_type: z.enum(appTypes).catch('webapp'),
  title: z.string().default(''),
  services: z.array(serviceUse).default([]),
  collections: z.array(collectionSpec).default([]),
  reuse: z.array(reuse).default([]),
  requires_backend: z.boolean().default(false),
});
export type AnalysisAnswer = z.infer<typeof analysisAnswer>;
