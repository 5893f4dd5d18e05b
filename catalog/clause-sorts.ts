/** What `understanding/clauses.yaml` holds for each language. */
import { z } from 'zod';
import { language } from './wording.ts';

/** Names of the patterns by which a clause is sorted; what each is for stands in clauses.yaml. */
export const clauseSorts = [
  'glue',
  'aside',
  'speaker',
  'people',
  'modal',
  'want',
  'nice',
  'niceEnd',
  'keep',
  'enter',
  'see',
  'act',
  'wish',
  'where',
  'because',
  'forEach',
  'owns',
  'tells',
  'place',
] as const;
export type ClauseSort = (typeof clauseSorts)[number];
const patterns = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const clausePatterns = Object.fromEntries(clauseSorts.map((sort) => [sort, patterns])) as Record<ClauseSort, typeof patterns>;

/** `kinds`: what people do, as a regular expression over folded text, and the kind of app that is for it. */
export const clauseRules = z.record(language, z.strictObject({ ...clausePatterns, kinds: z.record(z.string(), z.string()) }));

const besidePatterns = [
  'joins',
  'lists',
  'whole',
  'keeps',
  'writes',
  'asks',
  'plain',
  'ends',
  'trail',
  'saves',
  'later',
  'listName',
] as const;
const besideWords = ['log', 'of', 'with', 'chart'] as const;
type BesideName = (typeof besidePatterns)[number] | (typeof besideWords)[number];

/** What beside.yaml holds for each language: patterns for rows that are wanted beside a tool, and words to ask for them. */
export const besideRules = z.record(
  language,
  z.strictObject(
    Object.fromEntries([...besidePatterns, ...besideWords].map((name) => [name, z.string()])) as Record<BesideName, z.ZodString>,
  ),
);
