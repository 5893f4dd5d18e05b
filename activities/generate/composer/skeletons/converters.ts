/** Unit converters: one for each pair that a sentence names, else one for each kind of units. */
import { AppError } from '../../../../core/errors.ts';
import type { Json, Language, PartUse } from '../../../../core/composition.ts';
import { PhraseIndex } from '../language/phrases.ts';
import { capitalised, fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { examplesFor } from '../plan/examples.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';
import { goodsConverters, weighsGoods } from './kitchen.ts';
import { articles, joins, labelOf, mentionsIn, type Mention } from './units.ts';

type Pair = readonly [Mention, Mention];

const mostParts = 8;
const mostGroups = 4;
const mostLetters = 48;

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

/** The units of a group, those that are mentioned first. */
function unitsOf(group: string, said: readonly Mention[], language: Language, lexicon: Lexicon): Json[] {
  const units = Object.entries(lexicon.rules.units[group]?.units ?? {});
  const place = (name: string): number =>
    said.findIndex(({ meanings }) => meanings.some((meaning) => meaning.group === group && meaning.name === name));
  const order = (name: string): number => (place(name) < 0 ? said.length : place(name));
  return [...units]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([name, unit]) => ({
      name,
      label: labelOf(unit, language, said[place(name)]?.words),
      factor: unit.factor,
      ...(unit.offset === 0 ? {} : { offset: Number((unit.offset * unit.factor).toFixed(10)) }),
    }));
}

/** Of several conversions; with what they are for where that is short. */
function titleOf({ u, say }: Bench): string {
  const purpose = u.request.segments.find(({ role }) => role === 'for');
  const whole = `${say('unitConverter')}${purpose ? ` ${purpose.lead} ${purpose.text}` : ''}`;
  return u.name ?? (whole.length <= mostLetters ? whole : say('unitConverter'));
}

/** @throws AppError `composer_cannot` for units that the table does not have */
export const converter: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const mentions = mentionsIn(u.sentence, language, lexicon);
  const { pairs, apart } = pairsIn(u.sentence, mentions);
  const isWeighed = weighsGoods(bench);
  const missing = isWeighed ? [] : [...apart, ...strangersIn(u.sentence, mentions, pairs, bench)];
  const weighed = isWeighed ? goodsConverters(bench) : [];
  const parts = isWeighed
    ? [...pairs.slice(0, mostParts).map((pair) => partOf(pair)), ...weighed]
    : pairs.length > 0
      ? pairs.slice(0, mostParts).map((pair) => partOf(pair))
      : groups().map((group) => groupPart(group));
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
    ...(missing.length > 0 ? { leftOut: [`${missing.join(', ')}: ${say('unitsMissing')}`] } : {}),
  };

  function partOf([one, other]: Pair): PartUse {
    const group = shared(one, other) ?? '';
    const heading = pairs.length > 1 ? { title: `${capitalised(one.words)} → ${other.words}` } : {};
    return use('converter', { ...heading, units: unitsOf(group, [one, other], language, lexicon) });
  }

  function groupPart(group: string): PartUse {
    const name = lexicon.rules.units[group]?.words[language][0] ?? group;
    const heading = groups().length > 1 ? { title: capitalised(name) } : {};
    return use('converter', { ...heading, units: unitsOf(group, mentions, language, lexicon) });
  }

  /** Kinds of units that are named, or belong to a theme ("for the kitchen"); the usual ones where nothing is said. */
  function groups(): string[] {
    const tokens = tokensOf(u.sentence);
    const named = lexicon.units.find(tokens, language).map(({ value }) => value);
    const themed = Object.entries(lexicon.rules.units).flatMap(([group, { themes }]) =>
      themes && new PhraseIndex<string>().add(themes, group).find(tokens, language).length > 0 ? [group] : [],
    );
    const asksUnits = /\b(units?|einheit\w*|masse?|unites?|unidades?|medidas?|measurements?|metric|imperial)\b/.test(fold(u.sentence));
    const { head, segments } = u.request;
    const saysNothing = head.subject === '' && segments.length === 0;
    const found = named.length > 0 ? named : themed;
    if (missing.length > 0 || (found.length === 0 && !asksUnits && !saysNothing))
      throw new AppError('composer_cannot', say('unitsMissing'), {
        hint: say('cannotHint'),
        examples: examplesFor(lexicon, u.sentence, language, ['converter']),
      });
    return (found.length > 0 ? [...new Set(found)] : ['length', 'weight', 'volume', 'temperature']).slice(0, mostGroups);
  }
};
