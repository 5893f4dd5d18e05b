/** "Cups to grams for flour and sugar": between volume and weight there is a good, and each good has a converter of its own. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { use, type Bench } from './bench.ts';
import { figureBeside } from './rules/units.ts';
import { isAtHome, joins, labelOf, mentionsIn, type Mention } from './units.ts';
import { namedIn } from './tables.ts';

const millilitresOfCup = 236.5882365;
const usual = {
  volume: ['cup', 'metric-cup', 'tea-cup', 'tablespoon', 'metric-tablespoon', 'teaspoon', 'metric-teaspoon', 'milliliter', 'deciliter'],
  weight: ['gram', 'ounce'],
} as const;
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

interface GoodUnits {
  readonly title: string;
  readonly units: Json[];
}

/** Of each good that is named, else of the usual ones, its name and its units in grams. */
function weighed({ u, language, lexicon }: Bench): GoodUnits[] {
  const { goods, units } = lexicon.rules;
  const said = mentionsIn(u.sentence, language, lexicon);
  const named = namedIn(goods, u.sentence, language);
  const chosen = named.length > 0 ? named.slice(0, mostGoods) : Object.keys(goods).slice(0, usualGoods);
  const places = new Map(
    said.flatMap(({ meanings, words }, at) => meanings.map(({ group, name }) => [`${group} ${name}`, { at, words }] as const)),
  );
  const all = (['volume', 'weight'] as const).flatMap((group) =>
    Object.entries(units[group]?.units ?? {})
      .filter(
        ([name, unit]) =>
          places.has(`${group} ${name}`) || ((usual[group] as readonly string[]).includes(name) && isAtHome(unit, language)),
      )
      .map(([name, unit]) => ({ group, name, unit, place: places.get(`${group} ${name}`) })),
  );
  const order = ({ group, name, place }: (typeof all)[number]): number =>
    place?.at ?? said.length + (usual[group] as readonly string[]).indexOf(name);
  const ordered = all.sort((a, b) => order(a) - order(b));
  const millilitresSaid = (ordered.find(({ name }) => name.endsWith('cup'))?.unit.factor ?? 0) * millilitresOfLitre;
  return chosen.flatMap((id) => {
    const good = goods[id];
    if (!good) return [];
    const own = givenGrams(good[language].concat(good.en), u.sentence, language);
    // What the sentence says is of a cup as it measures, the table's figure of an American one.
    const gramsOfMillilitre = own === undefined ? good.cup / millilitresOfCup : own / (millilitresSaid || millilitresOfCup);
    const grams = (group: 'volume' | 'weight', factor: number): number =>
      factor * (group === 'weight' ? gramsOfKilo : millilitresOfLitre * gramsOfMillilitre);
    const listed: Json[] = ordered.map(({ group, name, unit, place }) => ({
      name,
      label: labelOf(unit, language, place?.words),
      factor: Number(grams(group, unit.factor).toPrecision(7)),
    }));
    return [{ title: capitalised(good[language][0] ?? id), units: listed }];
  });
}

/** One converter for each good that is named, else for the usual ones of a kitchen. */
export const goodsConverters = (bench: Bench): PartUse[] => weighed(bench).map(({ title, units }) => use('converter', { title, units }));

/** The goods of a kitchen in one converter, to choose from. */
export const goodsToChoose = (bench: Bench): PartUse =>
  use('converter', { title: bench.say('goodsTitle'), kinds: weighed(bench).map(({ title, units }) => ({ title, units })) });
