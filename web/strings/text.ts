/** Fills a message: `{name}` and ICU's `{n, plural, one {# file} other {# files}}`. Pure. */

/** One file of words in another language: no key that English does not have. Which ones are missing is said by a test. */
export type Translation<English> = { readonly [Key in keyof English]?: string };

export type Values = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:, plural, ((?:[=\w]+ \{[^{}]*\}\s*)+))?\}/g;
const branch = /([=\w]+) \{([^{}]*)\}/g;

function plural(branches: string, n: number, language: string): string {
  const choices = new Map([...branches.matchAll(branch)].map(([, name = '', text = '']) => [name, text]));
  const text = choices.get(`=${n}`) ?? choices.get(new Intl.PluralRules(language).select(n)) ?? choices.get('other') ?? '';
  return text.replaceAll('#', new Intl.NumberFormat(language).format(n));
}

/** A placeholder without a value stays as it is, so that a test and a reader see it. */
export function fill(message: string, values: Values, language: string): string {
  return message.replace(placeholder, (all, name: string, branches: string | undefined) => {
    const value = values[name];
    if (value === undefined) return all;
    return branches === undefined ? String(value) : plural(branches, Number(value), language);
  });
}
