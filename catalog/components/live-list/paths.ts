import { formatAgo, formatDate, formatNumber, valueAt } from '@faibric/kit';

/** One more thing that an entry says. `*` in a path stands for every member: `languages.*`, `steps.*.step`. */
export interface Fact {
  label: string;
  path: string;
  format?: 'number' | 'date' | 'datetime' | 'ago' | 'year' | 'rating' | 'list';
  unit?: string;
}

export interface EntryPaths {
  /** Without it the text stands alone: a joke, a saying. */
  titlePath?: string;
  textPath?: string;
  linkPath?: string;
  /** Goes around what stands at `linkPath`: `https://openlibrary.org{}`; `{#}` takes the last number in it. */
  linkBase?: string;
  imagePath?: string;
  imageBase?: string;

  /** Small words under the title. */
  facts?: readonly Fact[];
  /** What the opened entry says besides. */
  details?: readonly Fact[];
}

/** Services put marks into their texts; people get the words. */
const plain = (html: unknown) =>
  new DOMParser().parseFromString(String(html ?? ''), 'text/html').body.textContent.trim();

/** `strMeasure# strIngredient#`: numbered names, as many as there are. */
function numberedAt(entry: unknown, path: string): string[] {
  const at = (number: number) => membersAt(entry, path.replaceAll('#', String(number))).join(' ').trim();
  return Array.from({ length: 20 }, (_, index) => at(index + 1)).filter((text) => text !== '');
}

/** All that stands at a path, in words. With a space between them, two paths say one thing: `name.first name.last`. */
export function membersAt(entry: unknown, path: string): string[] {
  if (path.includes('#')) return numberedAt(entry, path);
  if (path.includes(' ')) return [path.split(' ').flatMap((one) => membersAt(entry, one)).join(' ')].filter((text) => text !== '');
  const [first = '', ...rest] = path.split(/\.?\*\.?/);
  const value = valueAt(entry, first);
  if (value === undefined || value === null || value === '') return [];
  if (rest.length === 0) return Array.isArray(value) ? value.map(plain) : [plain(value)];
  return Object.values(value as object).flatMap((member) =>
    rest[0] === '' ? [plain(member)] : membersAt(member, rest.join('.*.')),
  );
}

const inWords = (value: string, { format, unit }: Fact) => {
  if (format === 'number') return `${formatNumber(value)}${unit ? ` ${unit}` : ''}`;
  if (format === 'ago') return formatAgo(value);
  if (format === 'date' || format === 'datetime') return formatDate(value, format);
  if (format === 'year') return value.slice(0, 4);
  return format === 'rating' ? `★ ${formatNumber(value, { maximumFractionDigits: 1 })}${unit ?? ''}` : value;
};

/** Facts of which the entry says something. */
export const factsOf = (entry: unknown, facts: readonly Fact[] = []) =>
  facts
    .map((fact) => ({ fact, values: membersAt(entry, fact.path).map((value) => inWords(value, fact)) }))
    .filter(({ values }) => values.length > 0);

const addressAt = (entry: unknown, path = '', base = '{}') => {
  const [value] = path === '' ? [] : membersAt(entry, path);
  const number = /(\d+)\D*$/.exec(value ?? '')?.[1] ?? '';
  const address =
    value === undefined || value === ''
      ? ''
      : base.includes('{#}')
        ? base.replace('{#}', number)
        : /^(https?|data):/.test(value)
          ? value
          : base.replace('{}', value);
  return /^(https?:\/\/|data:image\/)/.test(address) ? address : '';
};

export const readEntry = (entry: unknown, paths: EntryPaths) => ({
  title: paths.titlePath === undefined ? '' : membersAt(entry, paths.titlePath).join(', '),
  text: paths.textPath ? membersAt(entry, paths.textPath).join(' ') : '',
  link: addressAt(entry, paths.linkPath, paths.linkBase),
  image: addressAt(entry, paths.imagePath, paths.imageBase),
});
