/** Sign-up sheets: people put their names down, everybody sees the sheet, and no more than so many fit. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { labelOfName } from '../language/names.ts';
import { capitalised, fold } from '../language/text.ts';
import { usualFields, type FieldWish } from '../understand/fields.ts';
import { componentOf, entityOf, fieldsCode, use, type Bench, type Draft } from './bench.ts';
import { houseOf, rulesInWords, withHouse, type House } from './house/house.ts';
import { heard } from './house/heard.ts';
import { formFields } from './house/asked-list.ts';
import { houseTitle } from './house/title.ts';
import { dayWord, isRule } from './rules.ts';

/** Who helps says with what. */
const helpers = /\b(?:volunteer\w*|helpers?|freiwillig\w*|helfer\w*|benevoles?|volontaires?|voluntari[oa]s?|ajudantes)\b/;

const asked = /^(?:which|what|welche[rsn]?|was fur (?:ein|eine|einen)|quelle?s?|que|cual(?:es)?|qual|quais)\s+/;

/** "Which night" is a day where the sheet takes so many a night, and is called "Night". */
function asDays(wishes: readonly FieldWish[], { limits }: House): FieldWish[] {
  return wishes.map((wish) => {
    const said = asked.exec(fold(wish.label))?.[0] ?? '';
    const label = capitalised(wish.label.slice(said.length));
    const isDay = dayWord.test(fold(label)) && (said !== '' || limits.each?.per === fold(label));
    return isDay && wish.type === 'text' ? { label, type: 'date', known: true } : { ...wish, label };
  });
}

function wishesOf(bench: Bench, house: House): FieldWish[] {
  const { language, lexicon } = bench;
  const wishes = asDays(formFields(bench, house), house);
  const own = bench.u.kind?.id === 'bringList' ? bench.u.subject?.rule?.rule.fields : undefined;
  if (wishes.length === 0 && own) return usualFields(own, language, lexicon);
  if (wishes.length === 0)
    return usualFields(helpers.test(fold(heard(bench.u))) ? ['name', 'help_with', 'notes'] : ['name', 'notes'], language, lexicon);
  const isNamed = wishes.some(({ id, label }) => id === 'name' || id === 'person' || /^(?:name|nom|nombre|nome)\b/.test(fold(label)));
  const named = isNamed ? wishes : [...usualFields(['name'], language, lexicon), ...wishes];
  // So many a day need the day.
  const { each } = house.limits;
  const lacksDay = each !== undefined && dayWord.test(each.per) && !named.some(({ type }) => type === 'date');
  return lacksDay ? [...named, ...usualFields(['date'], language, lexicon)] : named;
}

/** What people sign up for: the fields that a limit counts. */
function slotsOf({ fields }: Entity): { by: string[]; most: number; field: CollectionField } | undefined {
  const field = fields.find(({ atMost }) => atMost && !atMost.all);
  return field?.atMost ? { by: [...(field.atMost.with ?? []), field.name], most: field.atMost.rows, field } : undefined;
}

export function sheet(bench: Bench): Draft {
  const { u, language, say } = bench;
  const house = houseOf(bench);
  const [singular = 'registration', plural = 'registrations'] = (bench.lexicon.rules.nouns['registration']?.[language] ?? []).slice(0, 2);
  const plain = entityOf({ text: plural, singular, plural }, wishesOf(bench, house), bench);
  const fields = withHouse(plain.fields, house, plain.collection);
  const slots = slotsOf({ ...plain, fields });
  const entity: Entity = {
    ...plain,
    fields: fields.map((field) => (slots?.by.includes(field.name) ? { ...field, required: true } : field)),
  };
  const title = houseTitle(bench, house);
  const rules = [...rulesInWords(entity.fields, house, bench), ...(slots ? [say('mostEach', { most: slots.most })] : [])];
  const text = [say('sheetLine'), ...rules].join(' ');
  const shared = { collection: entity.collection, fields: fieldsCode(entity, language), noun: entity.singular };
  const name = componentOf(entity, language);
  const rows: PartUse = slots
    ? use('slot-sheet', { ...shared, plural: entity.plural, by: slots.by, most: slots.most }, `${name}Sheet`)
    : use('record-table', { ...shared, plural: entity.plural, search: true, ...filtersOf(entity) }, `${name}Table`);
  return {
    appType: 'form',
    title,
    tagline: text,
    layout: 'split',
    entities: [entity],
    parts: [use('page-header', { title, text }), use('record-form', { ...shared, submit: say('signUpHere') }, `${name}Form`), rows],
    grants: ({ words }) =>
      isRule(words) || house.isSaid(words) || entity.fields.some(({ label, name }) => fold(label ?? labelOfName(name)) === fold(words)),
    ...(u.business ? { looks: u.business.rule.looks } : {}),
  };
}

function filtersOf({ fields }: Entity): { filters?: string[] } {
  const choices = fields.filter(({ type }) => type === 'choice').map(({ name }) => name);
  return choices.length > 0 ? { filters: choices.slice(0, 2) } : {};
}
