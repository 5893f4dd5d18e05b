/** Adds, renames and removes pages: views of the app, chosen in tabs. */
import type { AppSpec, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { sayIn } from '../skeletons/bench.ts';
import { bare } from '../understand/subject.ts';
import { matchOf } from '../understand/wishes.ts';
import { addSection } from './add.ts';
import { ownApp } from './inner.ts';
import { openEntities } from './meant.ts';
import { renamingIn } from './renamed.ts';
import type { Edit, Rule, Wish } from './rule.ts';

const page = '(?:pages?|tabs?|views?|seiten?|reiter|ansicht(?:en)?|onglets?|vues?|páginas?|paginas?|pestañas?|vistas?|abas?)';
const article = String.raw`(?:(?:the|our|my|another|second|new|die|der|den|das|weitere|zweite|neue|la|le|l['’]|el|otra|outra|nova|nueva|a)\s+)?`;
const called = String.raw`(?:called|named|titled|namens|appelée|nommée|llamada|chamada)`;
const inFront = new RegExp(String.raw`^${article}${page}(?:\s+${called})?[\s:]+`, 'i');
const atEnd = new RegExp(String.raw`[\s-]+${page}$`, 'i');
const alone = new RegExp(String.raw`^${article}${page}$`, 'i');
const linking =
  /^(?:(?:for|about|with|on|of|für|über|mit|zu|pour|sur|avec|para|sobre|con|com|de|du|des)\s+|d['’])?(?:(?:the|our|my|die|das|der)\s+)?/i;
/** "Kontaktseite" is one word in German. */
const compound = /^(\p{L}{4,})seite$/iu;
/** "A page number", "pages read": a field of rows. */
const field = /\b(?:field|column|number|count|feld|spalte|zahl|champ|colonne|numéro|nombre|campo|columna|coluna|número)\b/i;

/** What a page is called in the wish; undefined when the wish is not about a page. */
function pageIn(words: string, { language, lexicon }: Pick<Wish, 'language' | 'lexicon'>): string | undefined {
  if (field.test(words) || /^pages$/i.test(words)) return undefined;
  if (alone.test(words)) return '';
  const [, joined] = compound.exec(words) ?? [];
  const name = (joined ?? words.replace(inFront, '').replace(atEnd, '')).replace(/^["“”„«»'\s]+|["“”„«»'\s.]+$/g, '');
  if (name === words) return undefined;
  // "Über uns" is the name of a section; in "a page about the team" the word only leads to it.
  return lexicon.sections.exactly(name, language) ? name : name.replace(linking, '');
}

/** Between what a page is for and what its rows have. */
const opener = /\s*(?::|\(|\s(?:with|mit|avec|con|com)\s)/i;

/** Parts that are seen with every page. */
const frame = new Set(['page-header', 'footer']);
const tabLength = 40;

const viewsOf = ({ parts }: AppSpec): string[] => [...new Set(parts.flatMap(({ view }) => view ?? []))];
const same = (a: string, b: string): boolean => fold(a) === fold(b);

/** An app of one page becomes the first of several. */
function paged(spec: AppSpec, { lexicon }: Wish): AppSpec {
  if (viewsOf(spec).length > 0) return spec;
  const [entity] = openEntities(spec);
  const first =
    spec.appType !== 'website' && entity && !entity.confidential ? capitalised(entity.plural) : sayIn(lexicon, spec.language, 'firstPage');
  return { ...spec, parts: spec.parts.map((use) => (frame.has(use.part) ? use : { ...use, view: first })) };
}

/** Behind the other pages, in front of the footer. */
function withPage(spec: AppSpec, parts: readonly PartUse[], view: string): AppSpec {
  const footer = spec.parts.findIndex(({ part }) => part === 'footer');
  const at = footer < 0 ? spec.parts.length : footer;
  return { ...spec, parts: [...spec.parts.slice(0, at), ...parts.map((part) => ({ ...part, view })), ...spec.parts.slice(at)] };
}

export const addPage: Rule = (wish) => {
  const { spec, clause, language, lexicon, say } = wish;
  const asked = matchOf(lexicon, 'add', clause, language)?.x;
  const words = asked === undefined ? undefined : pageIn(asked, wish);
  if (words === undefined) return undefined;
  if (words === '') throw new AppError('composer_cannot', say('pageWithoutName'));
  const section = lexicon.sections.exactly(words, language) ?? lexicon.sections.exactly(bare(words, language, lexicon), language);
  // Pictures are rows of their own.
  const isSection = section !== undefined && section.rule.part !== 'gallery';
  const inner = isSection ? undefined : ownApp(words, wish);
  const [entity] = inner?.entities ?? [];
  const [head = words] = words.split(opener);
  const short = bare(head, language, lexicon);
  // "A page for my wishlist with title and link" is called by its first words, unless they are a sentence.
  const name = entity && tokensOf(short).length > 3 ? entity.plural : isSection ? words : short;
  const view = shortened(capitalised(name), tabLength);
  const before = paged(spec, wish);
  const note = say('didAddPage', { x: view });
  if (viewsOf(before).some((known) => same(known, view))) return { spec, note };
  if (inner) {
    const parts = inner.parts.filter(({ part }) => !frame.has(part) && part !== 'hero');
    return { spec: withPage({ ...before, entities: [...before.entities, ...inner.entities] }, parts, view), note };
  }
  const grown = addSection({ ...wish, spec: before }, words);
  if (!grown) return undefined;
  const added = grown.parts.filter((part) => !before.parts.includes(part));
  // "About me" is not "About us": the page's own words are its heading.
  const fresh = added.map((use) => (use.part === 'text-section' ? { ...use, props: { ...use.props, title: view } } : use));
  return { spec: withPage({ ...grown, parts: grown.parts.filter((part) => !added.includes(part)) }, fresh, view), note };
};

/** The page of that name. @throws AppError when the wish names a page that is not there */
function named(words: string | undefined, wish: Wish): string | undefined {
  if (words === undefined) return undefined;
  const { spec, say } = wish;
  const page = pageIn(words, wish);
  const views = viewsOf(spec);
  const found = views.find((view) => same(view, page ?? words));
  if (found === undefined && page !== undefined && views.length > 0)
    throw new AppError('composer_cannot', say('noPage', { x: page, y: views.join(', ') }));
  return found;
}

export const renamePage: Rule = (wish) => {
  const { spec, say } = wish;
  const renaming = renamingIn(wish, 'renameField');
  const from = named(renaming?.from, wish);
  if (from === undefined || renaming === undefined) return undefined;
  const to = shortened(capitalised(renaming.to), tabLength);
  const parts = spec.parts.map((use) => (use.view === from ? { ...use, view: to } : use));
  return { spec: { ...spec, parts }, note: say('didRenamePage', { x: from, y: to }) };
};

/** Its rows stay: the collection is kept, unseen. */
export const removePage: Rule = (wish): Edit | undefined => {
  const { spec, clause, language, lexicon, say } = wish;
  const doomed = named(matchOf(lexicon, 'remove', clause, language)?.x, wish);
  if (doomed === undefined) return undefined;
  const parts = spec.parts.filter(({ view }) => view !== doomed);
  const [last, ...more] = viewsOf({ ...spec, parts });
  if (last === undefined) throw new AppError('composer_cannot', say('needed', { x: doomed }));
  const single = more.length === 0 ? parts.map(({ view: _view, ...use }) => use) : parts;
  return { spec: { ...spec, parts: single }, note: say('didRemove', { x: doomed }) };
};
