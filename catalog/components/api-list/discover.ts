import { imageNames, innerNames, linkNames, textNames, titleNames } from './names.ts';

export interface Found {
  title: string;
  text: string;
  image: string;
  link: string;
  /** The rest of it that people can read, by its name. */
  facts: readonly { name: string; value: string | number | boolean }[];
}

type Plain = string | number | boolean;
type Flat = Readonly<Record<string, Plain>>;

const deepest = 4;
const mostFacts = 6;

/** The first list of objects in an answer, else its first list of anything; an object without one is a list of itself. */
export function listIn(data: unknown): readonly unknown[] {
  let level: unknown[] = [data];
  let plain: readonly unknown[] | undefined;
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    for (const value of level) {
      if (!Array.isArray(value)) continue;
      const list = value as readonly unknown[];
      if (list.some((entry) => entry !== null && typeof entry === 'object' && !Array.isArray(entry))) return list;
      if (list.length > 0 && depth < 2) plain ??= list;
    }
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : [])).slice(0, 500);
  }
  if (plain) return plain;
  return data !== null && typeof data === 'object' && !Array.isArray(data) && Object.keys(data).length > 0 ? [data] : [];
}

/** `{ name: { common: 'Peru' } }` as `name.common`, two levels deep; of a list its plain members. */
function flat(entry: unknown, prefix = '', depth = 0): Flat {
  if (entry === null || typeof entry !== 'object') return {};
  return Object.assign(
    {},
    ...Object.entries(entry).map(([key, value]: [string, unknown]): Flat => {
      const name = prefix === '' ? key : `${prefix}.${key}`;
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value === '' ? {} : { [name]: value };
      if (Array.isArray(value)) {
        const members = value.filter((member) => typeof member === 'string' || typeof member === 'number');
        return members.length > 0 && members.length === value.length ? { [name]: members.slice(0, 5).join(', ') } : depth < 1 ? flat(value[0], name, depth + 1) : {};
      }
      return depth < 2 ? flat(value, name, depth + 1) : {};
    }),
  ) as Flat;
}

const isAddress = (value: Plain): value is string => typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
const isPicture = (name: string, value: Plain): boolean =>
  isAddress(value) && (/\.(jpe?g|png|gif|webp|svg|avif)(\?|$)/i.test(value) || imageNames.test(name.toLowerCase()));
const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value);
const lastName = (name: string): string => (name.split('.').at(-1) ?? '').toLowerCase();

/** The first of these names that holds a text; nearer ones before deeper ones. */
function named(fields: readonly (readonly [string, Plain])[], names: readonly string[]): string | undefined {
  const ranked = fields
    .map(([name]) => ({ name, rank: names.indexOf(lastName(name)) + name.split('.').length * 0.1 - 0.1, isThere: names.includes(lastName(name)) }))
    .filter(({ isThere }) => isThere)
    .sort((a, b) => a.rank - b.rank);
  return ranked[0]?.name;
}

/** Which of its fields an entry shows as what. */
export function read(entry: unknown): Found {
  if (entry === null || typeof entry !== 'object') return { title: String(entry), text: '', image: '', link: '', facts: [] };
  const fields = Object.entries(flat(entry));
  const texts = fields.filter((field): field is [string, string] => typeof field[1] === 'string' && !isAddress(field[1]) && !isDate(field[1]));
  const titleName = named(texts, titleNames) ?? texts.find(([name, value]) => value.length <= 80 && !innerNames.test(name))?.[0];
  const others = texts.filter(([name]) => name !== titleName);
  const textName = named(others, textNames) ?? others.find(([, value]) => value.length > 80)?.[0];
  const image = fields.find(([name, value]) => isPicture(name, value));
  const links = fields.filter(([name, value]) => isAddress(value) && !isPicture(name, value));
  const linkName = named(links, linkNames);
  const known = new Set([titleName, textName]);
  const facts = fields
    .filter(([name, value]) => !known.has(name) && !isAddress(value) && !innerNames.test(name) && String(value).length <= 60)
    .slice(0, mostFacts)
    .map(([name, value]) => ({ name, value }));
  const at = (name: string | undefined): string => (name === undefined ? '' : String(Object.fromEntries(fields)[name] ?? ''));
  return { title: at(titleName), text: at(textName), image: String(image?.[1] ?? ''), link: at(linkName), facts };
}

/** `first_name` and `firstName` in words. */
export const inWords = (name: string): string => {
  const words = name
    .split('.')
    .slice(-2)
    .join(' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export { isDate };
