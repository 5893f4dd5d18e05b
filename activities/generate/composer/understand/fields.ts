/** Fields out of the words of a list: name, type, options. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Language } from '../../../../core/composition.ts';
import { singularOf } from '../language/inflect.ts';
import { slugOf, labelOfName, unused } from '../language/names.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { askedWish } from './asked-field.ts';
import { chosenPeople } from './chosen-people.ts';
import { withName } from './bare-options.ts';
import { constraintsIn } from './constraints.ts';
import { labelOf } from './field-label.ts';
import type { FieldWish } from './field-wish.ts';
import { typeOf, type FieldType } from './field-type.ts';
import { itemsOf, optionsOf } from './items.ts';
import { withOwners } from './known-options.ts';
import { silentField } from './silent-fields.ts';
import { withSides } from './both-sides.ts';
import { boxBefore, booleanWish, oneOf } from './yes-or-no.ts';

export type { FieldWish } from './field-wish.ts';

const mostFields = 24;
/** Items of a list that are looked at; what stands behind them would find no place. */
const mostItems = 100; // as many as people still fill in

/** Reads a whole list. `takes` sorts out the items that are something else (a wish, a section, a limit), or knows the field. */
export function fieldWishes(
  text: string,
  language: Language,
  lexicon: Lexicon,
  money: boolean,
  takes: (item: string) => boolean | FieldWish,
): FieldWish[] {
  const wishes: FieldWish[] = [];
  const labels = new Set<string>();
  let options: { wish: number; options: string[] } | undefined;
  for (const said of withOwners(itemsOf(text, language, lexicon).slice(0, mostItems), language, lexicon)) {
    const [, item = said, rest] = /^([^()]+\([^()]*\))\s+([^()]+)$/.exec(said) ?? [];
    // "stage (new, won, lost) as a board": what follows the options is no part of the name.
    if (rest !== undefined) takes(rest);
    const taken = takes(item);
    if (taken === true) continue;
    if (taken) {
      wishes.push(taken);
      continue;
    }
    const [name = '', after] = /^([^:=]{2,40})[:=]\s*(.+)$/.exec(item)?.slice(1) ?? manyOf(item, language, lexicon);
    if (after !== undefined) {
      const wish = wishOf(name, language, lexicon, money);
      const first = optionsOf(after, language, lexicon);
      if (wish) options = { wish: wishes.push({ ...wish, type: 'choice', options: first }) - 1, options: [after] };
      continue;
    }
    const names = chosenPeople(item, wishes.at(-1), language, lexicon);
    if (names) {
      wishes.splice(-1, 1, names);
      continue;
    }
    const wish = wishOf(item, language, lexicon, money);
    // "priority: low, medium, high, due date": words go on being options until one is a field's name.
    if (options && wish && !wish.known && !wish.options) {
      options.options.push(item);
      wishes[options.wish] = {
        ...(wishes[options.wish] as FieldWish),
        options: options.options.flatMap((option) => optionsOf(option, language, lexicon)),
      };
      continue;
    }
    options = undefined;
    if (!wish) continue;
    // "Our goals, their goals": whose they are tells them apart.
    wishes.push(labels.has(fold(wish.label)) ? { ...wish, label: capitalised(shortened(item, 48)) } : wish);
    labels.add(fold(wish.label));
  }
  return withSides(wishes.slice(0, mostFields));
}

/** "categories weddings, portraits": many of a choice, and the first of its options. */
function manyOf(item: string, language: Language, lexicon: Lexicon): readonly string[] {
  const tokens = tokensOf(item);
  const hit = lexicon.fields.at(tokens, 0, language);
  const named = tokens.slice(0, hit?.to);
  const many =
    hit &&
    /\s$/.test(item.slice(0, tokens[hit.to]?.start)) &&
    hit.to < tokens.length &&
    ['choice', 'text'].includes(hit.value.rule.type) &&
    hit.phrase !== named.map(({ key }) => key).join(' ');
  const [first] = tokens.slice(hit?.to);
  const rest = first && item.slice(first.start);
  if (
    !many ||
    rest === undefined ||
    lexicon.phrasing[language].skipped.has(first?.key ?? '') ||
    lexicon.fields.at(tokens, hit.to, language)
  )
    return [];
  return [singularOf(language, item.slice(0, named.at(-1)?.end)), rest];
}

/** One item: "sunlight (low, medium, bright)", "whether I finished them", "when I watered it", "status todo/done". */
export function wishOf(item: string, language: Language, lexicon: Lexicon, money: boolean): FieldWish | undefined {
  const isAsked = item.endsWith('?');
  const { text, constraints } = constraintsIn(withName(isAsked ? item.slice(0, -1).trim() : item, language, lexicon));
  const typed = typedWish(text, language, lexicon, money);
  // "Consent form back?" is answered by yes or no.
  const wish = isAsked && typed?.type === 'text' && !askedWish(text, language, lexicon, money) ? yesOrNo(typed) : typed;
  if (!wish || Object.keys(constraints).length === 0) return wish;
  const isBounded = constraints.min !== undefined || constraints.max !== undefined;
  // What has a least and a most is a figure, whatever it is called.
  return isBounded && wish.type === 'text' ? { ...wish, ...constraints, type: 'number', known: true } : { ...wish, ...constraints };
}

const yesOrNo = ({ label }: FieldWish): FieldWish => ({ label, type: 'boolean', known: true });

function typedWish(item: string, language: Language, lexicon: Lexicon, money: boolean): FieldWish | undefined {
  const { rules } = lexicon.phrasing[language];
  const whether = new RegExp(`^(?:${rules.whether.split(' ').join('|')})\\s+`);
  const folded = fold(item);
  const yesNo = whether.exec(folded);
  const either = yesNo ? oneOf(item.slice(yesNo[0].length), rules.or[0] ?? 'or') : undefined;
  if (either) return either;
  if (yesNo && language !== 'pt') return booleanWish(item.slice(yesNo[0].length), language, lexicon);
  if (yesNo && /\b(ja|nao|foi|esta|tem|\p{L}{2,}(?:ou|eu|iu))\b/u.test(folded))
    return booleanWish(item.slice(yesNo[0].length), language, lexicon);

  const isIt = itIs.exec(folded);
  if (isIt) return booleanWish(item.slice(isIt[0].length), language, lexicon);
  const box = boxAtEnd.exec(folded);
  if (box) return booleanWish(item.slice(0, box.index), language, lexicon);
  const front = boxBefore.exec(folded);
  if (front) return booleanWish(item.slice(front[0].length), language, lexicon);
  const scale = scaled.exec(folded);
  if (scale) return scaleWish(item.slice(0, scale[1]?.length), item, Number(scale[2] ?? scale[3]), language, lexicon);
  const bracket = /^(.+?)\s*[([]([^)\]]*)[)\]]\s*$/.exec(item);
  const slashed = bracket || unitAtEnd.test(folded) ? null : /^(.+?)\s+(\S+(?:\s*\/\s*\S+)+)$/.exec(item);
  const [, named = item, inside = ''] = bracket ?? slashed ?? [];
  const asked = askedWish(named, language, lexicon, money);
  if (asked) {
    const choices = optionsOf(inside, language, lexicon);
    return bracket && choices.length >= 2 ? { ...asked, type: 'choice', options: choices } : asked;
  }

  const orNot =
    /[\s,]+((yes|ja|oui|s[ií]|sim)\s+)?(or not?|oder (nicht|nein)|ou (pas|non|n[aã]o)|o no)$|\s(?:yes no|ja nein|oui non|s[ií] no|sim n[aã]o)$/iu;
  if (orNot.test(named)) return booleanWish(named.replace(orNot, ''), language, lexicon);
  const written = labelOf(named, language, lexicon);
  if (written === '' || noise.test(fold(written))) return undefined;
  const listed = /[,/|;]/.test(inside) || rules.or.some((or) => fold(inside).includes(` ${fold(or)} `));
  const options = listed ? optionsOf(inside, language, lexicon) : [];
  const { plural, ...typed } = typeOf(written, language, lexicon, inside || trailingUnit(written), money);
  const words = tokensOf(written);
  // "Tick off what they bought" is Bought.
  const isWish = typed.id === 'done' && words.length > 3;
  const full = isWish ? capitalised(written.slice(words.at(-1)?.start)) : plural ? capitalised(singularOf(language, written)) : written;
  const label = typed.type === 'money' ? full.replace(currencyAtEnd, '') : full;
  // "Yes, no or maybe" are three answers.
  if (
    options.length >= 2 &&
    (typed.type !== 'boolean' || options.length > 2) &&
    (typed.type === 'text' || !options.every((option) => /^\d+$/.test(option)))
  )
    return { label, ...(typed.type === 'date' ? {} : typed), type: 'choice', options, known: true };
  const fromRule = typed.id && typed.type === 'choice' ? lexicon.rules.fields[typed.id]?.options?.[language] : undefined;
  return { label, ...typed, ...(fromRule ? { options: fromRule } : {}) };
}

/** "Ist es erledigt", "está pago". */
const itIs = /^(?:is it|ist (?:es|das|er|sie)|est-ce que c'est|est-ce|c'est|esta) (?=\p{L}+$)/u;

/** "Depleted checkbox", "have we read it y/n". */
const boxAtEnd =
  /(?<=\S)\s*[([]?\s*(?:check ?box|tick ?box|toggle|y\/n|yes ?(?:\/|or) ?no|ja ?(?:\/|oder) ?nein|oui ?(?:\/|ou) ?non|si ?(?:\/|o) ?no|sim ?(?:\/|ou) ?nao)\s*[)\]]?$/;

/** Words that end a list without naming anything. */
const noise =
  /^(?:(?:click|tap|press|klick|anklicken|cliquer|clic|pulsa|haz clic|clique)\b.*|etc|etcetera|usw|and so on|so on|more|and more|stuff|things|everything|und so weiter|ect|ainsi de suite|y mas|mas|e mais|mais)$/;

const trailingUnit = (label: string): string =>
  /\s(?:in|en|em)\s+(\S+(?:\s+(?:pro|per|par|por|je)\s+\S+)?)$/i.exec(label)?.[1] ?? unitAtEnd.exec(fold(label))?.[1] ?? '';

/** "Length cm", "value in mg/dl", "bpm": the figure's unit stands at the end. */
const unitAtEnd =
  /(?:^|\s)((?:°c|°f|µl|μl|µg|μg|µm|ul|ug|l|kg|km|cm|mm|mg|g|ml|dl|m2|m3|sqm|sqft|ft|lbs?|oz|bpm|kcal|kwh|mph|%|€|eur|euros?|chf|£|\$)(?:\/[a-z0-9]{1,5})?)$/;

/** "Devis €": sums show their sign by themselves. */
const currencyAtEnd = /(?<=\p{L})\s+(?:(?:in|en|em)\s+)?(?:€|\$|£|euros?|eur)$/iu;

/** "Quality 1-5", "severity (1 to 10)", "note sur 10". */
const scaled =
  /^(\S.*?)\s*[([]?\s*(?:(?:from|von|de|del|du)\s)?(?:[01]\s*(?:-|\u2013|to\s|bis\s|a\s|ate\s)\s*(\d{1,3})|(?:out of|von|sur|sobre|auf)\s(5|10|20|100))(?:\s(?:stars|sterne|etoiles|estrellas|estrelas))?[)\]]?$/;

/** Up to five are stars; more are a figure, and the label goes on saying of how many. */
function scaleWish(name: string, item: string, most: number, language: Language, lexicon: Lexicon): FieldWish {
  return { label: labelOf(most === 5 ? name : item, language, lexicon), type: most === 5 ? 'rating' : 'number', known: true };
}

const isFigure = (type: FieldType): boolean => type === 'number' || type === 'money';

const stars = 5;

/** Wishes as fields of a collection: names are slugs of the labels, the first one is required. */
export function fieldsOf(wishes: readonly FieldWish[], language: Language): CollectionField[] {
  const taken = new Set<string>();
  const labels = new Set<string>();
  const fields: CollectionField[] = [];
  for (const { label, type: said, options, required, min, max } of wishes) {
    if (labels.has(fold(label))) continue;
    // Stars go up to five; "rating at most 10" is a figure.
    const type = said === 'rating' && max !== undefined && max !== stars ? 'number' : said;
    labels.add(fold(label));
    const name = unused(slugOf(label, language, 'field'), taken);
    taken.add(name);
    fields.push({
      name,
      type,
      ...(labelOfName(name) === label ? {} : { label }),
      ...(required ? { required } : {}),
      ...(options && options.length > 0 ? { options: [...options] } : {}),
      ...(isFigure(type) && min !== undefined ? { min } : {}),
      ...(isFigure(type) && max !== undefined ? { max } : {}),
    });
  }
  const first = fields.find(({ type }) => type !== 'boolean');
  // A date alone names nothing: what comes after it has to be there too.
  const second =
    first?.type === 'date' ? fields.find((field) => field !== first && field.type !== 'boolean' && field.type !== 'longtext') : undefined;
  return fields.map((field) => (field === first || field === second ? { ...field, required: true } : field));
}

/** The fields that a line of nouns.yaml has by itself, labelled in the language. */
export function usualFields(names: readonly string[], language: Language, lexicon: Lexicon, money = false): FieldWish[] {
  return names.flatMap((id): FieldWish[] => {
    const rule = lexicon.rules.fields[id];
    if (!rule) return silentField(id, language, lexicon);
    const [label] = rule[language];
    if (label === undefined) return [];
    const type = id === 'amount' && !money ? 'number' : rule.type;
    const options = rule.options?.[language];
    return [{ label, type, id, known: true, ...(type === 'choice' && options ? { options } : {}) }];
  });
}
