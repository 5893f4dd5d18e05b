/** Unit converters: one for each pair that a sentence names, else one for each kind of units. */
import { AppError } from '../../../../core/errors.ts';
import type { Json, Language, PartUse } from '../../../../core/composition.ts';
import { inFigures } from '../language/number-words.ts';
import { PhraseIndex } from '../language/phrases.ts';
import { capitalised, fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { examplesFor } from '../plan/examples.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';
import { goodsConverters, goodsToChoose, weighsGoods } from './kitchen.ts';
import { articles, isAtHome, joins, labelOf, mentionsIn, type Mention } from './units.ts';

type Pair = readonly [Mention, Mention];

const mostParts = 8;
const mostGroups = 4;
/** From so many kinds on they share one converter, with a row of names to choose from. */
const fewestShared = 4;
const mostLetters = 48;

const decimalsSaid =
  /\b(\d|one|eine?r?|une?|una?|uma?|no|keine|ohne|sans|sin|sem)\s*(?:decimals?|decimal (?:places?|digits?)|digits after the (?:decimal )?point|nachkommastellen?|kommastellen?|dezimalstellen?|decimales?|chiffres? apres la virgule|casas? decima(?:l|is)|casas? decimales|decimais)\b/;
const bothWays =
  /\b(both (?:ways|directions)|(?:in )?beide richtungen|in beide richtungen|(?:dans )?les deux sens|en ambos sentidos|en los dos sentidos|ambas direcciones|nos dois sentidos|ambos os sentidos)\b/;

/** "Rounded to two decimals": how many figures stand behind the point. */
function decimalsIn(sentence: string): number | undefined {
  const [, said] = decimalsSaid.exec(inFigures(fold(sentence))) ?? [];
  return said === undefined ? undefined : /\d/.test(said) ? Number(said) : /^(?:no|keine|ohne|sans|sin|sem)$/.test(said) ? 0 : 1;
}

const and = String.raw`(?:and|und|et|y|e|&|/|-|or|oder|ou|o)`;
const alternates = new RegExp(String.raw`^\s*${and}${articles}\s*$`);

const shared = (one: Mention, other: Mention): string | undefined =>
  one.meanings.find(({ group }) => other.meanings.some((meaning) => meaning.group === group))?.group;

/** "cups to ml": both sides in their order. "Kilos and pounds" are a pair where nothing is converted "to" something. */
function pairsIn(text: string, mentions: readonly Mention[]): { pairs: Pair[]; apart: string[] } {
  const between = (join: RegExp): Pair[] =>
    mentions.flatMap((mention, at) => {
      const next = mentions[at + 1];
      return next && join.test(fold(text.slice(mention.end, next.start))) ? [[mention, next] as const] : [];
    });
  const converted = between(joins);
  const found = converted.length > 0 ? converted : between(alternates);
  const isPair = ([one, other]: Pair): boolean => shared(one, other) !== undefined;
  return {
    pairs: found.filter(isPair),
    apart: converted.filter((pair) => !isPair(pair)).map(([one, other]) => text.slice(one.start, other.end)),
  };
}

/** Whether a sentence that names no kind of app converts: "inches to mm", "cups to grams of flour". */
export function convertsUnits(bench: Pick<Bench, 'u' | 'language' | 'lexicon'>): boolean {
  const { u, language, lexicon } = bench;
  const mentions = mentionsIn(u.sentence, language, lexicon);
  const isInto = mentions.some((one, at) => {
    const next = mentions[at + 1];
    return next && joins.test(fold(u.sentence.slice(one.end, next.start))) && shared(one, next) !== undefined;
  });
  return isInto || weighsGoods(bench);
}

/** "furlongs to miles", "and parsecs to furlongs": sides of a conversion that the table does not have. */
function strangersIn(text: string, mentions: readonly Mention[], pairs: readonly Pair[], { language, lexicon }: Bench): string[] {
  const tokens = tokensOf(text);
  const { skipped, rules } = lexicon.phrasing[language];
  const ands = new Set(rules.and.map(fold));
  const within = (token: Token | undefined, said: readonly Mention[]): boolean =>
    said.some(({ start, end }) => token && start <= token.start && token.end <= end);
  const isWord = (token: Token): boolean =>
    /^\p{L}{3,}$/u.test(token.key) &&
    !skipped.has(token.key) &&
    lexicon.asked.find([token], language).length === 0 &&
    lexicon.verbs.find([token], language).length === 0;
  return tokens.flatMap(({ key }, at) => {
    const [before, after, lead] = [tokens[at - 1], tokens[at + 1], tokens[at - 2]];
    const isInto = ['to', 'into', 'zu', 'nach', 'vers', 'a', 'para'].includes(key);
    if (!isInto || !before || !after) return [];
    // "miles to plan trips" comes after a pair that is whole.
    const isWhole = within(
      before,
      pairs.map(([, other]) => other),
    );
    const sides = [before, after].filter((side) => !within(side, mentions));
    const follows = lead !== undefined && (ands.has(lead.key) || text.charAt(lead.end) === ',');
    const isStrange = sides.length === 1 ? !isWhole : sides.length === 2 && pairs.length > 0 && follows;
    return isStrange && sides.every(isWord) ? [text.slice(before.start, after.end)] : [];
  });
}

/** The units of a group, those that are mentioned first. @param worth the only ones to offer, in their order; none: all */
function unitsOf(group: string, said: readonly Mention[], language: Language, lexicon: Lexicon, worth: readonly string[] = []): Json[] {
  const all = Object.entries(lexicon.rules.units[group]?.units ?? {});
  const isSaid = (name: string): boolean =>
    said.some(({ meanings }) => meanings.some((meaning) => meaning.group === group && meaning.name === name));
  const units = (worth.length === 0 ? all : worth.flatMap((name) => all.filter(([one]) => one === name))).filter(
    ([name, unit]) => isAtHome(unit, language) || isSaid(name),
  );
  const place = (name: string): number =>
    said.findIndex(({ meanings }) => meanings.some((meaning) => meaning.group === group && meaning.name === name));
  const order = (name: string): number => (place(name) < 0 ? said.length : place(name));
  return [...units]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([name, unit]) => ({
      name,
      label: labelOf(unit, language, said[place(name)]?.words),
      factor: unit.factor,
      ...(unit.inverse ? { inverse: true } : {}),
      ...(unit.offset === 0 ? {} : { offset: Number((unit.offset * unit.factor).toFixed(10)) }),
    }));
}

/** Of several conversions; with what they are for where that is short and no unit itself. */
function titleOf({ u, say, language, lexicon }: Bench): string {
  const purpose = u.request.segments.find(({ role }) => role === 'for');
  const what = purpose?.text.split(/,\s/)[0] ?? '';
  const isShort = what !== '' && mentionsIn(what, language, lexicon).length === 0;
  const whole = `${say('unitConverter')}${isShort ? ` ${purpose?.lead ?? ''} ${what}` : ''}`;
  return u.name ?? (whole.length <= mostLetters ? whole : say('unitConverter'));
}

/** Kinds of units to offer, with the units of each that are worth it; none named: all. */
interface Offer {
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Whether goods are weighed there. */
  readonly goods: boolean;
}
const offerOf = (groups: readonly string[]): Offer => ({ groups: new Map(groups.map((group) => [group, []])), goods: false });

/** Kinds that are named, or belong to a purpose ("for the kitchen"); the usual ones where nothing is said. */
function offered({ u, language, lexicon }: Bench): Offer | undefined {
  const tokens = tokensOf(u.sentence);
  const named = lexicon.units.find(tokens, language).map(({ value }) => value);
  if (named.length > 0) return offerOf([...new Set(named)].slice(0, mostGroups));
  const purpose = Object.values(lexicon.rules.purposes).find(
    ({ words }) => new PhraseIndex<string>().add(words, '').find(tokens, language).length > 0,
  );
  if (purpose) return { groups: new Map(Object.entries(purpose.groups)), goods: purpose.goods };
  const asksUnits = /\b(units?|einheit\w*|masse?|unites?|unidades?|mesures|medidas?|measures?|measurements?|metric|imperial)\b/.test(
    fold(u.sentence),
  );
  const { head, segments } = u.request;
  const saysNothing = head.subject === '' && segments.length === 0;
  return asksUnits || saysNothing ? offerOf(usualGroups) : undefined;
}

const usualGroups = ['length', 'weight', 'volume', 'temperature'];

/** @throws AppError `composer_cannot` for units that the table does not have */
export const converter: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const mentions = mentionsIn(u.sentence, language, lexicon);
  const { pairs, apart } = pairsIn(u.sentence, mentions);
  const isWeighed = weighsGoods(bench);
  const missing = isWeighed ? [] : [...apart, ...strangersIn(u.sentence, mentions, pairs, bench)];
  const weighed = isWeighed ? goodsConverters(bench) : [];
  const decimals = decimalsIn(u.sentence);
  const rounded = decimals === undefined ? {} : { decimals };
  const parts = [...(isWeighed || pairs.length > 0 ? pairs.slice(0, mostParts).map((pair) => partOf(pair)) : groupParts()), ...weighed];
  const [one, other] = mentions;
  const weighing = isWeighed && one && other ? `${capitalised(one.words)} → ${other.words}` : undefined;
  const title = weighing !== undefined ? (u.name ?? weighing) : pairs.length > 1 ? titleOf(bench) : headline(u);
  const text = say(isWeighed ? 'cupsLine' : 'converterLine');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), ...parts],
    grants: ({ id, said }) => id === 'unread' && (decimalsIn(said) !== undefined || bothWays.test(fold(said))),
    ...(missing.length > 0 ? { leftOut: [`${missing.join(', ')}: ${say('unitsMissing')}`] } : {}),
  };

  function nameOf(group: string): string {
    const rule = lexicon.rules.units[group];
    return rule?.name?.[language] ?? capitalised(rule?.words[language][0] ?? group);
  }

  function partOf([from, to]: Pair): PartUse {
    const group = shared(from, to) ?? '';
    const heading =
      pairs.length > 1 ? { title: `${capitalised(from.words)} ${bothWays.test(fold(u.sentence)) ? '↔' : '→'} ${to.words}` } : {};
    return use('converter', { ...heading, units: unitsOf(group, [from, to], language, lexicon), ...rounded });
  }

  function groupParts(): PartUse[] {
    const offer = offered(bench);
    if (missing.length > 0 || offer === undefined)
      throw new AppError('composer_cannot', say('unitsMissing'), {
        hint: say('cannotHint'),
        examples: examplesFor(lexicon, u.sentence, language, ['converter']),
      });
    const kinds = [...offer.groups].map(([group, worth]) => ({
      title: nameOf(group),
      units: unitsOf(group, mentions, language, lexicon, worth),
    }));
    if (kinds.length >= fewestShared) return [use('converter', { kinds, ...rounded })];
    return [
      ...kinds.map(({ title, units }) => use('converter', { ...(kinds.length > 1 ? { title } : {}), units, ...rounded })),
      ...(offer.goods ? [goodsToChoose(bench)] : []),
    ];
  }
};
