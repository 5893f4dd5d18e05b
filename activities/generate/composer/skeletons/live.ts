/** Pages with live figures through the gateway; the app kit shows marked sample data until a service answers. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, Json, PartUse } from '../../../../core/composition.ts';
import type { LiveRule } from '../../../../catalog/understanding.ts';
import { fold, tokensOf } from '../language/text.ts';
import { bare } from '../understand/subject.ts';
import { use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { choicesOf } from './live-choices.ts';
import { coveredWords, holdsWords, isCount, itemsIn, namesOf, type Item } from './live-items.ts';
import { keeping, savedCollection, saysKept } from './live-saving.ts';
import {
  alertsIn,
  currencyIn,
  refreshing,
  saysHowOften,
  saysLimit,
  saysWarning,
  saysTold,
  topicOf,
  topicsOf,
  weatherProps,
} from './live-wishes.ts';
import { titleOf } from './live-title.ts';
import { leftOver } from './left-over.ts';
import { besideList, isChecklist } from './lists.ts';

/** Kinds whose things have names of their own: "bitcoin" is a coin wherever it stands, "Paris" may be a trip. */
const named = ['crypto', 'stocks'];
const shortestName = 4;
const valued =
  /\b(prices?|values?|rates?|quotes?|charts?|live|kurse?|kurs\w*|preise?|wert|cours|prix|valeur|precios?|cotizacion\w*|valor|precos?|cotac\w+|dashboard|ticker|panel|painel|tableau de bord)\b/;

/** How many things of a service a sentence names. */
function namesIn(sentence: string, id: string, { rules }: Pick<Bench['lexicon'], 'rules'>): number {
  // "Über 70.000" is no Uber.
  const text = ` ${fold(sentence.replace(/über/gi, ' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return (rules.live[id]?.items ?? []).filter(({ label, words }) =>
    [...(typeof label === 'string' ? [label] : Object.values(label)), ...words].some((word) =>
      word.length >= shortestName
        ? text.includes(` ${fold(word)} `)
        : word.length > 2 && new RegExp(`\\b${word.toUpperCase()}\\b`).test(sentence),
    ),
  ).length;
}

/** The live data that a sentence names things of; words of one service win over the word that several share. */
export function liveNamed({ u, lexicon }: Pick<Bench, 'u' | 'lexicon'>): string | undefined {
  const [best] = named.map((id) => ({ id, count: namesIn(u.sentence, id, lexicon) })).sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.id : undefined;
}

/** "Bitcoin and ethereum price dashboard with a chart": prices of things that are known, and no rows. */
export const asksLivePrices = (bench: Pick<Bench, 'u' | 'lexicon'>): boolean =>
  liveNamed(bench) !== undefined && valued.test(fold(bench.u.sentence)) && !ownRows.test(fold(bench.u.sentence));

/** What somebody holds, buys or writes down is kept as rows. */
const ownRows =
  /\b(my|our|bought|buy|sold|holdings?|portfolio|purchases?|trades?|transactions?|log|journal|meine?|unsere?|gekauft|kaufe|verkauft|bestand|tagebuch|mes|mon|ma|achat\w*|achete\w*|journal|mis?|compras?|compre|vendi\w*|meus?|minhas?|diario)\b/;

/** `{ en, de, fr, es, pt }` becomes the person's words, at any depth. */
function localised(value: Json, language: Bench['language']): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((member) => localised(member, language));
  if (value === null || typeof value !== 'object') return value;
  const members = value as { readonly [key: string]: Json };
  const own = members[language];
  if (own !== undefined && members['en'] !== undefined) return own;
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, localised(member, language)]));
}

const isList = ({ part }: LiveRule): boolean => part === 'live-list' || part === 'points-map';

/** Further live data that the sentence names: "weather and news". What a page of news is about is none. */
function besides({ u, language, lexicon }: Bench, id: string): string[] {
  const topics = u.request.segments.filter(({ role }) => role === 'about').map(({ text }) => fold(text));
  const hits = lexicon.asked.find(tokensOf(u.sentence), language);
  const ids = hits.flatMap(({ value, phrase }) =>
    value.type === 'kind' && value.rule.skeleton === 'live' && !topics.some((topic) => topic.includes(fold(phrase))) ? [value.id] : [],
  );
  // "Bitcoin Kurs" asks for no shares.
  const isMeant = (other: string): boolean => !named.includes(other) || !named.includes(id) || namesIn(u.sentence, other, lexicon) > 0;
  return [...new Set([id, ...ids.filter(isMeant)])].slice(0, mostParts);
}
const mostParts = 4;

/** One live part with the items and wishes of the sentence. */
function partOf(bench: Bench, rule: LiveRule, items: readonly Item[]): PartUse {
  const { language } = bench;
  const source = { service: rule.service, endpoint: rule.endpoint };
  const props = localised(rule.props, language) as { [prop: string]: Json };
  const more = refreshing(bench);
  const languageParam = rule.languageParam === undefined ? {} : { [rule.languageParam]: language };
  const params = { ...rule.params, ...languageParam };
  if (rule.part === 'live-converter') {
    // Its usual one knows thirty currencies; the other has no past rates.
    const labels = items.map(({ label }) => label);
    const rare = rule.items.some(
      ({ label, params: { rare: isRare } }) => isRare === true && labels.includes(typeof label === 'string' ? label : label.en),
    );
    const from = rare ? { service: 'exchangerate', endpoint: '/latest/{base}' } : { ...source, ...props };
    return use(rule.part, { ...from, currencies: labels, ...more });
  }
  if (rule.part === 'points-map') return use(rule.part, { ...props, source: { ...source, params, ...(props['source'] as object) } });
  if (isList(rule)) {
    const topics = topicsOf(bench, new Set([...coveredWords(rule, language), ...tokensOf(rule.title[language]).map(({ key }) => key)]));
    // News of one subject begin with it; films and books begin with what is liked.
    const subject = bench.u.kind?.id === 'news' || rule.query !== undefined ? (topicOf(bench) ?? rule.query) : undefined;
    const query = subject === undefined ? {} : { [typeof props['searchParam'] === 'string' ? props['searchParam'] : 'query']: subject };
    return use(rule.part, {
      ...source,
      params: { ...params, ...query },
      ...props,
      ...choicesOf(rule, bench),
      ...(topics.length > 0 && props['searchParam'] !== undefined ? { topics } : {}),
      ...(props['searchParam'] === undefined ? {} : keeping(bench)),
      ...more,
    });
  }
  const { wanted = language === 'en' ? 'USD' : language === 'pt' ? 'BRL' : 'EUR' } =
    rule.currencyParam === undefined ? {} : currencyIn(bench);
  const currency = rule.currencyParam === undefined ? {} : { [rule.currencyParam]: wanted.toLowerCase() };
  const shown = items.map((item) => ({ label: item.label, params: { ...params, ...currency, ...item.params } }));
  const fields = rule.fields.map(({ label, path, format, unit }) => ({
    label: label[language],
    path,
    ...(format === undefined ? {} : { format }),
    ...(unit === undefined ? {} : { unit }),
  }));
  return use(rule.part, {
    ...source,
    items: shown,
    ...(fields.length > 0 ? { fields } : {}),
    ...props,
    ...(rule.currencyParam === undefined ? {} : { currency: wanted }),
    ...(rule.part === 'live-quotes' ? alertsIn(bench, items, rule) : {}),
    ...(rule.part === 'live-weather' ? weatherProps(bench) : {}),
    ...more,
  });
}

/** What people save from a list. */
function savedEntities({ say }: Bench, parts: readonly PartUse[]): Entity[] {
  const saving = parts.find(({ props }) => props['savedCollection'] !== undefined)?.props;
  if (!saving) return [];
  const statuses = saving['savedStatuses'] as readonly string[] | undefined;
  return [
    {
      collection: savedCollection,
      singular: say('savedOne'),
      plural: say('savedMany'),
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'link', type: 'url' },
        ...(statuses ? [{ name: 'status', type: 'choice' as const, options: [...statuses] }] : []),
        ...(saving['savedVotes'] === true ? [{ name: 'votes', type: 'number' as const }] : []),
        ...((saving['savedFields'] ?? []) as readonly CollectionField[]),
      ],
    },
  ];
}

/** "News about Formula 1": the usual service knows other topics. */
function isOffTopic(bench: Bench, id: string): boolean {
  const { topics } = bench.lexicon.rules.live[id] ?? {};
  const topic = topics === undefined ? undefined : topicOf(bench);
  const knows = (text: string): boolean => (topics ?? []).some((word) => holdsWords(text, word));
  return topic !== undefined && !knows(topic) && !holdsWords(bench.u.sentence, 'hacker news');
}

/** A warning that is to come to somebody is more than a mark on the page. */
const sent = /\b(?:push|sms|e-?mails?|mails?|whatsapp|telegram|text me|phone|handy|movil|telemovel|celular)\b/;
/** What is left of a wish that the list grants: "below". */
const bareWords = /^(?:and\s+)?(?:below(?: that)?|underneath|darunter|en dessous|debajo|abajo|por baixo|em baixo)$/;

export const live: Skeleton = (bench): Draft => {
  const { u, language, lexicon } = bench;
  const asked = u.kind?.rule.skeleton === 'live' ? u.kind.id : undefined;
  const things = asked === undefined || named.includes(asked) ? liveNamed(bench) : undefined;
  const spoken = things ?? asked ?? '';
  const wide = lexicon.rules.live[spoken]?.elsewhere;
  const id =
    wide !== undefined && (language !== 'en' || topicsOf(bench, new Set()).length > 1 || isOffTopic(bench, spoken)) ? wide : spoken;
  const rule = lexicon.rules.live[id];
  if (!rule) throw new Error(`live.yaml lacks ${id}`);
  const ids = besides(bench, spoken)
    .map((one) => (one === spoken ? id : one))
    .flatMap((one) => [one, ...(lexicon.rules.live[one]?.also ?? [])]);
  const others = currencyIn(bench).others;
  // "Bitcoin and dollar in reais": a currency among coins has a rate of its own.
  const rates = id === 'crypto' && others.length > 0 && currencyIn(bench).wanted !== undefined ? ['currency'] : [];
  const rules = [...new Set([...ids, ...rates])].flatMap((one) => lexicon.rules.live[one] ?? []);
  const shown = rules.map((one) => ({ rule: one, items: isList(one) ? [] : itemsIn(bench, one) }));
  const items = shown[0]?.items ?? [];
  const all = new Set(shown.flatMap((one) => one.items.map(({ label }) => fold(label))));
  const title = titleOf(bench, rule, items);
  const labels = items.map(({ label }) => label);
  const tagline = rule.tagline[language].replace('{items}', labels.slice(0, 6).join(', ') + (labels.length > 6 ? ' …' : ''));
  const parts = shown.map((one) => partOf(bench, one.rule, one.items));
  const list = besideList(bench, [u.sentence]);
  const keeps = parts.some(({ props }) => props['savedCollection'] !== undefined);
  const warns = parts.some(({ props }) => props['marks'] !== undefined);
  const covered = new Set(rules.flatMap((one) => [...coveredWords(one, language)]));
  const small = new Set([...lexicon.rules.languages[language].function, ...lexicon.rules.languages[language].and].map(fold));
  const isShown = (item: string): boolean =>
    all.has(fold(item)) ||
    [...all].some((label) => fold(item).includes(label)) ||
    rules.some((one) => namesOf(one, item, bench)) ||
    saysHowOften(item) ||
    saysLimit(item) ||
    (list !== undefined && isChecklist(item, bench)) ||
    (warns && saysWarning(item)) ||
    tokensOf(bare(item, language, lexicon)).every(({ key }) => covered.has(key) || small.has(key) || isCount(key));
  return {
    appType: rule.appType,
    title,
    tagline,
    leftOut: [
      ...(isList(rule) ? [] : leftOver(bench, ['live-tiles', rule.part], isShown)),
      ...(parts.some(({ props }) => props['alerts'] !== undefined) && saysTold(u.sentence) ? [bench.say('onlyOnPage')] : []),
    ],
    layout: rules.length > 1 || !['live-list', 'live-converter'].includes(rule.part) ? 'wide' : isList(rule) ? 'stack' : 'stage',
    entities: [...savedEntities(bench, parts), ...(list ? [list.entity] : [])],
    services: [...new Set(parts.flatMap(({ props }) => (typeof props['service'] === 'string' ? [props['service']] : [])))],
    parts: [use('page-header', { title, text: tagline }), ...parts, ...(list ? [list.part] : [])],
    grants: ({ words }) =>
      (keeps && saysKept(words, bench)) ||
      (list !== undefined && (isChecklist(words, bench) || bareWords.test(fold(words)))) ||
      (warns && saysWarning(words) && !sent.test(fold(words))),
  };
};
