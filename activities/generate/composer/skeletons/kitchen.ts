/** "Cups to grams for flour and sugar": between volume and weight there is a good, and each good has a converter of its own. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { use, type Bench } from './bench.ts';
import { figureBeside } from './rules/units.ts';
import { joins, labelOf, mentionsIn, type Mention } from './units.ts';
import { namedIn } from './tables.ts';

const millilitresOfCup = 236.5882365;
const usual = { volume: ['cup', 'tablespoon', 'teaspoon', 'milliliter'], weight: ['gram', 'ounce'] } as const;
const [gramsOfKilo, millilitresOfLitre] = [1000, 1000];
const mostGoods = 8;
const usualGoods = 6;

/** A word that is a unit of this group and of no other. */
const isOf = (group: string, { meanings }: Mention): boolean => meanings.every((meaning) => meaning.group === group);

/** Whether a sentence converts volumes into weights or back. */
export function weighsGoods({ u, language, lexicon }: Pick<Bench, 'u' | 'language' | 'lexicon'>): boolean {
  const mentions = mentionsIn(u.sentence, language, lexicon);
  return mentions.slice(1).some((other, at) => {
    const one = mentions[at];
    if (!one || !joins.test(fold(u.sentence.slice(one.end, other.start)))) return false;
    return (isOf('volume', one) && isOf('weight', other)) || (isOf('weight', one) && isOf('volume', other));
  });
}

/** "Flour (125 g)": what a cup of it weighs in this kitchen. */
function givenGrams(words: readonly string[], sentence: string, language: Bench['language']): number | undefined {
  return words.flatMap((word) => {
    const figure = figureBeside(sentence, word, language);
    return figure?.unit === 'g' ? [figure.value] : [];
  })[0];
}

/** One converter for each good that is named, else for the usual ones of a kitchen. */
export function goodsConverters({ u, language, lexicon }: Bench): PartUse[] {
  const { goods, units } = lexicon.rules;
  const said = mentionsIn(u.sentence, language, lexicon);
  const named = namedIn(goods, u.sentence, language);
  const chosen = named.length > 0 ? named.slice(0, mostGoods) : Object.keys(goods).slice(0, usualGoods);
  const places = new Map(
    said.flatMap(({ meanings, words }, at) => meanings.map(({ group, name }) => [`${group} ${name}`, { at, words }] as const)),
  );
  const all = (['volume', 'weight'] as const).flatMap((group) =>
    Object.entries(units[group]?.units ?? {})
      .filter(([name]) => places.has(`${group} ${name}`) || (usual[group] as readonly string[]).includes(name))
      .map(([name, unit]) => ({ group, name, unit, place: places.get(`${group} ${name}`) })),
  );
  const ordered = all.sort((a, b) => (a.place?.at ?? said.length) - (b.place?.at ?? said.length));
  return chosen.flatMap((id) => {
    const good = goods[id];
    if (!good) return [];
    const own = givenGrams(good[language].concat(good.en), u.sentence, language);
    const cup = own ?? good.cup;
    const grams = (group: 'volume' | 'weight', factor: number): number =>
      group === 'weight' ? factor * gramsOfKilo : ((factor * millilitresOfLitre) / millilitresOfCup) * cup;
    const listed: Json[] = ordered.map(({ group, name, unit, place }) => ({
      name,
      label: labelOf(unit, language, place?.words),
      factor: Number(grams(group, unit.factor).toPrecision(7)),
    }));
    return [use('converter', { title: capitalised(good[language][0] ?? id), units: listed })];
  });
}
