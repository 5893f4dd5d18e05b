/** What the words of a wish mean in the app: whose fields, which field, which other thing on the page. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { AppSpec, Entity, Json } from '../../../../core/composition.ts';
import { labelOfName } from '../language/names.ts';
import { fold } from '../language/text.ts';
import { findField } from '../skeletons/bench.ts';
import { typeOf } from '../understand/field-type.ts';
import { bare } from '../understand/subject.ts';
import type { Wish } from './rule.ts';

export const labelOf = ({ label, name }: CollectionField): string => label ?? labelOfName(name);

/** Entities whose fields the page asks for; comments and votes have fields of their own. */
export const openEntities = (spec: AppSpec): Entity[] =>
  spec.entities.filter(({ collection }) =>
    spec.parts.some(({ part, props }) => props['collection'] === collection && props['fields'] !== undefined && part !== 'poll'),
  );

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
/** How rows are called whatever they hold. */
const anyRow = 'rows?|entry|entries|items?|records?|zeilen?|eintrage?|lignes?|filas?|linhas?|entradas?';
const anyCard = 'cards?|karten?|cartes?|tarjetas?|cartoes|cartao';
const forms =
  '(?:contact |order |booking |message )?form|(?:kontakt|bestell|anfrage|buchungs)?formular|formulaire(?: de \\w+)?|formulario(?: de \\w+)?';
const each =
  "(?:(?:the|each|every|all|a|an|my|our|die|der|das|den|dem|einer|eine|einen|jede[rsnm]?|alle|allen|meine[rn]?|le|la|les|chaque|tous|toutes|un|une|el|los|las|cada|todos|todas|o|os|as|um|uma)\\s+|l')*";
const to =
  "(?:to|for|on|onto|of|in|into|from|at|when|zur|zum|zu|fur|bei|beim|an|am|auf|von|vom|aus|in|im|ins|pour|aux?|des?|du|d'|dans|sur|para|a|al|en|del|em|do|da|dos|das|ao|aos|na|nas|no|nos)";

/** The words by which an entity is called: "students", "card" on a board; "plant" for a houseplant. */
function callsOf(spec: AppSpec, entity: Entity): string {
  const names = [entity.plural, entity.singular].map((name) => escaped(fold(name)));
  // English writes "houseplant" in one word, and people say "plant".
  const ends = names.flatMap((name) => Array.from({ length: Math.max(0, name.length - 7) }, (_, at) => name.slice(at + 3)));
  const isBoard = spec.parts.some(({ part, props }) => part === 'board' && props['collection'] === entity.collection);
  return [
    ...names,
    ...names.map((name) => `${name}s`),
    ...ends.filter((name) => /^[a-z]{5,}$/.test(name)),
    ...(openEntities(spec).length === 1 ? [anyRow] : []),
    ...(isBoard ? [anyCard] : []),
    ...(entity.confidential ? [forms] : []),
  ].join('|');
}

/** The entity that stands somewhere in the words. */
export function entityIn(spec: AppSpec, words: string): Entity | undefined {
  const folded = fold(words);
  return openEntities(spec)
    .map((entity) => ({ entity, at: new RegExp(`(?<![a-z])(?:${callsOf(spec, entity)})(?![a-z])`).exec(folded)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.entity;
}

/** Whether the words are the name of that entity. */
export const isCalled = (spec: AppSpec, entity: Entity, words: string): boolean =>
  new RegExp(`^(?:(?:number|count|anzahl|zahl|nombre|numero)\\s+)?(?:${to}\\s*)?${each}(?:${callsOf(spec, entity)})$`).test(
    fold(words.trim()),
  );

/** "Notes to lessons" is notes, of lessons; also where the form of it is meant. */
export function withoutEntity(spec: AppSpec, words: string): { readonly entity?: Entity; readonly words: string } {
  const folded = fold(words);
  for (const entity of openEntities(spec)) {
    const pattern = new RegExp(
      `(?:^|[\\s,]+)${to}\\s*${each}(?:${callsOf(spec, entity)})(?:\\s+(?:form|table|list|page))?(?=\\s*(?:$|[:,(]|\\s(?:with|mit|avec|con|com)\\s))`,
    );
    const match = pattern.exec(folded);
    if (!match) continue;
    const rest = `${words.slice(0, match.index)}${words.slice(match.index + match[0].length)}`.trim();
    if (/\p{L}/u.test(rest)) return { entity, words: rest };
  }
  return { words };
}

/** Words for people in a part's props, with the options of choices. */
function* textsIn(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object' && !('$code' in value))
    for (const inner of Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)) yield* textsIn(inner);
}

const shownProps = ['title', 'text', 'columns', 'options', 'groups', 'items', 'note', 'body', 'question'];

/** Whether the words stand on the page as they are: a heading, a column, an option, the name of a page or an item. */
export function isShown(spec: AppSpec, words: string): boolean {
  const wanted = fold(words);
  const texts = [
    spec.title,
    ...spec.entities.flatMap(({ fields }) => fields.flatMap(({ options }) => options ?? [])),
    ...spec.parts.flatMap(({ view, props }) => [
      ...(view === undefined ? [] : [view]),
      ...shownProps.flatMap((prop) => [...textsIn(props[prop] ?? null)]),
    ]),
  ];
  return texts.some((text) => fold(text) === wanted);
}

export interface Meant {
  readonly entity: Entity;
  readonly field: CollectionField;
}

/** The words without article and without "field" in front or behind. */
export const plainName = (words: string): string =>
  words
    .replace(/^(the|das|die|der|den|le|la|el|o|a)\s+/i, '')
    .replace(/\s+(field|column|box|text ?box|input|feld|spalte|eingabe|eingabefeld)$/i, '')
    .replace(/^(field|column|feld|spalte|champ|colonne|campo|columna|coluna)\s+/i, '')
    .trim();

const pronoun =
  /^(?:(?:the |that |this |das |die |le |la |el |o |a )?(?:it|this|that|them|one|new one|last one|new|last|es|das|dies\w*|jene\w*|ihn|sie|neue?s?|letzte?s?|le|la|lo|l|o|a|ça|ca|cela|nouveau|nouvelle|dernier|dernière|nuev[oa]|últim[oa]|nov[oa]|isso|isto|esto|eso|esa|ese|essa|esse))$/i;

/** The field that words mean, and whose it is: its label before anything else of that name, its meaning last. */
export function fieldNamed(
  wish: Pick<Wish, 'spec' | 'clause' | 'language' | 'lexicon' | 'last'>,
  words: string | undefined,
): Meant | undefined {
  if (words === undefined) return undefined;
  const { spec, clause, language, lexicon } = wish;
  const { entity: named, words: rest } = withoutEntity(spec, words);
  const plain = wish.last !== undefined && pronoun.test(plainName(rest)) ? wish.last : plainName(rest);
  const entities = openEntities(spec);
  const said = named ?? entityIn(spec, clause);
  const order = [...(said ? [said] : []), ...entities.filter((entity) => entity !== said)];
  const wanted = fold(bare(plain, language, lexicon));
  for (const entity of order) {
    const field = entity.fields.find((other) => [fold(labelOf(other)), other.name.replaceAll('_', ' ')].includes(wanted));
    if (field) return { entity, field };
  }
  if (isShown(spec, plain)) return undefined;
  // "Watering interval" for "Watering interval in days": several words that one label alone begins with.
  const begun = order.flatMap((entity) =>
    entity.fields.filter((field) => fold(labelOf(field)).startsWith(`${wanted} `)).map((field) => ({ entity, field })),
  );
  if (wanted.includes(' ') && begun.length === 1) return begun[0];
  for (const entity of named ? [named] : order) {
    const field = findField(entity.fields, plain, language, lexicon) ?? findField(entity.fields, plain, spec.language, lexicon);
    if (field) return { entity, field };
  }
  // "Trie par durée" of an app with a Dauer: the same line of fields.yaml in two languages.
  const meaning = language === spec.language ? undefined : typeOf(bare(plain, language, lexicon), language, lexicon).id;
  for (const entity of meaning === undefined ? [] : order) {
    const field = entity.fields.find((other) => typeOf(labelOf(other), spec.language, lexicon).id === meaning);
    if (field) return { entity, field };
  }
  return undefined;
}

/** The spec with one entity's fields changed. */
export const withFields = (
  spec: AppSpec,
  entity: Pick<Entity, 'collection'>,
  change: (fields: readonly CollectionField[]) => readonly CollectionField[],
): AppSpec => ({
  ...spec,
  entities: spec.entities.map((other) => (other.collection === entity.collection ? { ...other, fields: change(other.fields) } : other)),
});
