/** From a sentence to what it says: kind of app, things and their fields, sections, views, limits, names, places, tone. */
import type { Business, KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon, Named, SectionRule } from '../lexicon.ts';
import { fieldWishes, wishOf, type FieldWish } from './fields.ts';
import { itemsOf } from './items.ts';
import { limitsIn, wholeLimit, type Limit } from './limits.ts';
import { nameIn, placeIn } from './names.ts';
import { requestOf, segmentsOf, type Request } from './request.ts';
import { styleOf, type Style } from './style.ts';
import { chooseSubject, type Subject } from './choose-subject.ts';
import { bare } from './subject.ts';
import { viewIn, type ViewWish } from './wishes.ts';

export interface Understanding {
  readonly sentence: string;
  readonly language: Language;
  readonly unsure: boolean;
  readonly foreign: boolean;
  readonly request: Request;
  readonly kind?: Named<KindRule>;
  readonly subject?: Subject;
  readonly fields: readonly FieldWish[];
  /** All lists as they were written: options of a poll, columns of a board, phases of a timer, formulas. */
  readonly lists: readonly string[];
  readonly sections: readonly Named<SectionRule>[];
  /** Further apps inside the request: a form on a page. */
  readonly inner: readonly Named<KindRule>[];
  /** List items that are neither a field, a section nor a view of the chosen kind. */
  readonly loose: readonly string[];
  readonly views: readonly ViewWish[];
  readonly limits: readonly Limit[];
  readonly business?: Named<Business>;
  readonly place?: string;
  readonly name?: string;
  readonly style: Style;
}

/** Kinds whose lists name sections of a page, not fields. */
const pages = new Set(['site', 'menu', 'shop']);
const viewSections = new Set(['chart', 'totals', 'hours', 'footer']);

/** @param sentence tidied (language/text.ts) */
export function understand(sentence: string, lexicon: Lexicon): Understanding {
  const { language, unsure, foreign } = lexicon.detect(sentence);
  const request = requestOf(sentence, language, lexicon);
  const { head, segments, others } = request;
  const whom = [
    head.text,
    ...segments.flatMap(({ role, text }) => (['for', 'about', 'called', 'to'].includes(role) ? [text] : [])),
    ...others,
  ];
  const business = whom.map((text) => lexicon.businesses.find(tokensOf(text), language)[0]?.value).find((found) => found !== undefined);
  const kind =
    head.kind ?? (head.known === 'section' || (head.known === 'business' && head.limits.length === 0) ? siteKind(lexicon) : undefined);
  const isPage = pages.has(kind?.rule.skeleton ?? '');
  const subject = chooseSubject(request, kind, language, lexicon);
  const money = subject?.rule?.rule.money ?? true;

  const found = {
    sections: [] as Named<SectionRule>[],
    inner: [] as Named<KindRule>[],
    views: [] as ViewWish[],
    limits: [] as Limit[],
    loose: [] as string[],
    lists: [] as string[],
  };
  const addSection = (section: Named<SectionRule> | undefined): boolean => {
    if (!section) return false;
    if (!found.sections.includes(section)) found.sections.push(section);
    return true;
  };

  /** Sorts an item of a list in; false leaves it to be a field. */
  const takes = (item: string): boolean => {
    const limit = wholeLimit(item, language, lexicon);
    if (limit) return found.limits.push(limit) > 0;
    const tokens = tokensOf(item);
    const bareItem = item.slice(tokens.find(({ key }) => !lexicon.phrasing[language].skipped.has(key))?.start ?? 0);
    if (isPage) {
      const inner = lexicon.asked
        .find(tokens, language)
        .flatMap(({ value }) => (value.type === 'kind' && ['form', 'poll', 'blog', 'chat'].includes(value.rule.skeleton) ? [value] : []));
      if (inner[0] && inner[0].rule.skeleton === 'form') return found.inner.push(inner[0]) > 0;
      if (lexicon.sections.find(tokens, language).map(({ value }) => addSection(value)).length > 0) return true;
      return false;
    }
    const view = viewIn(lexicon, item, language);
    if (view) return found.views.push(view) > 0;
    const section = lexicon.sections.exactly(bareItem, language);
    return section !== undefined && viewSections.has(section.id) && kind?.rule.skeleton !== 'blog' && addSection(section);
  };

  const fields: FieldWish[] = [];
  const read = (text: string, onlyKnown: boolean): void => {
    if (isPage && found.inner.length === 0 && !lexicon.phrasing[language].each.test(fold(text))) {
      const rest = itemsOf(text, language, lexicon).filter((item) => !takes(item));
      found.loose.push(...rest);
      return;
    }
    found.lists.push(text);
    for (const wish of fieldWishes(text, language, lexicon, money, takes)) if (!onlyKnown || wish.known) fields.push(wish);
  };

  for (const { role, lead, text } of segments) {
    if (role === 'with') read(text, false);
    else if (role === 'more' || role === 'so') readLoosely(text);
    else if (role === 'to' && head.subject === '' && head.kind?.by === 'verb') read(`${lead} ${text}`, false);
    else if (role === 'by') {
      const wish = wishOf(text, language, lexicon, money);
      if (wish?.known) {
        fields.push(wish);
        found.views.push({ kind: 'chart', field: text, shape: 'bar' });
      }
    }
    if (isPage && (role === 'so' || role === 'to' || role === 'for'))
      for (const { value } of lexicon.sections.find(tokensOf(text), language)) if (value.rule.form) addSection(value);
  }
  if (isPage) for (const { value } of lexicon.sections.find(tokensOf(head.text), language)) addSection(value);

  /** A part of a sentence that may hold wishes, and fields that the vocabulary knows. */
  function readLoosely(text: string): void {
    if (isPage) {
      for (const { value } of lexicon.sections.find(tokensOf(text), language)) addSection(value);
      return;
    }
    const { has } = lexicon.phrasing[language];
    const said = has.exec(fold(text));
    if (takes(text)) return;
    read(said ? text.slice(said.index + said[0].length) : text, true);
  }

  for (const other of others) {
    const { has, each } = lexicon.phrasing[language];
    const said = has.exec(fold(other));
    const about = each.test(fold(other)) || (subject !== undefined && fold(other).includes(fold(subject.singular)));
    if (said && (about || /^\s*(it|they|es|sie|il|elle|debe|deve)\b/.test(fold(other))))
      read(other.slice(said.index + said[0].length), !about);
    else readLoosely(other);
  }

  const parts = [...segments, ...others.flatMap((other) => segmentsOf(other, language, lexicon).segments)];
  const limits = [...found.limits, ...limitsIn(request, kind, language, lexicon)];
  // "a dark green recipe book": the colour is of the app, since nothing else of the head is left.
  const qualified = lexicon.colours.exactly(bare(head.subject, language, lexicon), language);
  const place = placeIn(parts, language, lexicon);
  const name = nameIn(sentence, parts, isPage ? (text) => lexicon.businesses.find(tokensOf(text), language).length > 0 : () => false);
  return {
    sentence,
    language,
    unsure,
    foreign,
    request,
    fields,
    limits: limits.filter((limit, index) => limits.findIndex(({ id }) => id === limit.id) === index),
    lists: found.lists,
    sections: found.sections,
    inner: found.inner,
    loose: found.loose,
    views: found.views,
    ...(kind ? { kind } : {}),
    ...(subject ? { subject } : {}),
    ...(business ? { business } : {}),
    ...(place === undefined ? {} : { place }),
    ...(name === undefined ? {} : { name }),
    style: { ...styleOf(sentence, language, lexicon), ...(qualified ? { primary: qualified } : {}) },
  };
}

const siteKind = (lexicon: Lexicon): Named<KindRule> | undefined => {
  const rule = lexicon.rules.kinds['site'];
  return rule && { id: 'site', rule };
};
