/** What a live page shows: places, symbols and currencies that are added, taken out and put first, and which figures of them. */
import type { LiveRule } from '../../../../catalog/understanding.ts';
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { matchOf } from '../understand/wishes.ts';
import type { Rule, Wish } from './rule.ts';

interface Item {
  readonly label: string;
  readonly params: { readonly [name: string]: string | number | boolean };
}

interface Live {
  readonly use: PartUse;
  readonly rule: LiveRule;
  readonly items: readonly Item[];
}

function liveIn({ spec, lexicon }: Wish): Live | undefined {
  for (const use of spec.parts) {
    const rule = Object.values(lexicon.rules.live).find(({ part, service }) => part === use.part && service === use.props['service']);
    if (!rule || rule.part === 'live-list') continue;
    const currencies = (use.props['currencies'] ?? []) as readonly string[];
    const items = (use.props['items'] ?? currencies.map((label) => ({ label, params: {} }))) as unknown as readonly Item[];
    return { use, rule, items };
  }
  return undefined;
}

function withItems(spec: AppSpec, { use, rule }: Live, items: readonly Item[]): AppSpec {
  const props =
    rule.part === 'live-converter'
      ? { currencies: items.map(({ label }) => label) }
      : { items: items.map(({ label, params }) => ({ label, params })) };
  const shown: PartUse = { ...use, props: { ...use.props, ...(props as unknown as { [prop: string]: Json }) } };
  return { ...spec, parts: spec.parts.map((other) => (other === use ? shown : other)) };
}

/** All names of a known item: its label in each language and what people call it. */
const namesOf = ({ label, words }: LiveRule['items'][number]): string[] =>
  [...(typeof label === 'string' ? [label] : Object.values(label)), ...words].map(fold);

/** The item that a name means; undefined for what the service does not know. */
function itemNamed(name: string, { rule }: Live, { spec, language, lexicon }: Wish): Item | undefined {
  const words = fold(bare(name, language, lexicon)).replace(/\s+(?:stock|shares?|aktie|coin|weather|wetter)$/, '');
  const known = rule.items.find((item) => namesOf(item).includes(words) || namesOf(item).includes(words.replace(/e?s$/, '')));
  const base = rule.params;
  if (known) {
    const label = typeof known.label === 'string' ? known.label : known.label[spec.language];
    return { label, params: { ...base, ...known.params } };
  }
  const plain = bare(name, language, lexicon);
  if (rule.symbols && /^[A-Z]{1,6}(?:[.-][A-Z]{1,3})?$/.test(plain))
    return { label: plain, params: { ...base, [rule.param ?? 'symbol']: plain } };
  if (rule.unnamed !== undefined && /^\p{L}/u.test(plain))
    return { label: capitalised(shortened(plain, 40)), params: { ...base, [rule.unnamed]: capitalised(plain) } };
  return undefined;
}

/** The shown item that a name means. */
const shownAs = (name: string, live: Live, wish: Wish): Item | undefined => {
  const words = fold(bare(name, wish.language, wish.lexicon));
  const meant = itemNamed(name, live, wish);
  return live.items.find(
    ({ label, params }) => fold(label) === words || (meant !== undefined && (label === meant.label || same(params, meant.params))),
  );
};
const same = (a: Item['params'], b: Item['params']): boolean => Object.keys(b).length > 0 && JSON.stringify(a) === JSON.stringify(b);

/** Names that every service has a few of, for the refusal. */
const someOf = ({ rule, items }: Live, { spec }: Wish): string =>
  rule.items
    .map(({ label }) => (typeof label === 'string' ? label : label[spec.language]))
    .filter((label) => !items.some((item) => item.label === label))
    .slice(0, 6)
    .join(', ');

const behind =
  /\s+(?:to|on|in|onto|zu|zur|zum|auf|a|à|au|al|ao|na|no|en)\s+(?:the |my |der |die |das |dem |la |le |el |o )?(?:list|page|dashboard|board|liste|seite|tableau|panel|lista|painel|tablero)$/i;
const mostItems = 12;

/** "Add TSLA and NVDA", "remove google", "put Lisbon first", "start with dollars to yen". */
export const setLiveItems: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const live = liveIn(wish);
  if (!live) return undefined;
  const removed = matchOf(lexicon, 'remove', clause, language)?.x;
  const first = (matchOf(lexicon, 'itemFirst', clause, language) ?? matchOf(lexicon, 'toTop', clause, language))?.x;
  const added = matchOf(lexicon, 'add', clause, language)?.x ?? matchOf(lexicon, 'beginWith', clause, language)?.x;
  const begins = live.rule.part === 'live-converter' ? matchOf(lexicon, 'beginWith', clause, language)?.x : undefined;
  const words = removed ?? begins ?? first ?? added;
  if (words === undefined) return undefined;
  const names = optionsOf(words.replace(behind, ''), language, lexicon).flatMap((name) =>
    begins === undefined ? [name] : name.split(/\s+(?:to|into|in|zu|nach|vers|en|a|para)\s+/i),
  );
  if (removed !== undefined) return withoutItems(wish, live, names) ?? withoutFigures(wish, live, names);
  const meant = names.map((name) => shownAs(name, live, wish) ?? itemNamed(name, live, wish));
  if (meant.some((item) => item === undefined)) {
    const isName = names.every((name) => name.length < 30 && /^(?:\p{Lu}|\d)/u.test(name));
    if (isName && begins === undefined && first === undefined)
      throw new AppError('composer_cannot', say('noLive', { x: names.join(', '), y: someOf(live, wish) }));
    return undefined;
  }
  const found = meant.flatMap((item) => item ?? []);
  const others = live.items.filter(({ label }) => !found.some((item) => item.label === label));
  if (begins !== undefined || first !== undefined)
    return { spec: withItems(spec, live, [...found, ...others]), note: say('didFirst', { x: found.map(({ label }) => label).join(', ') }) };
  const fresh = found.filter(({ label }) => !live.items.some((item) => item.label === label));
  if (live.items.length + fresh.length > mostItems * 2) return undefined;
  return {
    spec: withItems(spec, live, [...live.items, ...fresh]),
    note: say('didAddSection', { x: found.map(({ label }) => label).join(', ') }),
  };
};

function withoutItems(wish: Wish, live: Live, names: readonly string[]): ReturnType<Rule> {
  const { spec, say } = wish;
  const gone = names.flatMap((name) => shownAs(name, live, wish) ?? []);
  if (gone.length === 0 || gone.length < names.length) return undefined;
  const left = live.items.filter((item) => !gone.includes(item));
  if (left.length < (live.rule.part === 'live-converter' ? 2 : 1))
    throw new AppError('composer_cannot', say('needed', { x: gone[0]?.label ?? '' }));
  return { spec: withItems(spec, live, left), note: say('didRemove', { x: gone.map(({ label }) => label).join(', ') }) };
}

/** "Hide the wind": a figure of every tile. */
function withoutFigures({ spec, language, lexicon, say }: Wish, { use }: Live, names: readonly string[]): ReturnType<Rule> {
  const fields = (use.props['fields'] ?? []) as unknown as readonly { readonly label: string }[];
  const wanted = names.map((name) => fold(bare(name, language, lexicon)));
  const gone = fields.filter(({ label }) => wanted.includes(fold(label)));
  if (gone.length === 0) return undefined;
  if (gone.length === fields.length) throw new AppError('composer_cannot', say('needed', { x: gone[0]?.label ?? '' }));
  const shown = { ...use, props: { ...use.props, fields: fields.filter((field) => !gone.includes(field)) as unknown as Json } };
  return {
    spec: { ...spec, parts: spec.parts.map((other) => (other === use ? shown : other)) },
    note: say('didRemove', { x: gone.map(({ label }) => label).join(', ') }),
  };
}
