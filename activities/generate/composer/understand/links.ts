/** What belongs to something else without a word for it: "members (…) and payments (month, amount)", "books (…) and loans (book, who)". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ListedThing } from './listed-thing.ts';
import { plainName, sameThing } from './thing-name.ts';

/** Lines of nouns.yaml that are always somebody's or something's. */
const dependent = new Set([
  'payment',
  'visit',
  'rental',
  'treatment',
  'grade',
  'maintenance',
  'inspection',
  'booking',
  'invoice',
  'feeding',
  'order',
  'harvest',
  'debt',
]);
const which = /^(?:which|what|welche[rsn]?|quel(?:le)?s?|que|cual|qual|quais) /;
const mostWords = 2;

/** Gives things of a list their owners: by a field that names another thing, else by what such rows always belong to. */
export function linkThings(things: readonly ListedThing[], language: Language, lexicon: Lexicon): void {
  const isDependent = ({ phrase }: ListedThing): boolean => {
    const [hit] = lexicon.nouns.find(tokensOf(phrase), language);
    return hit !== undefined && dependent.has(hit.value.id);
  };
  for (const [at, thing] of things.entries()) {
    if (!thing.explicit || thing.of) continue;
    const nameIn = (item: string): string => plainName(item.slice(which.exec(fold(item))?.[0].length ?? 0), language, lexicon);
    const others = things.filter((other) => other !== thing && other.of === undefined);
    const owned = thing.items.findIndex(
      (item) => tokensOf(nameIn(item)).length <= mostWords && others.some(({ phrase }) => sameThing(nameIn(item), phrase, language)),
    );
    if (owned >= 0) {
      const [item = ''] = thing.items.splice(owned, 1);
      const owner = others.find(({ phrase }) => sameThing(nameIn(item), phrase, language));
      if (owner) thing.of = owner;
    } else if (isDependent(thing)) {
      const owner = things.slice(0, at).find((other) => !isDependent(other));
      if (owner) thing.of = owner;
    }
  }
}
