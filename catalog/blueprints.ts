/** What people expect of rows though they do not say it: blueprints, as the lines of `understanding/nouns` write them. */
import { z } from 'zod';
import { fieldTypes } from '../core/field-types.ts';
import { text, textShape, words, wordShape } from './wording.ts';

/** How rows are best seen, where the sentence does not say it. */
const shapes = [
  /** In a table, or as cards. */
  'table',
  /** On a board of their stages, with the list beside it. */
  'stages',
  /** Each with how far it has come. */
  'goals',
  /** How much of a day's goal is reached today. */
  'daily',
  /** By points, the most on top. */
  'ranking',
  /** The week, day by day. */
  'week',
  /** By the day on which they come next. */
  'yearly',
  /** What came in and what went out. */
  'ledger',
  'checklist',
  'calendar',
  'voting',
  'board',
] as const;

/** Keys of a noun that make it a blueprint. */
export const blueprint = {
  /** Lines of fields.yaml that its owner keeps, where a form that others fill in asks for `fields`. */
  kept: z.array(z.string()).optional(),
  /** Things that are kept beside each other, each in a view of its own: a wedding has guests, tasks and costs. */
  tabs: z.array(z.string()).default([]),
  /** Words that ask for its rows by themselves: "watchlist", "gradebook". */
  heads: words.optional(),
  /** Rows are about days: figures and a chart stand above them. */
  log: z.boolean().default(false),
  /** What its status can be, in their order. */
  stages: words.optional(),
  shape: z.enum(shapes).optional(),
  /** What a button on each row says that puts today into its day: "Watered today". */
  today: text.optional(),
  /** Of shape `daily`: what a day should come to, what is added with one press, and in what. */
  daily: z
    .strictObject({ goal: z.number(), steps: z.array(z.number()).default([]), unit: text.optional(), most: z.boolean().default(false) })
    .optional(),
  /** Of shape `week`: the rows of the plan. */
  slots: words.optional(),
  /** What the chart above the rows shows, where the sentence asks for none: lines of fields.yaml. */
  chart: z.strictObject({ by: z.string(), of: z.string() }).optional(),
  /** Averages of a figure by what it is about: lines of fields.yaml. */
  average: z.strictObject({ by: z.string(), of: z.string() }).optional(),
  /** Of shape `ledger`: what is added and what is taken away, and what is left is called. */
  sides: z.strictObject({ ...wordShape }).optional(),
  /** Rows begin with what comes next, not with what came last. */
  ahead: z.boolean().default(false),
};

/** A field that things have by themselves: a label in each language. */
export const labelRule = z.strictObject({
  type: z.enum(fieldTypes),
  ...textShape,
  options: words.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

interface Heads {
  readonly en: string[];
  readonly de: string[];
  readonly fr: string[];
  readonly es: string[];
  readonly pt: string[];
}
interface Table {
  readonly nouns: { readonly [id: string]: { readonly heads?: Heads | undefined; readonly log: boolean } };
  readonly kinds: object;
}

/** The tables with a kind of app for each noun that has words of its own for a list of it. */
export function withHeads<T extends Table>(all: T): T {
  const own = Object.entries(all.nouns).flatMap(([id, { heads, log }]) =>
    heads ? [[`${id}Rows`, { skeleton: log ? 'tracker' : 'records', noun: id, keeps: 'own' as const, heads }] as const] : [],
  );
  return { ...all, kinds: { ...all.kinds, ...Object.fromEntries(own) } };
}
