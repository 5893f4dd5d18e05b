/** Adds and removes sections of the page and fields of its rows. */
import type { AppSpec, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { labelOfName, slugOf, unused } from '../language/names.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { sayIn, type Bench } from '../skeletons/bench.ts';
import { sentEntity, sentForm } from '../skeletons/forms.ts';
import { namedSection, sectionParts } from '../skeletons/sections.ts';
import { use } from '../skeletons/bench.ts';
import { wishOf } from '../understand/fields.ts';
import { itemsOf } from '../understand/items.ts';
import { anotherApp, wholeLimit } from '../understand/limits.ts';
import { bare } from '../understand/subject.ts';
import { understand } from '../understand/understand.ts';
import { matchOf } from '../understand/wishes.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { labelOf, openEntities, withFields } from './fields.ts';

const fieldWords =
  /^(?:(?:an?\s+)?(?:fields?|columns?|felder|feld|spalten?|champs?|colonnes?|campos?|columnas?|colunas?))\s*(?:for|called|named|für|namens|pour|appelé|para|llamado|chamado|de|:)?\s*(?:the\s+)?/i;
const fieldTail = /\s+(?:fields?|columns?|felder|feld|spalten?|champs?|colonnes?|campos?|columnas?|colunas?)$/i;
const sectionWords =
  /^(?:sections?|abschnitte?|sección|seção|section|bloc|bloque|bloco)\s*(?:for|called|named|about|für|über|pour|sur|para|sobre|:)?\s*|\s+(?:sections?|abschnitt|block)$/gi;
const placeTail =
  /\s+(?:to|in|on|at|zur?|zum|auf|à|au|aux|dans|en|al?|na|no|ao)\s+(?:the\s+|der\s+|die\s+|das\s+|la\s+|le\s+|el\s+)?(?:form|table|list|page|app|site|bottom|top|end|formular|tabelle|liste|seite|formulaire|tableau|formulario|tabla|lista|página|pagina|formulário|tabela)\b.*$/i;

/** A bench that says nothing but what the change says, in the app's language. */
function benchOf({ spec, clause, lexicon }: Wish): Bench {
  const u = {
    ...understand(clause, lexicon),
    language: spec.language,
    fields: [],
    things: [],
    sections: [],
    inner: [],
    loose: [],
    details: [],
    views: [],
  };
  return { u, lexicon, language: spec.language, say: (key, values) => sayIn(lexicon, spec.language, key, values) };
}

/** In front of the footer; at the end of the first page, where there are several. */
function appended(spec: AppSpec, parts: readonly PartUse[]): AppSpec {
  const view = spec.parts.find((use) => use.view !== undefined)?.view;
  const footer = spec.parts.findIndex(({ part }) => part === 'footer');
  const at = view !== undefined ? spec.parts.findLastIndex((use) => use.view === view) + 1 : footer < 0 ? spec.parts.length : footer;
  const placed = view === undefined ? parts : parts.map((use) => ({ ...use, view }));
  return { ...spec, parts: [...spec.parts.slice(0, at), ...placed, ...spec.parts.slice(at)] };
}

/** The spec with a section of that name; undefined when words are too many for a name. */
export const addSection = (wish: Wish, words: string): AppSpec | undefined => addItem(wish, words, false, true)?.spec;

export const addThing: Rule = (wish) => {
  const { clause, language, lexicon, spec } = wish;
  const wanted = matchOf(lexicon, 'add', clause, language)?.x?.replace(placeTail, '');
  if (wanted === undefined) return undefined;
  const asField = fieldWords.test(wanted) || fieldTail.test(wanted);
  const asSection = wanted.replace(sectionWords, '') !== wanted;
  const words = asField ? wanted.replace(fieldWords, '').replace(fieldTail, '') : wanted.replace(sectionWords, '');
  let next = spec;
  const notes: string[] = [];
  for (const item of itemsOf(words, language, lexicon)) {
    const edit = addItem({ ...wish, spec: next }, item, asField, asSection);
    if (!edit) continue;
    next = edit.spec;
    notes.push(edit.note);
  }
  return notes.length === 0 ? undefined : { spec: next, note: notes.join(' ') };
};

function addItem(wish: Wish, item: string, asField: boolean, asSection: boolean): Edit | undefined {
  const { spec, language, lexicon, say } = wish;
  const limit = asField ? undefined : wholeLimit(item, language, lexicon);
  if (limit) throw new AppError('composer_cannot', limit.said);
  const section = asField ? undefined : lexicon.sections.exactly(bare(item, language, lexicon), language);
  const isPage = spec.appType === 'website';
  if (section?.rule.part === 'footer') return added(wish, [use('footer', { text: spec.title })], item);
  if (section?.rule.form !== undefined) return addForm(wish, section.rule.form, item);
  const parts = section ? sectionParts(benchOf(wish), [section]) : [];
  const entity = openEntities(spec)[0];
  // "address" is a section of a page, a field of rows.
  const preferField = entity !== undefined && !isPage && !asSection && section?.id !== 'hours' && section?.id !== 'reviews';
  if (parts.length > 0 && !preferField) return added(wish, parts, item);
  if (entity && (!isPage || asField) && !asSection) {
    const app = asField || lexicon.fields.exactly(item, language) ? undefined : lexicon.asked.exactly(item, language);
    if (app?.type === 'kind' && tokensOf(item).length > 1) throw new AppError('composer_cannot', anotherApp(item, language, lexicon).said);
    const field = wishOf(item, language, lexicon, true);
    if (!field) return undefined;
    const known = entity.fields.some((other) => fold(labelOf(other)) === fold(field.label));
    const name = unused(slugOf(field.label, spec.language, 'field'), new Set(entity.fields.map((other) => other.name)));
    const made = {
      name,
      type: field.type,
      ...(labelOfName(name) === field.label ? {} : { label: field.label }),
      ...(field.options ? { options: [...field.options] } : {}),
    };
    return { spec: known ? spec : withFields(spec, entity, (fields) => [...fields, made]), note: say('didAddField', { x: field.label }) };
  }
  if ((isPage || asSection) && tokensOf(item).length <= 6) return added(wish, [namedSection(benchOf(wish), item)], item);
  return undefined;
}

function added({ spec, say, language, lexicon }: Wish, parts: readonly PartUse[], item: string): Edit {
  const fresh = parts.filter(
    ({ part, props }) =>
      !spec.parts.some(
        (use) =>
          use.part === part &&
          (part !== 'text-section' || use.props['title'] === props['title']) &&
          (part !== 'comments' || use.props['collection'] === props['collection']),
      ),
  );
  const grown = appended(spec, fresh);
  const greetings = fresh.some(({ part, props }) => part === 'comments' && props['collection'] === 'greetings');
  const entities =
    greetings && !spec.entities.some(({ collection }) => collection === 'greetings')
      ? [
          ...spec.entities,
          {
            collection: 'greetings',
            singular: sayIn(lexicon, spec.language, 'comment'),
            plural: sayIn(lexicon, spec.language, 'comment'),
            fields: [
              { name: 'name', type: 'text' as const },
              { name: 'message', type: 'longtext' as const, required: true },
            ],
          },
        ]
      : spec.entities;
  return { spec: { ...grown, entities }, note: say('didAddSection', { x: capitalised(bare(item, language, lexicon)) }) };
}

function addForm(wish: Wish, noun: string, item: string): Edit {
  const { spec, say, language, lexicon } = wish;
  const bench = benchOf(wish);
  const entity = sentEntity({ ...bench, u: withoutSubject(bench.u) }, noun);
  if (spec.entities.some(({ collection }) => collection === entity.collection))
    return { spec, note: say('didAddSection', { x: capitalised(bare(item, language, lexicon)) }) };
  const id = spec.parts.some(({ props }) => props['id'] === 'form') ? entity.collection : 'form';
  const heading = use('text-section', { id, title: capitalised(bare(item, language, lexicon)), body: bench.say('formText') });
  const next = appended({ ...spec, entities: [...spec.entities, entity] }, [heading, sentForm(entity, bench)]);
  return { spec: next, note: say('didAddSection', { x: capitalised(bare(item, language, lexicon)) }) };
}

const withoutSubject = ({ subject: _subject, ...rest }: Bench['u']): Bench['u'] => rest;

/** Parts that the page cannot do without. */
const kept = new Set(['page-header', 'hero']);
/** What is removed with "the chart", "the search", "filters". */
const byWord: readonly (readonly [RegExp, string])[] = [
  [/\b(charts?|graphs?|diagrams?|diagramm|graphiques?|grafic[oa]s?)\b/, 'chart'],
  [/\b(totals?|sums?|tiles|figures|summen?|kennzahlen|totaux|sommes?|totales|sumas?|totais|somas?)\b/, 'stat-tiles'],
  [/\b(csv|export|exporter|exportar|exportfunktion|download)\b/, 'csv-download'],
  [/\b(footer|fusszeile|pied de page|rodape|pie de pagina)\b/, 'footer'],
  [/\b(form|formular|formulaire|formulario)\b/, 'record-form'],
  [
    /\b(guestbook|comments?|reviews?|gastebuch|kommentare?|livre d'or|commentaires?|libro de visitas|comentarios?|livro de visitas)\b/,
    'comments',
  ],
];

export const removeThing: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const words = matchOf(lexicon, 'remove', clause, language)?.x;
  if (words === undefined) return undefined;
  const folded = fold(words);
  const done = (next: AppSpec): Edit => ({ spec: next, note: say('didRemove', { x: capitalised(bare(words, language, lexicon)) }) });
  const prop = /\b(search|suche|recherche|busqueda|busca)\b/.test(folded)
    ? 'search'
    : /\b(filters?|filtres?|filtros?)\b/.test(folded)
      ? 'filters'
      : undefined;
  if (prop !== undefined)
    return done({
      ...spec,
      parts: spec.parts.map((part) => ({
        ...part,
        props: Object.fromEntries(Object.entries(part.props).filter(([name]) => name !== prop)),
      })),
    });
  const section = lexicon.sections.find(tokensOf(words), language)[0]?.value;
  const part = byWord.find(([pattern]) => pattern.test(folded))?.[1] ?? section?.rule.part;
  const titled = spec.parts.find(
    ({ props }) => typeof props['title'] === 'string' && fold(props['title']) === fold(bare(words, language, lexicon)),
  );
  const doomed = titled && !kept.has(titled.part) ? [titled] : spec.parts.filter((other) => other.part === part);
  if (doomed.length === 0) return undefined;
  const headings = doomed.some((other) => other.part === 'record-form') ? spec.parts.filter(({ props }) => props['id'] === 'form') : [];
  const parts = spec.parts.filter((other) => !doomed.includes(other) && !headings.includes(other));
  if (parts.every((other) => kept.has(other.part) || other.part === 'footer'))
    throw new AppError('composer_cannot', say('needed', { x: words }));
  const hero = parts.map((other) =>
    other.part === 'hero' && headings.length > 0
      ? { ...other, props: Object.fromEntries(Object.entries(other.props).filter(([name]) => name !== 'action')) }
      : other,
  );
  return done({ ...spec, parts: hero });
};
