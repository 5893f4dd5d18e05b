/** Tables that calculators, converters and quizzes are made from. */
import { z } from 'zod';
import type { Language } from '../core/composition.ts';
import { asText, language, list, text, textShape, words, wordShape } from './wording.ts';

/** `is`: the line of `quantities` that names it, where the key is not that name. */
const quantity = { is: z.string().optional(), unit: z.string().optional() };
const input = z.strictObject({
  ...quantity,
  type: z.enum(['money', 'number', 'percent', 'choice', 'date', 'time', 'duration', 'list']),
  /** Seconds of a time or a duration, days from today of a date, numbers in words of a list. */
  value: z.union([z.number(), z.string()]),
  min: z.number().optional(),
  options: z.array(z.strictObject({ ...textShape, value: z.number() })).optional(),
});
const output = z.strictObject({
  ...quantity,
  format: z.enum(['money', 'number', 'percent', 'date', 'duration', 'hours']),
  value: z.string(),
});
const arithmetic = {
  inputs: z.record(z.string(), input),
  outputs: z.record(z.string(), output),
  /** Of an annuity, for those who want it year by year: what is borrowed, yearly rate in percent, years. */
  schedule: z.strictObject({ amount: z.string(), rate: z.string(), years: z.string() }).optional(),
};

/** The words of a kind of units are its own and those of its units. */
const unit = z.strictObject({
  ...wordShape,
  factor: z.number(),
  /** Added to a value before it is multiplied. */
  offset: z.number().default(0),
  /** The base unit goes down as it grows: litres per 100 km. */
  inverse: z.boolean().default(false),
  symbol: z.string().optional(),
  /** Where it is measured in; elsewhere it is there for those who name it. */
  at: list.optional(),
  /** What stands for it in feet and pounds. */
  imperial: z.string().optional(),
  /** Too common a word to tell anything outside of a pair. */
  quiet: z.boolean().default(false),
});
const unitsOf = z.strictObject({ words, name: text.optional(), units: z.record(z.string(), unit) }).transform(({ words: own, ...rule }) => {
  const of = (spoken: Language): string[] => [
    ...own[spoken],
    ...Object.values(rule.units).flatMap((one) => (one.quiet ? [] : one[spoken].filter((word) => word.length > 1))),
  ];
  return { ...rule, words: { en: of('en'), de: of('de'), fr: of('fr'), es: of('es'), pt: of('pt') } };
});

const known = z.record(z.string(), asText);
/** Questions of one pattern, `{x}` is what is asked about. Wrong answers are the right ones of others of the set. */
const setOfFacts = z.strictObject({
  ask: text,
  facts: z.union([
    z.strictObject({ same: known }).transform(({ same }) => ({ en: same, de: same, fr: same, es: same, pt: same })),
    z.record(language, known),
  ]),
  /** What an answer is drawn as: the frets of a chord, from the lowest string on. */
  shown: z.literal('frets').optional(),
});

const fewestAnswers = 3;
/** `Question? | right | wrong | wrong`, in each language; `answers` where they are the same in all. */
const question = z.strictObject({ ...textShape, answers: asText.optional() }).transform(({ answers, ...texts }, context) => {
  const read = (line: string): { about: string; answer: string; wrong: string[] } => {
    const [about = '', answer = '', ...wrong] = (answers === undefined ? line : `${line} | ${answers}`)
      .split('|')
      .map((part) => part.trim());
    if (wrong.length < fewestAnswers - 1) context.addIssue({ code: 'custom', message: `“${about}” has too few answers` });
    return { about, answer, wrong };
  };
  return { en: read(texts.en), de: read(texts.de), fr: read(texts.fr), es: read(texts.es), pt: read(texts.pt) };
});

/** Of a kind that one part is all of (`skeleton: ready`). */
export const readyMade = {
  /** A folder of catalog/components. */
  part: z.string().optional(),
  play: z.boolean().optional(),
  /** What stands under its title. */
  line: text.optional(),
  /** Its title where people call it by a name that belongs to somebody. */
  title: text.optional(),
  brands: list.optional(),
  /** Whether it wants more room than a card. */
  wide: z.boolean().optional(),
  /** Props that it always has. */
  props: z.record(z.string(), z.json()).optional(),
};

const lines = z.string().transform((block) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);
/** Cards to draw from, a line each. */
const deck = z.strictObject({ title: text.optional(), en: lines, de: lines, fr: lines, es: lines, pt: lines });

/** Schemas by the name of their file or folder in `catalog/understanding`. */
export const figures = {
  quantities: z.record(z.string(), words),
  /** By the kind that draws from them. */
  decks: z.record(z.string(), z.array(deck).min(1)),
  formulas: z.record(
    z.string(),
    z.strictObject({
      alone: z.boolean().default(false),
      words,
      title: text,
      ...arithmetic,
      /** The same with other inputs, for those who name these. */
      or: z.array(z.strictObject(arithmetic)).default([]),
      /** What has to be known about the result. */
      note: text.optional(),
    }),
  ),
  units: z.record(z.string(), unitsOf),
  /** What converters are for: kinds of units, and of each those worth offering, else all. */
  purposes: z.record(
    z.string(),
    z.strictObject({
      words,
      groups: z.record(z.string(), list),
      /** Whether goods are weighed there: grams of a cup of flour. */
      goods: z.boolean().default(false),
    }),
  ),
  /** `cup`: what one cup of it weighs, in grams. */
  goods: z.record(z.string(), z.strictObject({ ...wordShape, cup: z.number().positive() })),
  /** Themes of words to guess: how each is called, and its words. */
  guessing: z.record(z.string(), z.strictObject({ words, ...wordShape })),
  /** What timers are for, with usual lengths. */
  timers: z.record(
    z.string(),
    z.strictObject({
      words,
      choice: z.boolean().default(false),
      rounds: z.number().optional(),
      /** Minutes before the end at which it warns. */
      warnAt: z.number().optional(),
      phases: z.array(z.strictObject({ ...textShape, minutes: z.number().positive() })).min(1),
    }),
  ),
  quizzes: z.record(
    z.string(),
    z
      .strictObject({ words, sets: z.array(setOfFacts).default([]), questions: z.array(question).default([]) })
      .refine(({ sets, questions }) => sets.length + questions.length > 0, 'is about nothing'),
  ),
};
