/** Rows of a price list that are named without amounts: "prices for small, medium and large dogs", "rooms: single, double, suite with prices". */
import type { Language } from '../../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../../language/text.ts';
import { looksPlural } from '../../language/inflect.ts';
import type { Lexicon } from '../../lexicon.ts';
import { itemsOf } from '../items.ts';
import { bare } from '../subject.ts';
import { nominative } from '../../language/nominative.ts';
import { namedIn } from '../../skeletons/tables.ts';
import { pages } from './page.ts';
import { cutOut, type Span } from './span.ts';

export interface PriceRows {
  /** As the sentence calls what costs something: "Rooms"; nothing where it only says "prices". */
  readonly title?: string;
  readonly names: readonly string[];
}

/** "For the", "of", a colon, or nothing where the list follows at once: "tarifs femmes, hommes, enfants". */
const lead =
  /^(?:\s*[:(]\s*|\s+(?:(?:for|of|with|fur|von|mit|pour|des?|d['’]|du|avec|par|para|con|do|da|dos|das|com|por|je nach|selon|segun|conforme)\s*(?:the|our|die|der|den|unsere|les|la|le|l['’]|nos|las|los|el|nuestr[oa]s|os|as|[oa])?\s+)?(?!(?:and|or|und|oder|et|ou|y|o|e|are|ist|sind|in|im|on|at|to|per|pro)\s))/u;
const openedBy = /^(?<head>(?:\p{L}+\s){0,2}?\p{L}+)\s*[:(]\s*(?<list>.+)$/u;
const joined =
  /(?:^|\s*[,)]\s*|\s)(?:with|and|plus|mit|und|samt|avec|et|con|y|com|e)\s+(?:(?:their|the|its|own|ihren|den|jeweiligen|leurs?|les|sus?|los|las|seus?|os|respectiv[oe]s)\s+)*$|(?<=\p{L})\s$/u;
const mostWords = 4;
/** "Prices for weddings, portraits and events": sections of a page, and what costs something. */
const mayCost = new Set(['dates', 'skills', 'people', 'career']);
const isFor = /[:(]|^\s+(?:for|fur|pour|para)\s/;
/** A list that is asked for stands at the beginning: "price list for …". */
const fewAhead = 2;

/** Sizes, ages and the like, which share the noun of their list. */
const quality =
  /^(?:small|medium|large|big|tiny|giant|short|long|single|double|twin|triple|family|low|mid|middle|high|peak|half|full|young|old|adult|junior|klein\w*|mittel\w*|mittler\w*|gross\w*|kurz\w*|lang\w*|halb\w*|ganz\w*|jung\w*|alt\w*|petite?s?|moyen(?:ne)?s?|grande?s?|courte?s?|longue?s?|simples?|doubles?|familiale?s?|pequen[oa]s?|median[oa]s?|cort[oa]s?|larg[oa]s?|individua(?:l|les|is)|dobles?|familiar(?:es)?|medi[oa]s?|dupl[oa]s?|curt[oa]s?|long[oa]s?|alt[oa]s?|baj[oa]s?|baix[oa]s?|basses?|hautes?)$/;

/** "Small, medium and large dogs" are small dogs, medium dogs and large dogs. */
function withNoun(names: readonly string[], language: Language): string[] {
  const isLast = language === 'en' || language === 'de';
  const whole = (isLast ? names.at(-1) : names[0])?.split(' ') ?? [];
  const others = isLast ? names.slice(0, -1) : names.slice(1);
  const [of, noun] = isLast ? [whole[0], whole.slice(1).join(' ')] : [whole.at(-1), whole.slice(0, -1).join(' ')];
  const share = noun !== '' && [of ?? '', ...others].every((one) => quality.test(fold(one)));
  return share ? names.map((name) => (name.includes(' ') ? name : isLast ? `${name} ${noun}` : `${noun} ${name}`)) : [...names];
}

/** Items up to the first that the page has a part for. */
function namesOf(items: readonly string[], language: Language, lexicon: Lexicon, isMarked = false): string[] {
  const isForm = (tokens: ReturnType<typeof tokensOf>): boolean =>
    lexicon.asked.find(tokens, language).some(({ value }) => value.type === 'kind');
  const isPart = (item: string): boolean => {
    const tokens = tokensOf(item);
    // Behind a colon stands what the list says it is: "10 lessons".
    if (isMarked)
      return (
        tokens.length > mostWords + 1 ||
        lexicon.sections.exactly(item, language) !== undefined ||
        isForm(tokens) ||
        namedIn(lexicon.rules.ownsections, item, language).some((id) => !mayCost.has(id))
      );
    return (
      tokens.length > mostWords ||
      /[\d:(]/.test(item) ||
      lexicon.sections.find(tokens, language).length > 0 ||
      isForm(tokens) ||
      namedIn(lexicon.rules.ownsections, item, language).length > 0
    );
  };
  const end = items.findIndex(isPart);
  return items.slice(0, end < 0 ? items.length : end);
}

type Found = PriceRows & Span;

/** "Prices for …", "a menu of …": the list behind the word. */
function behind(text: string, hit: Span, title: string, language: Language, lexicon: Lexicon): Found | undefined {
  const rest = text.slice(hit.end);
  const opened = lead.exec(fold(rest))?.[0] ?? '';
  if (opened === '') return undefined;
  const list = rest.slice(opened.length).split(/[.;!?()]/)[0] ?? '';
  const said = namesOf(itemsOf(list, language, lexicon), language, lexicon, isFor.test(opened));
  const last = said.at(-1);
  if (said.length < 2 || last === undefined) return undefined;
  const names = said.map((item) => bare(item, language, lexicon));
  return {
    title,
    names: withNoun(names, language).map(capitalised),
    start: hit.end,
    end: hit.end + opened.length + list.lastIndexOf(last) + last.length,
  };
}

/** "Rooms: single, double, suite with prices", "chambres simple, double et suite et leurs prix": the list before the word. */
function before(text: string, hit: Span, language: Language, lexicon: Lexicon): Found | undefined {
  const all = text.slice(0, hit.start);
  const join = joined.exec(fold(all));
  if (!join) return undefined;
  const said = all.slice(0, join.index).replace(/\)$/, '');
  const { roles } = lexicon.phrasing[language];
  const leads = [...fold(said).matchAll(new RegExp(roles.source, 'gu'))].filter(({ groups }) => groups?.['with'] || groups?.['for']);
  const last = leads.at(-1);
  const stop = Math.max(said.search(/[^.;!?–]*$/), last ? last.index + last[0].length : 0);
  const [whole, colon] = [said.slice(stop), said.slice(stop).lastIndexOf(':')];
  const begin = stop + (colon < 0 ? 0 : (/^.*,\s*/.exec(whole.slice(0, colon))?.[0].length ?? 0));
  const chunk = said.slice(begin);
  const { head, list } = openedBy.exec(chunk)?.groups ?? {};
  const items = itemsOf(list ?? chunk, language, lexicon);
  const [first = '', ...others] = items;
  // "Chambres simple": the word for what is let stands before the first of them.
  const [thing = '', ...rest] = first.split(' ');
  const isMany = rest.length === 1 && language !== 'en' && language !== 'de' && looksPlural(language, thing);
  const isThing =
    head === undefined && rest.length > 0 && (isMany || namedIn(lexicon.rules.ownsections, thing, language).includes('skills'));
  const title = head === undefined ? (isThing ? thing : undefined) : bare(head, language, lexicon);
  const isOffered = title === undefined && lexicon.businesses.find(tokensOf(text), language).some(({ value }) => value.id !== 'event');
  const from = isOffered ? items.findLastIndex((item) => namesOf([item], language, lexicon).length === 0) + 1 : 0;
  const names = isThing ? [rest.join(' '), ...others] : items.slice(from);
  // "Orders with customer, date and price" are rows of another kind.
  if (title === undefined && names.some((name) => lexicon.fields.exactly(name, language) !== undefined)) return undefined;
  if ((title === undefined && !isOffered) || names.length < 2 || namesOf(names, language, lexicon).length < names.length) return undefined;
  return {
    ...(title === undefined ? {} : { title: capitalised(title) }),
    names: withNoun(names, language).map(capitalised),
    start: begin + (from > 0 ? chunk.lastIndexOf(names[0] ?? '') : 0),
    end: hit.start,
  };
}

/** @returns the rows that the text names for its price list, and the text without them */
export function priceRowsIn(text: string, language: Language, lexicon: Lexicon): { rest: string; rows?: PriceRows } {
  const tokens = tokensOf(text);
  const kind =
    lexicon.asked.find(tokens, language).find(({ value }) => value.type === 'kind' && pages.has(value.rule.skeleton))?.from ?? -1;
  for (const { value, from, to } of lexicon.sections.find(tokens, language)) {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    // A menu that is itself asked for has a reader of its own.
    if (value.id !== 'prices' || from < kind || (from === kind && from <= fewAhead)) continue;
    const word = capitalised(nominative(text.slice(start, end), language, lexicon));
    const found = behind(text, { start, end }, word, language, lexicon) ?? before(text, { start, end }, language, lexicon);
    if (found)
      return { rest: cutOut(text, [found]), rows: { names: found.names, ...(found.title === undefined ? {} : { title: found.title }) } };
  }
  return { rest: text };
}
