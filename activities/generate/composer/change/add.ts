/** Adds what a wish names: fields to rows, sections and forms to pages. */
import { AppError } from '../../../../core/errors.ts';
import type { AppSpec, Entity } from '../../../../core/composition.ts';
import { labelOfName, slugOf, unused } from '../language/names.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { FieldWish } from '../understand/fields.ts';
import { itemsOf } from '../understand/items.ts';
import { anotherApp, wholeLimit } from '../understand/limits.ts';
import { matchOf } from '../understand/wishes.ts';
import { entityIn, isCalled, labelOf, openEntities, withFields, withoutEntity } from './meant.ts';
import { fieldsWished, saysField } from './new-field.ts';
import { addInner } from './inner.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { addSectionNamed, formOf, sectionOf } from './sections.ts';

const sectionWords =
  /^(?:sections?|abschnitte?|sección|seção|section|bloc|bloque|bloco)(?![\p{L}])\s*(?:for|called|named|about|für|pour|para|:)?\s*|\s+(?:sections?|abschnitt|block)$/giu;
const placeTail =
  /\s+(?:to|in|on|at|zur?|zum|auf|à|au|aux|dans|en|al?|na|no|ao)\s+(?:the\s+|der\s+|die\s+|das\s+|la\s+|le\s+|el\s+)?(?:form|table|list|page|app|site|website|bottom|top|end|formular|tabelle|liste|seite|formulaire|tableau|formulario|tabla|lista|página|pagina|formulário|tabela)\b.*$/i;

/** What is to be added, and to whose rows where the wish says so. */
function wantedIn(wish: Wish): { readonly words: string; readonly entity?: Entity; readonly asks: boolean } | undefined {
  const { spec, clause, language, lexicon } = wish;
  const ticked = matchOf(lexicon, 'ticks', clause, language)?.x;
  if (ticked !== undefined) return { words: `whether ${ticked}`, asks: true };
  const has = matchOf(lexicon, 'has', clause, language);
  const owner = has?.y === undefined ? undefined : openEntities(spec).find((entity) => isCalled(spec, entity, has.y ?? ''));
  const asked = has !== undefined && (has.y === undefined || owner !== undefined) ? has.x : matchOf(lexicon, 'add', clause, language)?.x;
  if (asked === undefined) return undefined;
  const { entity = owner, words } = withoutEntity(spec, asked);
  const asks = /^(?:ask|frage?|demande|pide|pregunta|solicita|peca|pergunte|solicite)/.test(fold(clause));
  const receiver = entity ?? (asks ? (entityIn(spec, clause) ?? openEntities(spec).find(({ confidential }) => confidential)) : undefined);
  const plain = words.replace(placeTail, '').replace(/\s+(?:when|while|beim|wenn|quand|cuando|quando)\s+\S+$/i, '');
  return { words: plain, asks: asks || owner !== undefined, ...(receiver ? { entity: receiver } : {}) };
}

export const addThing: Rule = (wish) => {
  const { language, lexicon, spec } = wish;
  const wanted = wantedIn(wish);
  if (!wanted) return undefined;
  const { words, entity, asks } = wanted;
  const asField = asks || saysField(words);
  const section = words.replace(sectionWords, '');
  if (section !== words && !asField) return both(wish, [section], (item, next) => addSectionNamed(next, item, true));
  const own = asField || entity ? undefined : addInner(wish, words);
  if (own) return own;
  const isShowing = !asField && matchOf(lexicon, 'showing', wish.clause, language) !== undefined;
  if (!isShowing && (asField || entity || spec.appType !== 'website')) {
    const done = addFields(wish, words, entity, asField);
    if (done) return done;
  }
  if (asField || entity) return undefined;
  refuseRow(wish, words);
  return both(wish, itemsOf(section, language, lexicon), (item, next) => addSectionNamed(next, item, false));
};

/** One edit after the other; undefined unless all of them can be done. */
function both(wish: Wish, items: readonly string[], edit: (item: string, wish: Wish) => Edit | undefined): Edit | undefined {
  let { spec } = wish;
  let about: string | undefined;
  const notes: string[] = [];
  for (const item of items) {
    const done = edit(item, { ...wish, spec });
    if (!done) return undefined;
    ({ spec, about } = { about, ...done });
    notes.push(done.note);
  }
  return notes.length === 0 ? undefined : { spec, note: notes.join(' '), ...(about === undefined ? {} : { about }) };
}

/** Parts whose rows have fields of their own. */
const fixed = new Set(['posts', 'chat', 'habit-grid', 'poll', 'quiz', 'flashcards', 'picker', 'comments', 'vote-list', 'drawing-pad']);

function addFields(wish: Wish, words: string, named: Entity | undefined, asField: boolean): Edit | undefined {
  const { spec, say, language, lexicon } = wish;
  if (!asField) for (const item of itemsOf(words, language, lexicon)) refuse(item, wish);
  const open = openEntities(spec);
  const entity = named ?? entityIn(spec, words) ?? open.find(({ confidential }) => !confidential) ?? open[0];
  if (!entity) {
    if (spec.parts.some(({ part }) => part === 'calculator') && !sectionOf(words, wish))
      throw new AppError('composer_cannot', say('noFigures'));
    if ((asField || named) && spec.parts.some(({ part }) => fixed.has(part))) throw new AppError('composer_cannot', say('noOwnFields'));
    return undefined;
  }
  // "Opening hours" and "reviews" are sections of a page whatever it holds; "address" is a field of rows.
  const own = asField || named ? undefined : sectionOf(words, wish);
  if (own && (['hours', 'ratings', 'reviews'].includes(own.id) || spec.appType === 'website')) return undefined;
  const fields = fieldsWished(words, asField, wish);
  if (!fields) return undefined;
  // "Add milk" to a list of things to buy is a row; "add a colour" is a field.
  if (!asField && !named && fields.every(({ known }) => !known) && isTicked(spec, entity)) refuseRow(wish, words);
  return both(
    wish,
    fields.map(({ label }) => label),
    (label, next) => {
      const field = fields.find((other) => other.label === label);
      return field && addField(next, entity, field);
    },
  );
}

const isTicked = (spec: AppSpec, { collection }: Entity): boolean =>
  spec.parts.some(({ part, props }) => part === 'checklist' && props['collection'] === collection);

/** Parts of which people add the rows by a name. */
const named = new Set(['habit-grid', 'checklist', 'vote-list', 'picker', 'posts', 'comments', 'flashcards']);
const withArticle = /^\S+\s+(?:an?|the|ein|eine|einen|une?|una?|uma?)\s/i;

/** @throws AppError for a name that belongs into the app's own list */
function refuseRow({ spec, clause, language, lexicon, say }: Wish, words: string): void {
  const use = spec.parts.find(({ part }) => named.has(part));
  const noun = use?.props['noun'];
  if (!use || withArticle.test(clause) || tokensOf(words).length > 4 || sectionOf(words, { language, lexicon })) return;
  const own = typeof noun === 'string' ? noun : (spec.entities[0]?.singular ?? '');
  throw new AppError('composer_cannot', say('rowHere', { x: capitalised(words), y: say('addNoun', { x: own }) }));
}

function addField({ spec, say }: Wish, { collection }: Entity, field: FieldWish): Edit | undefined {
  const entity = spec.entities.find((other) => other.collection === collection);
  if (!entity) return undefined;
  const note = say('didAddField', { x: field.label });
  if (entity.fields.some((other) => fold(labelOf(other)) === fold(field.label))) return { spec, note };
  const name = unused(slugOf(field.label, spec.language, 'field'), new Set(entity.fields.map((other) => other.name)));
  const made = {
    name,
    type: field.type,
    ...(labelOfName(name) === field.label ? {} : { label: field.label }),
    ...(field.options ? { options: [...field.options] } : {}),
  };
  return { spec: withFields(spec, entity, (fields) => [...fields, made]), note, about: field.label };
}

/** @throws AppError for what no part can do, and for another app inside this one */
function refuse(item: string, { language, lexicon }: Wish): void {
  const limit = wholeLimit(item, language, lexicon);
  if (limit) throw new AppError('composer_cannot', limit.said);
  const app = lexicon.fields.exactly(item, language) ? undefined : lexicon.asked.exactly(item, language);
  if (app?.type === 'kind' && tokensOf(item).length > 1) throw new AppError('composer_cannot', anotherApp(item, language, lexicon).said);
}

const forms = [
  ['wantsBooking', 'bookingForm'],
  ['wantsOrder', 'orderForm'],
  ['wantsMessage', 'contactForm'],
  ['wantsSignUp', 'signUpForm'],
  ['wantsNews', 'newsletterForm'],
] as const;

/** "People should be able to reserve a table": a form that the owner alone reads. */
export const addFormFor: Rule = (wish) => {
  const { spec, clause, language, lexicon } = wish;
  const [, id] = forms.find(([key]) => matchOf(lexicon, key, clause, language)) ?? [];
  const noun = id === undefined ? undefined : lexicon.rules.sections[id]?.form;
  return noun !== undefined && spec.appType === 'website' ? formOf(wish, noun, capitalised(clause)) : undefined;
};

/** The spec with a section of that name, for a page of its own. */
export const addSection = (wish: Wish, words: string): AppSpec | undefined => addSectionNamed(wish, words, true)?.spec;
