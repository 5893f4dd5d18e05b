/** What a live page shows: known names in the order of the sentence, symbols in capitals, names that the service looks up. */
import type { LiveRule } from '../../../../catalog/understanding.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import type { Bench } from './bench.ts';
import { cityNamed } from './cities.ts';

export interface Item {
  readonly label: string;
  readonly params: { readonly [name: string]: string | number | boolean };
}

interface Named extends Item {
  /** Where in the sentence, and how many letters. */
  readonly at: number;
  readonly length?: number;
}

const labelIn = (label: LiveRule['items'][number]['label'], language: Bench['language']): string =>
  typeof label === 'string' ? label : label[language];

/** A text in which words are found whole: ` bitcoin eth solana `. */
const padded = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}€$£]/gu, ' ')} `;

/** Whether a sentence has a name in it, word by word. */
export const holdsWords = (sentence: string, name: string): boolean => padded(sentence).includes(padded(name).replace(/\s+/g, ' '));

/** The words that a text of live.yaml covers, as the sentence may have them. */
export const coveredWords = ({ covers }: LiveRule, language: Bench['language']): ReadonlySet<string> =>
  new Set(
    fold(covers?.[language] ?? '')
      .split(/\s+/)
      .filter(Boolean),
  );

/** What countries are called beside their names. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  GB: [
    'uk',
    'britain',
    'great britain',
    'england',
    'scotland',
    'inglaterra',
    'angleterre',
    'grossbritannien',
    'großbritannien',
    'gran bretana',
  ],
  US: ['usa', 'the states', 'america', 'eeuu', 'estados unidos', 'etats unis'],
};

/** All that a country is called in a language. */
export const countryNames = (code: string, language: Bench['language']): string[] => [
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
  ...(alsoCalled[code] ?? []),
];

/** Countries by the money that they have: "for my trip to Brazil" asks for reais. */
function countriesOf(code: string, { language, lexicon }: Pick<Bench, 'language' | 'lexicon'>): string[] {
  return Object.entries(lexicon.rules.facts.currencies)
    .filter(([, currency]) => currency === code)
    .flatMap(([country]) => countryNames(country, language));
}

function knownItems({ u, language, lexicon }: Bench, rule: LiveRule): Named[] {
  const text = padded(u.sentence);
  const found = rule.items.flatMap((item): Named[] => {
    const label = labelIn(item.label, language);
    const own = [label, ...(typeof item.label === 'string' ? [item.label] : Object.values(item.label))];
    const countries = rule.part === 'live-converter' ? countriesOf(label, { language, lexicon }) : [];
    const places = [...own, ...item.words, ...countries].map((word) => ({ word, at: text.indexOf(` ${fold(word)} `) }));
    const [first] = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || b.word.length - a.word.length);
    if (!first) return [];
    // "Tesla" stays Tesla, though the service calls it TSLA.
    const shown = !own.includes(first.word) && rule.symbols ? capitalised(first.word) : label;
    return [{ label: shown, params: item.params, at: first.at, length: first.word.length }];
  });
  // "Dirham marocain" is no dirham of the Emirates.
  const isWithin = (one: Named, other: Named): boolean =>
    other.at <= one.at && other.at + (other.length ?? 0) >= one.at + (one.length ?? 0) && (other.length ?? 0) > (one.length ?? 0);
  return found.filter((one) => !found.some((other) => isWithin(one, other)));
}

/** Words in capitals, but for currencies and units. */
function symbolsIn({ u, lexicon }: Bench, rule: LiveRule): Named[] {
  const money = new Set((lexicon.rules.live['currency']?.items ?? []).map(({ label }) => label));
  return [...u.sentence.matchAll(/\b[A-Z]{2,5}(?:\.[A-Z]{1,2})?\b/g)]
    .map((match) => ({ label: match[0], params: { [rule.param ?? 'symbol']: match[0] }, at: match.index }))
    .filter(({ label }) => !money.has(label) && !['API', 'CSV', 'PDF', 'SMS', 'URL', 'USA'].includes(label));
}

/** Names with a slash: `numpy/numpy`. */
const slashedIn = ({ u }: Bench, { slashed: [first = '', second = ''] }: LiveRule): Named[] =>
  [...u.sentence.matchAll(/(?<![\p{L}\p{N}/])([A-Za-z0-9][\w.-]*)\/([A-Za-z0-9][\w.-]*\w)/gu)].map((match) => ({
    label: match[0],
    params: { [first]: match[1] ?? '', [second]: match[2] ?? '' },
    at: match.index,
  }));

const roles = new Set(['for', 'in', 'with', 'about', 'more']);

/** "Oaxaca los próximos 3 días". */
const ahead =
  /\s+(?:(?:for|over|pour|para|für|por|in|dans|en|nos?|durante)\s+)?(?:(?:the|die|den|les|los|las|os|as)\s+)?(?:\d+\s+)?(?:next|coming|nächsten|kommenden|prochaine?s?|próxim[oa]s?)(?!\p{L}).*$/iu;
/** "Funchal e em …": the word that led to the next place. */
const joined = /\s+(?:and|und|et|y|e|in|em|en|à|no|na)$/iu;
/** "Lymington right now": when is no part of where. */
const when =
  /\s+(?:right now|now|today|tomorrow|this week(?:end)?|jetzt|gerade|heute|morgen|diese woche|maintenant|en ce moment|aujourd['’]hui|demain|cette semaine|ahora(?: mismo)?|hoy|mañana|esta semana|agora(?: mesmo)?|hoje|amanhã|neste momento)[.!?]*$/iu;
const namePattern = String.raw`\p{Lu}[\p{L}'’-]+(?:[ ](?:(?:de|do|da|dos|das|del|la|le|am|an der|upon|on|sur|ob der)[ ])?\p{Lu}[\p{L}'’-]+)*`;
/** "My field near Bamberg": a name behind a word for where. */
const nearby = new RegExp(
  String.raw`(?<!\p{L})(?:in|at|near|around|close to|outside|bei|nahe|um|rund um|in der nähe von|à|près de|autour de|vers|en|cerca de|em|perto de|alrededor de)\s+(${namePattern})`,
  'gu',
);
/** Names in a row: "Ljubljana, Trieste and Bari". German capitals say nothing. */
const inRow = new RegExp(
  String.raw`(?<=[,:(]\s?|(?<!\p{L})(?:to|via|through|in|por|vers|para)\s)${namePattern}(?=\s*(?:,|(?:and|et|y|e)\s+\p{Lu}|[.!?)]?$))|(?<=,\s${namePattern}\s(?:and|et|y|e)\s)${namePattern}`,
  'gu',
);

/** Names that no list of the sentence has, in the words around them. */
const namesAround = (sentence: string, language: Bench['language']): string[] => {
  const near = [...sentence.matchAll(nearby)].map(([, name = '']) => name);
  if (near.length > 0 || language === 'de') return near;
  const row = [...sentence.matchAll(inRow)].map(([name]) => name);
  return row.length > 1 ? row : [];
};

/** Names in capitals in the lists of the sentence that the table does not have. */
function otherNames({ u, language, lexicon }: Bench, rule: LiveRule, known: readonly Named[]): Named[] {
  const covered = coveredWords(rule, language);
  const taken = padded(known.map(({ label }) => label).join(' '));
  const param = rule.unnamed ?? '';
  const lists = [u.request.head.subject, ...u.request.segments.filter(({ role }) => roles.has(role)).map(({ text }) => text)];
  const listed = lists.flatMap((text) => optionsOf(text, language, lexicon));
  const isName = (item: string): boolean => /^\p{Lu}\p{L}/u.test(bare(item, language, lexicon));
  const names = [...listed, ...(known.length > 0 || (language !== 'de' && listed.some(isName)) ? [] : namesAround(u.sentence, language))]
    // "Weather in Leeds" among other things; German capitals say nothing.
    .map((item) => item.replace(/^(?:\p{Ll}|\p{L}*warnung|Wetter).*?\s(?:in|for|für|bei|near|nahe|à|en|em|de|pour|para)\s+(?=\p{Lu})/u, ''))
    .map((item) => item.replace(ahead, '').replace(when, '').replace(joined, ''))
    .map((item) => shortened(/^\p{Lu}/u.test(item) ? item : bare(item, language, lexicon), 40))
    .filter((item) => {
      const words = tokensOf(item).map(({ key }) => key);
      const plain = words.every((word) => covered.has(word));
      return (
        /^\p{Lu}\p{L}/u.test(item) &&
        words.length <= 4 &&
        !plain &&
        !/(?:warnung|warning|alert[ae]?|aviso|vorhersage|forecast)s?$/iu.test(item) &&
        !words.every((word) => taken.includes(` ${word} `)) &&
        !lexicon.nouns.exactly(item, language) &&
        !(language === 'de' && (/städte/i.test(item) || words.some((word) => covered.has(word))))
      );
    });
  return [...new Set(names)].map((name) => ({ label: name, params: { [param]: name }, at: u.sentence.indexOf(name) }));
}

/** Cities in those lists that the table does not have. */
function otherCities(bench: Bench, rule: LiveRule, known: readonly Named[]): Named[] {
  if (!rule.items.some(({ params }) => 'latitude' in params)) return [];
  const base = rule.items[0]?.params ?? {};
  return otherNames(bench, rule, known).flatMap(({ label, at }) => {
    const city = cityNamed(label);
    return city ? [{ label, at, params: { ...base, latitude: city.latitude, longitude: city.longitude } }] : [];
  });
}

const numbers = [
  ['two', 'zwei', 'deux', 'dos', 'dois', 'duas'],
  ['three', 'drei', 'trois', 'tres'],
  ['four', 'vier', 'quatre', 'cuatro', 'quatro'],
  ['five', 'funf', 'cinq', 'cinco'],
  ['six', 'sechs', 'seis'],
  ['seven', 'sieben', 'sept', 'siete', 'sete'],
  ['eight', 'acht', 'huit', 'ocho', 'oito'],
  ['nine', 'neun', 'neuf', 'nueve', 'nove'],
  ['ten', 'zehn', 'dix', 'diez', 'dez'],
];

/** Whether a word is a number. */
export const isCount = (key: string): boolean => /^\d/.test(key) || numbers.some((list) => list.includes(key));

/** The number before a word that `unit` matches: "5 major cities", "zehn Städte". */
export function countOf(sentence: string, unit: RegExp): number | undefined {
  const words = tokensOf(sentence).map(({ key }) => key);
  for (const [at, word] of words.entries()) {
    if (!unit.test(word)) continue;
    for (const before of words.slice(Math.max(0, at - 3), at).reverse()) {
      if (/^\d{1,3}$/.test(before)) return Number(before);
      const spoken = numbers.findIndex((list) => list.includes(before));
      if (spoken >= 0) return spoken + 2;
    }
  }
  return undefined;
}

const units =
  /^(cit(y|ies)|towns?|places|capitals?|stadte\w*|orte\w*|hauptstadte\w*|villes?|capitales?|ciudad(es)?|capitals?|cidades?|capitais|stocks?|shares|symbols|companies|aktien|werte|actions|acciones|acoes|coins?|cryptos?|munzen|monedas|moedas|currenc(y|ies)|wahrungen|devises|divisas)$/;

/** What the sentence names, else as many of the usual ones as it asks for. */
export function itemsIn(bench: Bench, rule: LiveRule): Item[] {
  const { u, language } = bench;
  const known = knownItems(bench, rule);
  const symbols = rule.symbols ? symbolsIn(bench, rule) : [];
  const slashed = rule.slashed.length > 0 ? slashedIn(bench, rule) : [];
  const others = rule.unnamed === undefined ? otherCities(bench, rule, known) : otherNames(bench, rule, known);
  const named = [...known, ...symbols, ...slashed, ...others].sort((a, b) => a.at - b.at);
  const items = [...new Map(named.map(({ label, params }) => [label, { label, params }])).values()];
  const isConverter = rule.part === 'live-converter';
  if (items.length > 0 && !isConverter) return items;
  const count = countOf(u.sentence, units) ?? rule.most;
  if (isConverter && items.length > 2) return items;
  const most = isConverter ? rule.most : Math.max(1, Math.min(12, count));
  const usual = rule.items.map((item) => ({ label: labelIn(item.label, language), params: item.params }));
  return [...items, ...usual.filter(({ label }) => !items.some((item) => item.label === label))].slice(0, Math.max(most, items.length));
}

/** Whether words name something that the service has. */
export const namesOf = ({ items, unnamed, part }: LiveRule, item: string, bench: Bench): boolean =>
  (unnamed !== undefined && /^\p{Lu}/u.test(item)) ||
  items.some(({ words, label }) =>
    [...words, ...(part === 'live-converter' ? countriesOf(typeof label === 'string' ? label : label.en, bench) : [])].some((word) =>
      padded(item).includes(padded(word)),
    ),
  ) ||
  /^[A-Z]{2,6}$/.test(item);
