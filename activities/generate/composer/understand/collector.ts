/** Sorts what the lists of a sentence name: fields, sections of a page, views of rows, wishes that cannot be granted. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon, SectionRule } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { isCircumstance, isShare } from './circumstances.ts';
import { fieldWishes, wishOf, type FieldWish } from './fields.ts';
import { listInBrackets } from './bracketed.ts';
import { itemsOf, optionsOf } from './items.ts';
import { isAsked, isHeadcount } from './headcount.ts';
import { partsOf, sectionsWord, type Detail } from './page-lists.ts';
import { starred } from './starred.ts';
import { sectionsIn } from './sections-in.ts';
import { bare } from './subject.ts';
import { anotherApp, notRead, unreadWish, wholeLimit, type Limit } from './limits.ts';
import { viewIn, type ViewWish } from './wishes.ts';

/** Kinds whose lists name sections of a page, not fields. */
const pages = new Set(['site', 'menu', 'shop']);
const fieldless = new Set(['blog', 'chat', 'live', 'game', 'stopwatch']);
const rows = new Set(['records', 'tracker', 'checklist', 'board']);
const viewSections = new Set(['chart', 'totals', 'hours', 'footer']);

const tickOf = (words: string): FieldWish => ({ label: capitalised(words), type: 'boolean', known: true });

export class Collector {
  readonly fields: FieldWish[] = [];
  /** What can be ticked off; behind the other fields. */
  readonly ticks: FieldWish[] = [];
  readonly sections: Named<SectionRule>[] = [];
  /** Apps inside the app: a form on a page. */
  readonly inner: Named<KindRule>[] = [];
  readonly views: ViewWish[] = [];
  readonly limits: Limit[] = [];
  /** Items of a page that no vocabulary knows. */
  readonly loose: string[] = [];
  readonly lists: string[] = [];
  /** What a section of a page is to show: "services (cut, colour)", "delivery area: Centro, Batel". */
  readonly details: Detail[] = [];
  readonly isPage: boolean;

  /** @param money whether an "amount" is a sum of money here */
  constructor(
    readonly kind: Named<KindRule> | undefined,
    readonly money: boolean,
    readonly language: Language,
    readonly lexicon: Lexicon,
  ) {
    this.isPage = pages.has(kind?.rule.skeleton ?? '');
  }

  addSection(section: Named<SectionRule>): void {
    if (!this.sections.includes(section)) this.sections.push(section);
  }

  /** Sections that a text names anywhere. */
  addSectionsOf(text: string, onlyForms = false): boolean {
    const hits = sectionsIn(text, this.language, this.lexicon).filter(({ value }) => !onlyForms || value.rule.form !== undefined);
    for (const { value } of hits) this.addSection(value);
    return hits.length > 0;
  }

  /** Sorts an item of a list in; false leaves it to be a field. */
  takes(item: string): boolean {
    const { language, lexicon } = this;
    const limit = wholeLimit(item, language, lexicon);
    const isField = !this.isPage && lexicon.fields.exactly(item, language) !== undefined;
    if (limit && !isField) return this.limits.push(limit) > 0;
    if (this.isPage) return this.#takesForPage(item);
    if (isCircumstance(item, language, lexicon) || isHeadcount(item, language, lexicon)) return true;
    if (isShare(item)) return this.limits.push(notRead(item, language, lexicon)) > 0;
    if (this.#takesView(item)) return true;
    const bareItem = item.slice(tokensOf(item).find(({ key }) => !lexicon.phrasing[language].skipped.has(key))?.start ?? 0);
    if (this.#isAnother(bareItem)) return this.limits.push(anotherApp(bareItem, language, lexicon)) > 0;
    const wish = unreadWish(item, language, lexicon);
    if (wish) return this.limits.push(wish) > 0;
    const section = lexicon.sections.exactly(bareItem, language);
    if (!section || !viewSections.has(section.id) || this.kind?.rule.skeleton === 'blog') return false;
    // "horário" is a time of day as well.
    if (section.id === 'hours' && lexicon.fields.exactly(bareItem, language)) return false;
    this.addSection(section);
    return true;
  }

  #takesView(item: string): boolean {
    const { language, lexicon } = this;
    // "Prix total" is a field, whatever its words ask for elsewhere.
    if (item.includes(' ') && lexicon.fields.exactly(item, language)) return false;
    const view = viewIn(lexicon, item, language);
    if (!view || (view.kind === 'count' && isAsked(item))) return false;
    const [whether = ''] = lexicon.phrasing[language].rules.whether.split(' ');
    // "Mark it as settled" is a yes or no of each row.
    if (view.kind === 'tick' && view.field !== undefined)
      return this.ticks.push(wishOf(`${whether} ${view.field}`, language, lexicon, this.money) ?? tickOf(view.field)) > 0;
    return this.views.push(view) > 0;
  }

  /** "A blog with a contact form" asks for two apps; "weather" in a log is a field. */
  #isAnother(item: string): boolean {
    const asked = this.lexicon.asked.exactly(item, this.language);
    const own = this.kind?.rule.skeleton ?? '';
    return (
      asked?.type === 'kind' &&
      asked.rule.skeleton !== own &&
      !this.lexicon.fields.exactly(item, this.language) &&
      (fieldless.has(own) || (rows.has(own) && tokensOf(item).length > 1))
    );
  }

  #takesForPage(item: string): boolean {
    const inner = this.lexicon.asked
      .find(tokensOf(item), this.language)
      .flatMap(({ value }) => (value.type === 'kind' && value.rule.skeleton === 'form' ? [value] : []));
    if (inner[0]) return this.inner.push(inner[0]) > 0;
    return this.#takesDetail(item) || this.addSectionsOf(item);
  }

  /** "services (cut, colour)" and "services: cut, colour": a section and what stands in it. */
  #takesDetail(item: string): boolean {
    const { language, lexicon } = this;
    const [, title = '', inside] = /^([^:(]{2,48}?)\s*[:([]\s*(.+?)[)\]]?\s*$/.exec(item) ?? [];
    const items = inside === undefined ? [] : optionsOf(inside, language, lexicon);
    if (items.length < 2) return false;
    if (sectionsWord.test(fold(title.trim()))) {
      for (const one of items) if (!this.#takesForPage(one)) this.loose.push(one);
      return true;
    }
    const [hit] = lexicon.sections.find(tokensOf(title), language);
    if (hit) this.addSection(hit.value);
    return this.details.push({ title, items, ...(hit ? { section: hit.value.id } : {}) }) > 0;
  }

  /** The fields of a page's form. @param offered what the page offers, to be chosen from */
  readForm(text: string, offered: readonly string[]): void {
    const { language, lexicon } = this;
    this.#offered = offered;
    this.lists.push(text);
    this.fields.push(...fieldWishes(text, language, lexicon, this.money, (item) => this.#chosenFrom(item) ?? false));
  }

  #offered: readonly string[] = [];
  /** In a form, what the page shows already is chosen from there. */
  #chosenFrom(item: string): FieldWish | undefined {
    const { language, lexicon } = this;
    const words = bare(item, language, lexicon);
    const hits = lexicon.sections.find(tokensOf(words), language).map(({ value }) => value.id);
    const detail = this.details.find(({ section }) => section !== undefined && hits.includes(section));
    const isOffer = hits.some((id) => id === 'services' || id === 'prices') && this.#offered.length > 1;
    const options = detail?.items ?? (isOffer ? this.#offered : undefined);
    return options && { label: capitalised(words), type: 'choice', options, known: true };
  }

  /** Fields whose words were marked: each is one, whatever else its words could ask for. */
  readMarked(marked: readonly string[]): void {
    const { language, lexicon, money } = this;
    this.lists.push(marked.join(', '));
    const wishes = marked.flatMap((one) => fieldWishes(one, language, lexicon, money, () => false));
    const isNew = ({ label }: FieldWish, at: number): boolean => wishes.findIndex((other) => fold(other.label) === fold(label)) === at;
    this.fields.push(...wishes.filter(isNew));
  }

  /** In a form, known fields are fields. */
  #takesInForm(item: string): boolean | FieldWish {
    const { language, lexicon } = this;
    return this.#chosenFrom(item) ?? (!lexicon.fields.exactly(bare(item, language, lexicon), language) && this.takes(item));
  }

  /** Reads a list. `onlyKnown`: words that no vocabulary knows are no fields. */
  read(said: string, onlyKnown = false): void {
    const { language, lexicon } = this;
    const text = said.replace(starred, (_, things: string) =>
      itemsOf(things, language, lexicon)
        .map((thing) => `${thing} (1-5)`)
        .join(', '),
    );
    // "with purple": how it looks, not what it keeps.
    if (itemsOf(text, language, lexicon).every((item) => lexicon.colours.exactly(item, language) !== undefined)) return;
    if (this.isPage && this.inner.length === 0 && !lexicon.phrasing[language].each.test(fold(text))) {
      this.loose.push(...itemsOf(text, language, lexicon).filter((item) => !this.takes(item)));
      return;
    }
    this.lists.push(text);
    const sorts = (item: string): boolean | FieldWish => (this.isPage ? this.#takesInForm(item) : this.takes(item));
    const wishes = fieldWishes(text, language, lexicon, this.money, sorts);
    const known = wishes.filter((wish) => wish.known).length;
    // "Artist, album, year": among known fields a word or two are a field as well.
    const areFields = known >= 2 && known * 2 >= wishes.length;
    this.fields.push(
      ...wishes.filter((wish) => !onlyKnown || (wish.known && !/^\d/.test(wish.label)) || (areFields && tokensOf(wish.label).length <= 2)),
    );
  }

  /** Fields that have to be there. */
  require(list: string): void {
    for (const item of itemsOf(list, this.language, this.lexicon)) {
      const wish = wishOf(item, this.language, this.lexicon, this.money);
      const known = this.fields.findIndex(({ label }) => fold(label) === fold(wish?.label ?? ''));
      if (known >= 0) this.fields[known] = { ...(this.fields[known] as FieldWish), required: true };
      else if (wish) this.fields.push({ ...wish, required: true });
    }
  }

  /** "Where guests can reserve one": read, or said to be missing, unless people can do that anyway. */
  readWish(text: string): void {
    const heard = (): number => this.fields.length + this.ticks.length + this.views.length + this.limits.length + this.sections.length;
    const before = heard();
    this.readLoosely(text);
    const { language, lexicon } = this;
    const granted = new Set(lexicon.phrasing[language].rules.granted.map(fold));
    const tokens = tokensOf(text);
    const verb = language === 'de' ? tokens.at(-1) : tokens.find(({ key }) => !lexicon.phrasing[language].skipped.has(key));
    const isRows = this.kind === undefined || rows.has(this.kind.rule.skeleton);
    if (heard() === before && isRows && tokens.length >= 2 && verb && !granted.has(verb.key))
      this.limits.push(notRead(text, language, lexicon));
  }

  /** Reads a part of a sentence that may hold wishes, and fields that the vocabulary knows. */
  readLoosely(text: string): void {
    if (this.isPage) {
      const asks = (piece: string): boolean =>
        this.lexicon.asked
          .find(tokensOf(piece), this.language)
          .some(({ value }) => value.type === 'kind' && value.rule.skeleton === 'form');
      for (const part of partsOf(text, asks)) if (!this.#takesDetail(part)) this.#takesForPage(part);
      return;
    }
    const bracketed = this.fields.length === 0 ? listInBrackets(text, this.language, this.lexicon) : undefined;
    if (bracketed) {
      this.read(bracketed.list);
      return bracketed.around.forEach((part) => this.readLoosely(part));
    }
    const has = this.lexicon.phrasing[this.language].has.exec(fold(text));
    // "Who suggested it, have we read it": a list goes on there.
    const said = has && !text.slice(0, has.index).includes(',') ? has : null;
    const rest = itemsOf(text, this.language, this.lexicon).filter((item) => !this.#takesView(item));
    if (rest.length > 0 && !this.takes(rest.join(', '))) this.read(said ? text.slice(said.index + said[0].length) : rest.join(', '), true);
  }

  /** "expenses by category": a view over a field that comes to be with it. */
  readGrouping(text: string): void {
    for (const field of itemsOf(text, this.language, this.lexicon))
      if (wishOf(field, this.language, this.lexicon, this.money)?.known) this.views.push({ kind: 'chart', field, shape: 'bar' });
  }
}
