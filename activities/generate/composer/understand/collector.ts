/** Sorts what the lists of a sentence name: fields, sections of a page, views of rows, wishes that cannot be granted. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon, Named, SectionRule } from '../lexicon.ts';
import { fieldWishes, wishOf, type FieldWish } from './fields.ts';
import { itemsOf } from './items.ts';
import { anotherApp, wholeLimit, type Limit } from './limits.ts';
import { viewIn, type ViewWish } from './wishes.ts';

/** Kinds whose lists name sections of a page, not fields. */
const pages = new Set(['site', 'menu', 'shop']);
/** Kinds without fields of their own, and kinds of rows. */
const fieldless = new Set(['blog', 'chat', 'live', 'game', 'stopwatch']);
const rows = new Set(['records', 'tracker', 'checklist', 'board']);
/** Sections that an app of rows can have. */
const viewSections = new Set(['chart', 'totals', 'hours', 'footer']);

export class Collector {
  readonly fields: FieldWish[] = [];
  readonly sections: Named<SectionRule>[] = [];
  /** Apps inside the app: a form on a page. */
  readonly inner: Named<KindRule>[] = [];
  readonly views: ViewWish[] = [];
  readonly limits: Limit[] = [];
  /** Items of a page that no vocabulary knows. */
  readonly loose: string[] = [];
  readonly lists: string[] = [];
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
    const hits = this.lexicon.sections
      .find(tokensOf(text), this.language)
      .filter(({ value }) => !onlyForms || value.rule.form !== undefined);
    for (const { value } of hits) this.addSection(value);
    return hits.length > 0;
  }

  /** Sorts an item of a list in; false leaves it to be a field. */
  takes(item: string): boolean {
    const { language, lexicon } = this;
    const limit = wholeLimit(item, language, lexicon);
    if (limit) return this.limits.push(limit) > 0;
    if (this.isPage) return this.#takesForPage(item);
    const view = viewIn(lexicon, item, language);
    if (view) return this.views.push(view) > 0;
    const bareItem = item.slice(tokensOf(item).find(({ key }) => !lexicon.phrasing[language].skipped.has(key))?.start ?? 0);
    if (this.#isAnother(bareItem)) return this.limits.push(anotherApp(bareItem, language, lexicon)) > 0;
    const section = lexicon.sections.exactly(bareItem, language);
    if (!section || !viewSections.has(section.id) || this.kind?.rule.skeleton === 'blog') return false;
    // "horário" is a time of day as well.
    if (section.id === 'hours' && lexicon.fields.exactly(bareItem, language)) return false;
    this.addSection(section);
    return true;
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
    return this.addSectionsOf(item);
  }

  /** Reads a list. `onlyKnown`: words that no vocabulary knows are no fields. */
  read(text: string, onlyKnown = false): void {
    const { language, lexicon } = this;
    // "with purple": how it looks, not what it keeps.
    if (itemsOf(text, language, lexicon).every((item) => lexicon.colours.exactly(item, language) !== undefined)) return;
    if (this.isPage && this.inner.length === 0 && !lexicon.phrasing[language].each.test(fold(text))) {
      this.loose.push(...itemsOf(text, language, lexicon).filter((item) => !this.takes(item)));
      return;
    }
    this.lists.push(text);
    const wishes = fieldWishes(text, language, lexicon, this.money, (item) => this.takes(item));
    this.fields.push(...wishes.filter((wish) => !onlyKnown || wish.known));
  }

  /** Reads a part of a sentence that may hold wishes, and fields that the vocabulary knows. */
  readLoosely(text: string): void {
    if (this.isPage) {
      this.addSectionsOf(text);
      return;
    }
    const said = this.lexicon.phrasing[this.language].has.exec(fold(text));
    if (!this.takes(text)) this.read(said ? text.slice(said.index + said[0].length) : text, true);
  }

  /** "expenses by category": a view over a field that comes to be with it. */
  readGrouping(text: string): void {
    if (wishOf(text, this.language, this.lexicon, this.money)?.known) this.views.push({ kind: 'chart', field: text, shape: 'bar' });
  }
}
