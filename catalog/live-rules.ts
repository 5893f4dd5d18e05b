/** The shape of `understanding/live`: which service answers, and where in its answer the figures stand. */
import { z } from 'zod';
import { appTypes } from '../core/app-spec.ts';
import { asText, list, text, words } from './wording.ts';

const params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const liveField = z.strictObject({ label: text, path: z.string(), format: z.string().optional(), unit: z.string().optional() });
/** Props as they are; `{ en, de, … }` in them stands for the person's language. */
const liveProps = z.record(z.string(), z.json()).default({});

export const liveRules = z.record(
  z.string(),
  z.strictObject({
    service: z.string(),
    endpoint: z.string(),
    /** Seldom asked for: it stands in no prompt. */
    rare: z.boolean().default(false),
    /** The param that takes a symbol. */
    param: z.string().optional(),
    /** The param that takes the currency of prices, in small letters. */
    currencyParam: z.string().optional(),
    /** The param that takes the app's language. */
    languageParam: z.string().optional(),
    params: params.default({}),
    fields: z.array(liveField).default([]),
    appType: z.enum(appTypes),
    part: z.enum(['live-tiles', 'live-quotes', 'live-weather', 'live-list', 'live-converter', 'points-map']),
    /** Nouns and verbs that ask for it; the usual ones stand in kinds.yaml. */
    heads: words.optional(),
    verbs: words.optional(),
    /** Of which one is chosen, by the param that takes it: countries by their code, or what has a name and words. */
    regions: z
      .strictObject({
        param: z.string(),
        label: text,
        codes: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
        options: z.array(z.strictObject({ label: z.string(), value: z.string(), words: list })).default([]),
      })
      .optional(),
    /** Whose items it has as well: cities of the weather. */
    itemsOf: z.string().optional(),
    title: text,
    tagline: text,
    /** Words in capitals are symbols to be shown. */
    symbols: z.boolean().default(false),
    /** The params of a name with a slash: `numpy/numpy`. */
    slashed: z.array(z.string()).default([]),
    /** Items shown at most. */
    most: z.number().default(5),
    items: z.array(z.strictObject({ label: z.union([text, asText]), params, words: list })).default([]),
    /** The param of names that `items` does not have; without it they are not asked for. */
    unnamed: z.string().optional(),
    props: liveProps,
    query: z.string().optional(),
    /** Words of what it shows by itself: they are not left out. */
    covers: text.optional(),
    /** Used instead in other languages than English, and for topics: a rule of its own. */
    elsewhere: z.string().optional(),
    /** Topics that it knows; for others `elsewhere` is used. */
    topics: list.optional(),
    /** Shown below. */
    also: z.array(z.string()).default([]),
  }),
);
