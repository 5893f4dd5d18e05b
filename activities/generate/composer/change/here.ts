/** What a refusal offers instead: the things of this very app, and changes that work on it. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, shortened } from '../language/text.ts';
import { labelOf, openEntities } from './meant.ts';

const most = { fields: 5, texts: 3, all: 7 };
const longest = 32;

/** Names that a part shows: its title, what it lists, what it asks. */
function namesOf({ props }: PartUse): string[] {
  const texts = (value: Json | undefined): string[] =>
    Array.isArray(value)
      ? (value as readonly Json[]).flatMap((item) =>
          typeof item === 'string'
            ? [item]
            : item !== null && typeof item === 'object' && !Array.isArray(item)
              ? ['label', 'name', 'title', 'day', 'question', 'front']
                  .flatMap((prop) => {
                    const text = (item as { readonly [key: string]: Json })[prop];
                    return typeof text === 'string' && text !== '' ? [text] : [];
                  })
                  .slice(0, 1)
              : [],
        )
      : [];
  const groups = (props['groups'] ?? []) as readonly { readonly items?: Json }[];
  const listed = [
    'items',
    'inputs',
    'phases',
    'questions',
    'people',
    'steps',
    'options',
    'columns',
    'currencies',
    'cards',
    'dates',
    'rows',
  ].flatMap((prop) => texts(props[prop]).slice(0, most.texts));
  const title = typeof props['title'] === 'string' ? [props['title']] : [];
  return [...title, ...listed, ...groups.flatMap(({ items }) => texts(items).slice(0, most.texts))];
}

/** What people can name when they change this app, the fields of rows first. */
export function thingsOf(spec: AppSpec): string[] {
  const fields = openEntities(spec).flatMap((entity) => entity.fields.slice(0, most.fields).map(labelOf));
  const shown = spec.parts.filter(({ part }) => part !== 'page-header' && part !== 'hero' && part !== 'site-nav').flatMap(namesOf);
  const names = [...fields, ...shown].map((name) => shortened(capitalised(name), longest));
  return [...new Set([...names, ...spec.parts.slice(0, 1).flatMap(namesOf)])].slice(0, most.all);
}

/** "What can be changed here: Title, Author, colours, look and texts. For example: “Sort by rating”." */
export function whatIsHere(
  spec: AppSpec,
  examples: readonly string[],
  say: (key: string, values?: Record<string, string>) => string,
): string {
  const told = spec.parts.map(({ part }) => (part.startsWith('game-') ? 'can_game' : `can_${part.replaceAll('-', '_')}`));
  const can = told.map((key) => ({ key, text: say(key) })).find(({ key, text }) => text !== key);
  const here = [
    can?.text,
    say('changeHere', {
      x: thingsOf(spec)
        .map((name) => say('quotedName', { x: name }))
        .join(', '),
    }),
  ]
    .filter(Boolean)
    .join(' ');
  return examples.length === 0
    ? here
    : `${here} ${say('changeExamples', {
        x: examples
          .slice(0, 2)
          .map((example) => say('quotedName', { x: example }))
          .join(', '),
      })}`;
}
