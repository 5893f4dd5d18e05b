/** Things that a sentence lists, with their fields typed: those that were said, else those that such a thing usually has. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { typeOf } from './field-type.ts';
import { fieldWishes, usualFields, type FieldWish } from './fields.ts';
import { linkThings } from './links.ts';
import type { ListedThing } from './listed-thing.ts';
import { listedIn } from './listed-things.ts';
import { thingSubject } from './thing-name.ts';
import { bare, type Subject } from './subject.ts';
import type { Reading, Thing } from './thing.ts';

/** Fields by which people tell rows apart, by name and by number. */
const naming = ['title', 'name', 'item', 'word', 'task'];
const tellsApart = new Set([...naming, 'address', 'company', 'person', 'author', 'code']);
const numbered = /\b(number|no|nr|nummer|numero|code|id|kennzeichen|tag)\b|nummer$/;
const isName = ({ type, id, label }: FieldWish): boolean =>
  (type === 'text' && (id === undefined || tellsApart.has(id))) || numbered.test(fold(label));

/** What visitors send is kept for the owner's eyes; rows that belong to another say by it whose they are. */
const ofSender = new Set(['name', 'email', 'phone', 'order', 'motivation', 'coming', 'party', 'diet']);

function usualOf({ rule }: Subject, owned: boolean, language: Language, lexicon: Lexicon): FieldWish[] {
  if (!rule) return usualFields(owned ? ['name', 'date', 'notes'] : ['name', 'notes'], language, lexicon);
  const { fields, money, confidential } = rule.rule;
  const kept = owned && confidential ? [...new Set(['date', ...fields.filter((id) => !ofSender.has(id)), 'notes'])] : fields;
  return usualFields(kept, language, lexicon, money);
}

/** A figure of each day: "milk yield per cow in litres". */
function figureOf(phrase: string, unit: string | undefined, language: Language, lexicon: Lexicon): FieldWish[] {
  const { type, known } = typeOf(phrase, language, lexicon, unit);
  const label = capitalised(unit === undefined ? phrase : `${phrase} (${unit})`);
  const figure: FieldWish = { label, type: known && (type === 'money' || type === 'number') ? type : 'number', known: true };
  return [...usualFields(['date'], language, lexicon), figure, ...usualFields(['notes'], language, lexicon)];
}

function fieldsOf(thing: ListedThing, subject: Subject, isParent: boolean, language: Language, lexicon: Lexicon): FieldWish[] {
  if (thing.figure) return figureOf(thing.phrase, thing.figure.unit, language, lexicon);
  const { money = true, confidential = false } = subject.rule?.rule ?? {};
  const said = fieldWishes(thing.items.join(', '), language, lexicon, money || confidential, () => false).map((wish) =>
    fold(wish.label) === fold(thing.ranked?.by ?? '') && !wish.known ? { ...wish, type: 'number' as const, known: true } : wish,
  );
  const usual = usualOf(subject, thing.of !== undefined, language, lexicon);
  if (!thing.explicit || thing.items.length === 0)
    return [...usual, ...said.filter(({ label }) => !usual.some((other) => fold(other.label) === fold(label)))];
  const [first = ''] = subject.rule?.rule.fields ?? [];
  // A visit is told by its day; an ingredient has a name, whatever else is said of it.
  const isTold = thing.of !== undefined && !isParent && (!naming.includes(first) || said[0]?.type === 'date');
  if (isTold || said.some(isName)) return said;
  const [name] = usualFields([subject.rule?.rule.fields.find((id) => naming.includes(id)) ?? 'name'], language, lexicon);
  const dated = subject.rule?.rule.fields[0] === 'date' && !isParent;
  return name && !dated ? [name, ...said] : said;
}

/** "Dogs and cats with name and age": several names of one kind of thing with one list are one. */
function areOne(listed: readonly ListedThing[], language: Language, lexicon: Lexicon): boolean {
  const ids = new Set(listed.map(({ phrase }) => lexicon.nouns.exactly(phrase, language)?.id));
  const explicit = listed.filter((thing) => thing.explicit);
  return listed.length > 1 && ids.size === 1 && !ids.has(undefined) && explicit.length === 1 && explicit[0] === listed.at(-1);
}

const none: Reading = { things: [], beside: [], head: '', views: [] };

/** "Which tool" among the fields of a loan: a loan belongs to one of the tools. */
function linkedByField(things: readonly Thing[], language: Language, lexicon: Lexicon): Thing[] {
  return things.map((thing, at) => {
    // Recipes have ingredients of their own, no field of that name as well.
    const owned = things.filter(({ of }) => of === at);
    const fields = thing.fields.filter(({ label }) => !owned.some(({ subject }) => isNameOf(label, subject, language, lexicon)));
    if (thing.of !== undefined || fields.length < thing.fields.length) return { ...thing, fields };
    for (const [of, other] of things.entries()) {
      if (of === at) continue;
      const field = thing.fields.find(({ label }) => isNameOf(label, other.subject, language, lexicon));
      if (field && thing.fields.length > 1) return { ...thing, of, fields: thing.fields.filter((one) => one !== field) };
    }
    return thing;
  });
}

const which = /^(?:which|what|whose|welche[rsmn]?|quel(?:le)?s?|que|cual|qual|de que)\s+/;

/** Whether a field is called like one of the things: "which tool", "tool name". */
function isNameOf(label: string, { singular, plural }: Subject, language: Language, lexicon: Lexicon): boolean {
  const plain = bare(label.slice(which.exec(fold(label))?.[0].length ?? 0), language, lexicon);
  return [singular, plural, `${singular} name`].some((name) => fold(name) === fold(plain));
}

/** @returns at least two things; none where the sentence is about one */
export function listedThings(text: string, language: Language, lexicon: Lexicon): Reading {
  const { things: listed, beside, head, views } = listedIn(text, language, lexicon);
  linkThings(listed, language, lexicon);
  if (areOne(listed, language, lexicon)) return none;
  const linked = listed.some(({ of }) => of !== undefined);
  // "title, author, quotes with page": fields of what is kept, before a thing of its own, make one list.
  const isList = beside.some((item) => lexicon.fields.exactly(item, language) !== undefined);
  if (listed.length < 2 || (!linked && (isList || !listed.some(({ explicit }) => explicit)))) return none;
  const plain = listed.flatMap((thing): Thing[] => {
    const subject = thingSubject(thing.phrase, thing.one, language, lexicon);
    const isParent = listed.some(({ of }) => of === thing);
    const at = thing.of ? listed.indexOf(thing.of) : -1;
    const fields = subject && fieldsOf(thing, subject, isParent, language, lexicon);
    const { ranked } = thing;
    return fields ? [{ subject, fields, ...(at < 0 ? {} : { of: at }), ...(ranked === undefined ? {} : { ranked }) }] : [];
  });
  const things = linkedByField(plain, language, lexicon);
  return things.length === listed.length && things.every(({ fields }) => fields.length > 0) ? { things, beside, head, views } : none;
}
