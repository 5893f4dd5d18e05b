/** "Dairy farm – cows with tag number", "Hofladen: Produkte mit Preis": what stands in front names the app, what follows is what it keeps. */
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { listedThings } from './fielded-things.ts';
import { resolveHead, type Head } from './head.ts';
import { itemsOf } from './items.ts';
import { listedIn } from './listed-things.ts';
import { withoutOpeners } from './openers.ts';
import { segmentsOf } from './segments.ts';
import { bare } from './subject.ts';
import { otherwise } from './thing-name.ts';

export interface NamedApp {
  readonly name: string;
  readonly rest: string;
}

const front = /^([^:.,;()?!]{2,70}?)(?:\s*:|\s+[-–—])\s+(.+)$/s;
/** Pages that are asked for in so many words. */
const pages = new Set(['site', 'menu', 'shop']);
const selling = /\b(online|web|onlineshop|webshop|e ?-?commerce|cart|checkout|warenkorb|kasse|panier|carrito|carrinho)\b/;

/**
 * @param typed the sentence before its words were respelled: names stay as they are written
 * @returns undefined where the words in front say themselves what is kept, or ask for a page
 */
export function namedApp(text: string, typed: string, language: Language, lexicon: Lexicon): NamedApp | undefined {
  const [, before = '', rest = ''] = front.exec(text) ?? [];
  if (before === '') return undefined;
  const opened = withoutOpeners(before, language, lexicon).text;
  const head = resolveHead(segmentsOf(opened, language, lexicon).head, language, lexicon, false);
  const kind = head.kind?.rule.skeleton ?? '';
  if (head.kind?.id === 'site' || (pages.has(kind) && selling.test(fold(text)))) return undefined;
  const several = listedThings(rest, language, lexicon).things.length > 0;
  // "Hofladen" is a trade, "shop" is what is to be built.
  const phrase = head.kind?.phrase ?? '';
  const isSaid = phrase !== '' && ` ${fold(opened)} `.includes(` ${phrase} `);
  const isTrade = head.known === 'business' || (pages.has(kind) && !isSaid) || isCalled(head, language, lexicon);
  if (!several && !(isTrade && keepsOneThing(rest, language, lexicon))) return undefined;
  // "Gestion de mon élevage" is an Élevage; "school library" stays.
  const isBehind = isSaid && head.subject !== '' && opened.indexOf(head.subject) > fold(opened).indexOf(phrase);
  const said = isBehind ? head.subject : nameOf(opened, language, lexicon);
  const name = bare(asTyped(said, typed), language, lexicon);
  return tokensOf(name).length === 0 ? undefined : { name: capitalised(shortened(name, 60)), rest };
}

/** "Kita", "book club": neither a thing to keep nor a kind of app. */
const isCalled = ({ kind, known, subject }: Head, language: Language, lexicon: Lexicon): boolean =>
  !kind &&
  !looksPlural(language, subject) &&
  (known === undefined || lexicon.nouns.find(tokensOf(subject), language).some(({ value }) => value.rule.people));

/** "Cows with tag number and breed", and no section of a page beside it. */
function keepsOneThing(rest: string, language: Language, lexicon: Lexicon): boolean {
  const { things, leads, beside } = listedIn(rest, language, lexicon);
  const [thing] = things;
  // "Services with prices" are a section; "orders with date and cake" are rows.
  if (
    !thing ||
    (otherwise(thing.phrase, language, lexicon) === 'section' && !lexicon.nouns.exactly(thing.phrase, language)?.rule.confidential)
  )
    return false;
  const areFields = thing.items.some((item) => lexicon.fields.exactly(item, language) !== undefined);
  const items = [...beside, ...itemsOf(rest, language, lexicon).slice(1)];
  return (
    leads &&
    things.length === 1 &&
    areFields &&
    !items.some((item) => lexicon.sections.exactly(item, language) && !lexicon.fields.exactly(item, language))
  );
}

/** The words of the sentence that stand where the respelled ones do. */
function asTyped(said: string, typed: string): string {
  const [, before = ''] = front.exec(typed) ?? [];
  const words = before.split(/\s+/);
  const [first = '', ...others] = said.split(/\s+/);
  const at = words.findIndex((word) => fold(word) === fold(first));
  const same = words.slice(at, at + others.length + 1);
  return at >= 0 && same.length === others.length + 1 ? same.join(' ') : said;
}

/** "Vet clinic app" is called "Vet clinic". */
function nameOf(text: string, language: Language, lexicon: Lexicon): string {
  const trailing = new Set(lexicon.phrasing[language].rules.trailing.map(fold));
  const tokens = tokensOf(text);
  const end = tokens.findLast(({ key }) => !trailing.has(key))?.end ?? text.length;
  return text.slice(0, end);
}
