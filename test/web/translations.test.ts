/** Every language says everything that English says: each fault is named by its key. */
import { afterEach, describe, expect, test } from 'vitest';
import { ago, hasWords, language, speak, t, when, type Key, type Words } from '../../web/strings/index.ts';
import { languageFor, languages, type Language } from '../../web/strings/languages.ts';
import { fill } from '../../web/strings/text.ts';
import { wordsOf } from '../support/languages.ts';

afterEach(() => speak('en', wordsOf.en));

const english = Object.entries(wordsOf.en) as [Key, string][];
const others = languages.filter((name) => name !== 'en');

/** Texts that are the same word in another language, or a name. What is not here and reads as English was forgotten. */
const alike: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  de: ['Faibric', 'Details', 'Esc', 'Version {n}, {title}', 'Enter', 'Live', 'Code', 'Build', 'Name', 'v{n}'],
  fr: [
    'Faibric',
    'Services',
    'Documentation',
    'cache',
    'Pages',
    'Page',
    'Message',
    'Code',
    'Versions',
    'Collection',
    'Actions',
    'Source',
    'Sessions',
    'tokens',
    'E-mail',
    'Ctrl',
    'Version {n}, {title}',
    'v{n}',
  ],
  es: ['Faibric', 'app', 'tokens', 'Ctrl', 'Esc', 'no', 'v{n}'],
  pt: ['Faibric', 'cache', 'app', 'tokens', 'E-mail', 'Ctrl', 'Shift', 'Enter', 'Esc', 'v{n}'],
};
/** Same in every language: nothing but values. */
const isBare = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{\w+\}|Faibric/gu, ''));

/** Longer than its English by more than the layout was tried with, and looked at where it stands. */
const long: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  de: [],
  fr: [],
  es: ['example.timer'], // by these words it is Spanish and not Portuguese
  pt: [],
};
const most = (text: string): number => text.length * 1.6 + 12;

const plural = /\{(\w+), plural, ((?:[=\w]+ \{[^{}]*\}\s*)+)\}/g;

/** Names of the values that a text is filled with. */
const names = (text: string): string[] =>
  [...new Set([...text.replace(plural, '{$1}').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** Plurals of a text: the name of the number, and the words of each branch. */
const pluralsOf = (text: string): Map<string, Map<string, string>> =>
  new Map(
    [...text.matchAll(plural)].map(([, name = '', branches = '']) => [
      name,
      new Map([...branches.matchAll(/([=\w]+) \{([^{}]*)\}/g)].map(([, branch = '', words = '']) => [branch, words])),
    ]),
  );

/** What is wrong with the plurals of a text, held against the English one. */
function pluralFaults(own: string, model: string, tongue: Language): string[] {
  const rules = new Intl.PluralRules(tongue);
  const known = rules.resolvedOptions().pluralCategories as string[];
  const usual = [...new Set(Array.from({ length: 1_001 }, (_, n) => rules.select(n)))];
  return [...pluralsOf(model)].flatMap(([name, wanted]) => {
    const found = pluralsOf(own).get(name);
    if (!found) return [`has no plural of {${name}}`];
    const exact = [...wanted.keys()].filter((branch) => branch.startsWith('='));
    return [
      ...[...usual, 'other', ...exact].filter((branch) => !found.has(branch)).map((branch) => `{${name}} has no branch ${branch}`),
      ...[...found.keys()]
        .filter((branch) => !known.includes(branch) && !exact.includes(branch))
        .map((branch) => `{${name}} has ${branch}`),
      ...(wanted.get('other')?.includes('#') && !found.get('other')?.includes('#') ? [`{${name}} hides its number`] : []),
    ];
  });
}

/** How each language writes; the pattern is what must not stand in a text. */
const marks: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [],
  de: [[/“[^”]*”|«|»|\bbitte\b/i, 'quotes „so“, and no “bitte”']],
  fr: [
    [/[“”„]|s’il vous plaît/i, 'quotes « so », and no “s’il vous plaît”'],
    [/ [:;?»]|« |[^\s\u202f][;?»]|«[^\u202f]|[^\u00a0\d]:(?!\/)/, 'a no-break space before : ; ? » and after «'],
  ],
  es: [[/[“”„]|por favor/i, 'quotes «so», and no “por favor”']],
  pt: [[/[«»„]|por favor/i, 'quotes “so”, and no “por favor”']],
};

function faultsOf(key: Key, model: string, own: string, tongue: Exclude<Language, 'en'>): string[] {
  const same = own === model && !isBare(model) && !alike[tongue].includes(model);
  return [
    ...(same ? ['is not translated'] : []),
    ...(names(own).join() === names(model).join() ? [] : [`has {${names(own).join()}} for {${names(model).join()}}`]),
    ...pluralFaults(own, model, tongue),
    ...(own.length > most(model) && !long[tongue].includes(key) ? [`has ${own.length} letters for ${model.length}`] : []),
    ...(own === own.trim() && own !== '' ? [] : ['begins or ends with a space, or is empty']),
    ...(/!|¡|\bAI\b|\p{Extended_Pictographic}|'|"/u.test(own) ? ['has an exclamation mark, a picture or a straight quote'] : []),
    ...marks[tongue].flatMap(([wrong, rule]) => (wrong.test(own) ? [`breaks the rule: ${rule}`] : [])),
  ].map((fault) => `${key}: ${fault}`);
}

describe.each(others)('the words of %s', (tongue) => {
  const words: Words = wordsOf[tongue];

  test('are there for every key of English, and for no other', () => {
    const missing = english.map(([key]) => key).filter((key) => words[key] === undefined);
    const superfluous = Object.keys(words).filter((key) => !hasWords(key));
    expect({ missing, superfluous }).toEqual({ missing: [], superfluous: [] });
  });

  test('are translated, keep each value and each plural, and fit where the English ones do', () => {
    const faults = english.flatMap(([key, model]) => {
      const own = words[key];
      return own === undefined ? [] : faultsOf(key, model, own, tongue);
    });
    expect(faults).toEqual([]);
  });

  test('are whole: nothing is left of a placeholder once all of them have values', () => {
    for (const [key, message] of Object.entries(words) as [Key, string][]) {
      const values = Object.fromEntries(names(message).map((name) => [name, 2]));
      expect(fill(message, values, tongue), key).not.toMatch(/[{}#]/);
    }
  });

  test('list nothing as alike or long that is not', () => {
    const texts = new Map(english.map(([key, text]) => [key as string, text]));
    expect(alike[tongue].filter((text) => !english.some(([key, model]) => model === text && words[key] === text))).toEqual([]);
    expect(long[tongue].filter((key) => (words[key as Key] ?? '').length <= most(texts.get(key) ?? ''))).toEqual([]);
  });
});

test('a browser gets the first language of its list that we speak, whatever the country, else English', () => {
  expect(languageFor(['pt-BR', 'en'])).toBe('pt');
  expect(languageFor(['ja', 'nl-BE', 'FR-ca', 'en-US'])).toBe('fr');
  expect(languageFor(['ja'])).toBe('en');
  expect(languageFor([])).toBe('en');
});

test('another language speaks at once and counts by its own rules; a key without words stands for itself', () => {
  speak('fr', { 'time.now': 'à l’instant', 'label.calls': '{n, plural, one {# appel} other {# appels}}' });
  expect(language).toBe('fr');
  expect(ago(new Date(10_000).toISOString(), 10_000)).toBe('à l’instant');
  expect([0, 1, 2, 1_204].map((n) => t('label.calls', { n }))).toEqual(['0 appel', '1 appel', '2 appels', '1\u202f204 appels']);
  expect(t('common.copy')).toBe('common.copy');
});

test('days are said in the language that is spoken now', () => {
  const now = new Date(2026, 10, 21, 14, 5).getTime();
  const at = (day: number) => new Date(2026, 10, day, 9, 30).toISOString();
  const said = languages.map((tongue) => {
    speak(tongue, wordsOf[tongue]);
    return [when(at(21), now), when(at(20), now), ago(at(1), now)];
  });
  expect(said).toEqual([
    ['Today 09:30', 'Yesterday 09:30', '1 Nov'],
    ['Heute 09:30', 'Gestern 09:30', '1. Nov.'],
    ['Aujourd’hui 09:30', 'Hier 09:30', '1 nov.'],
    ['Hoy 09:30', 'Ayer 09:30', '1 nov'],
    ['Hoje 09:30', 'Ontem 09:30', '1 de nov.'],
  ]);
});
