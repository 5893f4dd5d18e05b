/** Makes sense of an answer that is not quite what was asked for: what fits the contract is kept, the rest is left out. */
import { jsonrepair } from 'jsonrepair';
import { z } from 'zod';
import { analysisAnswer, appAnswer, changeAnswer, collectionSpec, reuse, serviceUse } from '../../../core/app-spec.ts';
import type { AnalysisAnswer, AppAnswer, ChangeAnswer, Reuse } from '../../../core/app-spec.ts';
import { maxAnswerDepth } from '../../../core/limits.ts';
import { objectStart } from '../stream-files.ts';
import type { Answer } from './ask.ts';

type Values = Readonly<Record<string, unknown>>;

/** The top-level keys of an answer, mended where it was not quite JSON. */
export const valuesOf = ({ state, text, values }: Answer): Values => ({
  ...Object.fromEntries(values),
  ...(state === 'ended' ? {} : salvage(text)),
});

/** Characters of an answer that is mended: the work grows with their square where quotes are not escaped (0.5 s at 40,000). */
const maxMendedCharacters = 40_000;

/** The object in a text that is broken JSON, or undefined. One try; never throws. */
function salvage(text: string): Values | undefined {
  const start = objectStart.exec(text);
  if (!start || text.length > maxMendedCharacters) return undefined;
  try {
    const repaired: unknown = JSON.parse(jsonrepair(text.slice(start.index).replace(/\n\s*```[\s\S]*$/, '')));
    const [first] = Array.isArray(repaired) ? (repaired as unknown[]) : [repaired]; // two objects become a list
    return isObject(first) && !isDeeper(first, maxAnswerDepth) ? first : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Level by level, since recursion would break where this is meant to help. */
function isDeeper(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : []));
  }
  return false;
}

/** The items of a list that fit; one bad item costs nothing else. */
function fitting<T>(schema: z.ZodType<T>, value: unknown): T[] {
  const items = Array.isArray(value) ? value : [];
  return items.map((item) => schema.safeParse(item)).flatMap((read) => (read.success ? [read.data] : []));
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `Tea list` and `TeaList` as the contract spells collections: `tea_list`. */
const collectionNamed = (value: unknown): unknown => {
  if (!isObject(value) || typeof value['name'] !== 'string') return value;
  const name = value['name'].replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return {
    ...value,
    name: name
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '')
      .slice(0, 63),
  };
};

const factsOf = (values: Values) => ({
  app_type: values['app_type'],
  title: words(values['title']).slice(0, 80),
  services: fitting(serviceUse, values['services']),
  collections: fitting(collectionSpec, Array.isArray(values['collections']) ? values['collections'].map(collectionNamed) : []),
  reuse: fitting(reuse, values['reuse']),
  requires_backend: values['requires_backend'] === true || values['requires_backend'] === 'true' || isFilled(values['backend']),
});

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** The facts of an app; its files are read while they stream. */
export const readApp = (values: Values): AppAnswer =>
  appAnswer.parse({ ...factsOf(values), description: words(values['description']), components: {} });

export const readAnalysis = (values: Values): AnalysisAnswer => analysisAnswer.parse(factsOf(values));

export const reusesOf = (value: unknown): Reuse[] => fitting(reuse, value);

const edit = changeAnswer.shape.edits.unwrap().element;

/** The edits, deletions and summary of a change; its whole files are read while they stream. */
export const readChange = (values: Values): ChangeAnswer =>
  changeAnswer.parse({
    summary: words(values['summary']),
    edits: fitting(edit, values['edits']),
    deleted: fitting(z.string(), values['deleted']),
  });

/** The files of an object that was read in one piece. */
export const filesOf = (values: Values, key: 'components' | 'files'): [path: string, content: string][] => {
  const files = values[key];
  return isObject(files) ? Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : [];
};

/** True as soon as an answer says that it needs a server of its own. */
export const needsBackend = (key: string, value: unknown): boolean =>
  (key === 'requires_backend' && (value === true || value === 'true')) || (key === 'backend' && isFilled(value));
