/** Pages with live figures through the gateway; the app kit shows marked sample data until a service answers. */
import type { Json } from '../../../../core/composition.ts';
import type { LiveRule } from '../../../../catalog/understanding.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { leftOver } from './left-over.ts';

interface Item {
  readonly label: string;
  readonly params: { readonly [name: string]: string | number | boolean };
}
type Source = Pick<LiveRule, 'service' | 'endpoint' | 'params' | 'fields'>;

const labelIn = (label: LiveRule['items'][number]['label'], language: Bench['language']): string =>
  typeof label === 'string' ? label : label[language];

/** What the sentence names: known items in its order, symbols in capitals, else other names. */
function itemsIn(bench: Bench, rule: LiveRule): { source: Source; items: Item[] } {
  const { u, language } = bench;
  const text = ` ${fold(u.sentence).replace(/[^\p{L}\p{N}€$£]+/gu, ' ')} `;
  const known = rule.items
    .map((item) => {
      const label = labelIn(item.label, language);
      const own = [label, ...(typeof item.label === 'string' ? [item.label] : Object.values(item.label))];
      const places = [...own, ...item.words].map((word) => ({ word, at: text.indexOf(` ${fold(word)} `) }));
      const [first] = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
      // "Tesla" stays Tesla, though the service calls it TSLA.
      return {
        item,
        at: first?.at ?? Infinity,
        label: first && !own.includes(first.word) && rule.symbols ? capitalised(first.word) : label,
      };
    })
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at)
    .map(({ item, label }) => ({ label, params: item.params }));
  const symbols = rule.symbols
    ? [...new Set(u.sentence.match(/\b[A-Z]{1,5}(?:\.[A-Z]{1,2})?\b/g) ?? [])].filter((symbol) => symbol.length > 1)
    : [];
  if (rule.symbols && symbols.length > 0)
    return {
      source: rule,
      items: [
        ...new Map(
          [...symbols.map((symbol) => ({ label: symbol, params: { [rule.param ?? 'symbol']: symbol } })), ...known].map((item) => [
            item.label,
            item,
          ]),
        ).values(),
      ],
    };
  const others = rule.unnamed
    ? otherNames(
        bench,
        known.map(({ label }) => label),
      )
    : [];
  if (rule.unnamed && others.length > 0) {
    const names = [...known.map(({ label }) => label), ...others];
    return { source: rule.unnamed, items: names.map((name) => ({ label: name, params: { [rule.unnamed?.param ?? 'q']: name } })) };
  }
  const count = Number(/\b(\d{1,2})\b/.exec(u.sentence)?.[1] ?? numberWord(u.sentence) ?? rule.most);
  const usual = rule.items.map((item) => ({ label: labelIn(item.label, language), params: item.params }));
  const most = rule.part === 'live-converter' ? rule.most : Math.max(1, Math.min(12, count));
  const filled =
    known.length === 0 || rule.part === 'live-converter'
      ? [...known, ...usual.filter(({ label }) => !known.some((item) => item.label === label))].slice(0, Math.max(most, known.length))
      : known;
  return { source: rule, items: filled };
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
const numberWord = (sentence: string): number | undefined => {
  const at = numbers.findIndex((words) => tokensOf(sentence).some(({ key }) => words.includes(key)));
  return at < 0 ? undefined : at + 2;
};

/** Names in capitals after "for" and "in" that the table does not have. */
function otherNames({ u, language, lexicon }: Bench, known: readonly string[]): string[] {
  const taken = new Set(known.map(fold));
  const lists = u.request.segments
    .filter(({ role }) => role === 'for' || role === 'in' || role === 'with')
    .flatMap(({ text }) => optionsOf(text, language, lexicon));
  return lists
    .map((item) => bare(item, language, lexicon))
    .filter((item) => /^\p{Lu}\p{L}/u.test(item) && !taken.has(fold(item)) && !lexicon.nouns.exactly(item, language))
    .map((item) => shortened(item, 40))
    .filter((item) => language !== 'de' || !/städte/i.test(item));
}

/** Kinds whose things have names of their own: "bitcoin" is a coin wherever it stands, "Paris" may be a trip. */
const named = ['crypto', 'stocks'];
const shortestName = 4;
const valued =
  /\b(prices?|values?|rates?|quotes?|charts?|live|kurse?|kurs\w*|preise?|wert|cours|prix|valeur|precios?|cotizacion\w*|valor|precos?|cotac\w+|dashboard|ticker|panel|painel|tableau de bord)\b/;

/** The live data that a sentence names things of; words of one service win over the word that several share. */
export function liveNamed({ u, lexicon }: Pick<Bench, 'u' | 'lexicon'>): string | undefined {
  const text = ` ${fold(u.sentence).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const names = (id: string): number =>
    (lexicon.rules.live[id]?.items ?? []).filter(({ label, words }) =>
      [...(typeof label === 'string' ? [label] : Object.values(label)), ...words].some(
        (word) => word.length >= shortestName && text.includes(` ${fold(word)} `),
      ),
    ).length;
  const [best] = named.map((id) => ({ id, count: names(id) })).sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.id : undefined;
}

/** "Bitcoin and ethereum price dashboard with a chart": prices of things that are known, and no rows. */
export const asksLivePrices = (bench: Pick<Bench, 'u' | 'lexicon'>): boolean =>
  liveNamed(bench) !== undefined && valued.test(fold(bench.u.sentence)) && !ownRows.test(fold(bench.u.sentence));

/** What somebody holds, buys or writes down is kept as rows. */
const ownRows =
  /\b(my|our|bought|buy|sold|holdings?|portfolio|purchases?|trades?|transactions?|log|journal|meine?|unsere?|gekauft|kaufe|verkauft|bestand|tagebuch|mes|mon|ma|achat\w*|achete\w*|journal|mis?|compras?|compre|vendi\w*|meus?|minhas?|diario)\b/;

export const live: Skeleton = (bench): Draft => {
  const { u, language, lexicon } = bench;
  const asked = u.kind?.rule.skeleton === 'live' ? u.kind.id : undefined;
  const things = asked === undefined || named.includes(asked) ? liveNamed(bench) : undefined;
  const id = things ?? asked ?? '';
  const rule = lexicon.rules.live[id];
  if (!rule) throw new Error(`live.yaml lacks ${id}`);
  const { source, items } = rule.part === 'live-list' ? { source: rule, items: [] } : itemsIn(bench, rule);
  const head = capitalised(shortened(u.request.head.text.split(/,\s/)[0] ?? '', 40));
  // "Dashboard of bitcoin, solana and dogecoin": its first clause names one of three.
  const [first, second] = items.map(({ label }) => fold(label));
  const isCut = asked === undefined && second !== undefined && fold(head).includes(first ?? '') && !fold(head).includes(second);
  const title =
    u.name ??
    (items.length === 1 && u.place !== undefined && rule.part === 'live-tiles'
      ? bench.say('titleIn', { what: rule.title[language], place: items[0]?.label ?? '' })
      : (isCut ? '' : head) || rule.title[language]);
  const tagline = rule.tagline[language].replace('{items}', items.map(({ label }) => label).join(', '));
  const saved = rule.part === 'live-list' && keeps.test(fold(u.sentence)) ? 'saved' : undefined;
  const topics = rule.part === 'live-list' ? topicsOf(bench) : [];
  const at = { service: source.service, endpoint: source.endpoint };
  const fields = source.fields.map(({ label, path, format, unit }) => ({
    label: label[language],
    path,
    ...(format === undefined ? {} : { format }),
    ...(unit === undefined ? {} : { unit }),
  }));
  const props: { [prop: string]: Json } =
    rule.part === 'live-tiles'
      ? { ...at, items: items.map(({ label, params }) => ({ label, params: { ...source.params, ...params } })), fields }
      : rule.part === 'live-converter'
        ? { ...at, currencies: items.map(({ label }) => label) }
        : {
            ...at,
            params: {
              ...source.params,
              ...(rule.query === undefined ? {} : { [rule.list['searchParam'] ?? 'query']: topicOf(bench) ?? rule.query }),
            },
            ...rule.list,
            ...(topics.length > 0 ? { topics } : {}),
            ...(saved === undefined ? {} : { savedCollection: saved }),
          };
  const shown = new Set(items.map(({ label }) => fold(label)));
  return {
    appType: rule.appType,
    title,
    tagline,
    leftOut:
      rule.part === 'live-tiles'
        ? leftOver(
            bench,
            [rule.part],
            (item) => shown.has(fold(item)) || [...shown].some((label) => fold(item).includes(label)) || namesOf(rule, item),
          )
        : [],
    layout: rule.part === 'live-tiles' ? 'wide' : rule.part === 'live-list' ? 'stack' : 'stage',
    entities:
      saved === undefined
        ? []
        : [
            {
              collection: saved,
              singular: bench.say('savedOne'),
              plural: bench.say('savedMany'),
              fields: [
                { name: 'title', type: 'text', required: true },
                { name: 'link', type: 'url' },
              ],
            },
          ],
    services: [source.service],
    parts: [use('page-header', { title, text: tagline }), use(rule.part, props)],
  };
};

/** Whether words name something that the service has. */
const namesOf = ({ items, unnamed }: LiveRule, item: string): boolean =>
  (unnamed !== undefined && /^\p{Lu}/u.test(item)) ||
  items.some(({ words }) => words.some((word) => fold(item).includes(fold(word)))) ||
  /^[A-Z]{2,6}$/.test(item);

/** "Save the ones we like", "garder mes préférées": what was found is kept. */
const keeps =
  /\b(save|saving|favou?rites?|bookmarks?|watchlist|reading list|keep the ones|merken|merkliste|favoriten|speichern|garder|preferees?|favoris|sauvegarder|guardar|favorit[oa]s|salvar)\b/;

/** "with tabs for space, climate and health": what can be looked for by a press. */
function topicsOf({ u, language, lexicon }: Bench): string[] {
  const [, list] =
    /\b(?:tabs?|topics|categories|sections|reiter|tabs|themen|rubriken|onglets|rubriques|themes|pestanas|secciones|temas|abas|secoes)\s*(?:for|on|about|:|fur|mit|zu|pour|sur|de|para|sobre|com|con)?\s+([^.;]+)/.exec(
      fold(u.sentence),
    ) ?? [];
  if (list === undefined) return [];
  const at = fold(u.sentence).indexOf(list);
  return optionsOf(u.sentence.slice(at, at + list.length), language, lexicon)
    .map((topic) => capitalised(shortened(bare(topic, language, lexicon), 30)))
    .slice(0, 8);
}

/** "about climate", "for vegan dishes": what a list looks for at the start. */
function topicOf({ u, language, lexicon }: Bench): string | undefined {
  const topic = u.request.segments.find(({ role }) => role === 'about' || role === 'for')?.text;
  const plain = topic === undefined ? '' : shortened(bare(topic, language, lexicon), 40);
  return plain === '' ? undefined : plain;
}
