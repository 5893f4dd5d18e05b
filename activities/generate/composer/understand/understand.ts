/** From a sentence to what it says: kind of app, things and their fields, sections, views, limits, names, places, tone. */
import type { Business, KindRule } from '../../../../catalog/understanding.ts';
import { languages, type Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon, Named, SectionRule } from '../lexicon.ts';
import { Collector, type Detail } from './collector.ts';
import type { FieldWish } from './fields.ts';
import { anotherApp, limitsIn, type Limit } from './limits.ts';
import { namedPeople, withPeople } from './named-people.ts';
import { nameIn, placeIn } from './names.ts';
import { resolveHead, tellingOf, weightOf, type Head } from './head.ts';
import { itemsOf } from './items.ts';
import { requestOf, segmentsOf, type Request } from './request.ts';
import { withoutStyle } from './style-clauses.ts';
import { styleOf, type Style } from './style.ts';
import { chooseSubject, type Subject } from './choose-subject.ts';
import { bare } from './subject.ts';
import { severalThings } from './several.ts';
import { relatedThings, type Thing } from './things.ts';
import { withWholePhrases } from './whole-phrases.ts';
import type { ViewWish } from './wishes.ts';

export interface Understanding {
  readonly sentence: string;
  readonly language: Language;
  readonly unsure: boolean;
  readonly foreign: boolean;
  readonly request: Request;
  readonly kind?: Named<KindRule>;
  readonly subject?: Subject;
  readonly fields: readonly FieldWish[];
  /** Where the request is about several kinds of rows: each with its fields; else empty. */
  readonly things: readonly Thing[];
  /** All lists as they were written: options of a poll, columns of a board, phases of a timer, formulas. */
  readonly lists: readonly string[];
  readonly sections: readonly Named<SectionRule>[];
  /** Further apps inside the request: a form on a page. */
  readonly inner: readonly Named<KindRule>[];
  /** List items that are neither a field, a section nor a view of the chosen kind. */
  readonly loose: readonly string[];
  readonly details: readonly Detail[];
  readonly views: readonly ViewWish[];
  readonly limits: readonly Limit[];
  readonly business?: Named<Business>;
  readonly place?: string;
  readonly name?: string;
  readonly style: Style;
}

/** Kinds whose rows can be somebody's. */
const peoples = new Set(['records', 'tracker', 'checklist', 'board', 'calendar', 'habits']);

/** @param typed tidied (language/text.ts) */
export function understand(typed: string, lexicon: Lexicon): Understanding {
  const u = readSentence(typed, lexicon);
  const people = peoples.has(u.kind?.rule.skeleton ?? 'records') ? namedPeople(typed, u.language, lexicon) : undefined;
  if (!people) return u;
  const without = readSentence(people.rest, lexicon);
  return { ...without, fields: withPeople(without.fields, people) };
}

function readSentence(typed: string, lexicon: Lexicon): Understanding {
  const spoken = lexicon.detect(typed).language;
  const sentence = withWholePhrases(lexicon.spell[spoken](typed), spoken, lexicon);
  const { unsure, foreign, ...detected } = lexicon.detect(sentence);
  const { rest, clauses } = withoutStyle(sentence, detected.language, lexicon);
  const { language, request } = unsure
    ? likeliest(rest, detected.language, lexicon)
    : { ...detected, request: requestOf(rest, detected.language, lexicon) };
  const { segments, others } = request;
  const wished = appsIn(request.head, language, lexicon);
  const [head = request.head, ...moreApps] = wished;
  const kind = asLive(
    asCurrency(head.kind ?? kindWithout(request, sentence, language, lexicon), sentence, language, lexicon),
    request,
    language,
    lexicon,
  );
  const single = { ...request, head };
  const several = severalThings(single, language, lexicon);
  const subject = several?.subject ?? chooseSubject(single, kind, language, lexicon);
  const found = new Collector(kind, subject?.rule?.rule.money ?? true, language, lexicon);
  if (several) found.fields.push(...several.fields);

  for (const { role, lead, text } of segments) {
    if (role === 'with') found.read(text);
    else if (role === 'so' || (role === 'more' && !several)) found.readLoosely(text);
    else if (role === 'to' && head.subject === '' && head.kind?.by === 'verb') found.read(`${lead} ${text}`);
    else if (role === 'by') found.readGrouping(text);
    if (found.isPage && (role === 'so' || role === 'to' || role === 'for')) found.addSectionsOf(text, true);
  }
  if (found.isPage) found.addSectionsOf(head.text);
  for (const other of others) readOther(other, found, subject);

  const parts = [...segments, ...others.flatMap((other) => segmentsOf(`… ${other}`, language, lexicon).segments)];
  const another = moreApps.map(({ text }) => anotherApp(bare(text, language, lexicon), language, lexicon));
  const limits = [...limitsIn(single, kind, language, lexicon), ...found.limits];
  const place = placeIn(parts, language, lexicon);
  const name = nameIn(sentence, parts, (text) => found.isPage && businessIn([text], language, lexicon) !== undefined);
  const business = businessIn(
    [head.text, ...segments.flatMap(({ role, text }) => (['for', 'about', 'called', 'to'].includes(role) ? [text] : [])), ...others],
    language,
    lexicon,
  );
  // "a dark green recipe book": the colour is of the app, since nothing else of the head is left.
  const qualified = lexicon.colours.exactly(bare(head.subject, language, lexicon), language);
  const { lists, sections, inner, loose, details, views } = found;
  return {
    sentence,
    language,
    unsure,
    foreign,
    request: single,
    fields: [...found.fields, ...found.ticks],
    things: found.isPage ? [] : relatedThings(rest, language, lexicon),
    lists,
    sections,
    inner,
    loose,
    details,
    views,
    limits: [...limits.filter((limit, index) => limits.findIndex(({ id }) => id === limit.id) === index), ...another],
    style: styleFrom(sentence, clauses.join(' '), qualified, language, lexicon),
    ...(kind ? { kind } : {}),
    ...(subject ? { subject } : {}),
    ...(business ? { business } : {}),
    ...(place === undefined ? {} : { place }),
    ...(name === undefined ? {} : { name }),
  };
}

/** What is said about the look: anywhere in so many words, in a clause of its own by a colour alone. */
function styleFrom(sentence: string, clauses: string, qualified: string | undefined, language: Language, lexicon: Lexicon): Style {
  const [anywhere, own] = [styleOf(sentence, language, lexicon), styleOf(clauses, language, lexicon, true)];
  return { ...anywhere, ...own, looks: [...new Set([...own.looks, ...anywhere.looks])], ...(qualified ? { primary: qualified } : {}) };
}

/** Few words may belong to several languages: the one in which they ask for something is meant. */
function likeliest(sentence: string, detected: Language, lexicon: Lexicon): { language: Language; request: Request } {
  const readings = [detected, ...languages.filter((language) => language !== detected)].map((language) => ({
    language,
    request: requestOf(sentence, language, lexicon),
  }));
  const [first, ...others] = readings;
  const asks = others.find(
    ({ request }) => weightOf(request.head) > weightOf(first?.request.head ?? request.head) + 0.5 && request.head.kind !== undefined,
  );
  return asks ?? first ?? { language: detected, request: requestOf(sentence, detected, lexicon) };
}

/** A sentence beside the request: "Each plant has a name and a species." */
function readOther(text: string, found: Collector, subject: Subject | undefined): void {
  const { has, each } = found.lexicon.phrasing[found.language];
  const folded = fold(text);
  const said = has.exec(folded);
  const about = each.test(folded) || (subject !== undefined && folded.includes(fold(subject.singular)));
  if (said && (about || /^\s*(it|they|es|sie|il|elle|debe|deve)\b/.test(folded)))
    found.read(text.slice(said.index + said[0].length), !about);
  else if (
    found.isPage ||
    said ||
    found.lexicon.fields.exactly(text, found.language) ||
    itemsOf(text, found.language, found.lexicon).length > 1
  )
    found.readLoosely(text);
  else found.takes(text);
}

/** The first trade that texts name: the telling noun of one, else any. A "wedding photographer" takes photos. */
const businessIn = (texts: readonly string[], language: Language, lexicon: Lexicon): Named<Business> | undefined =>
  texts
    .map((text) => {
      const tokens = tokensOf(text);
      const hits = lexicon.businesses.find(tokens, language);
      return (tellingOf(hits, tokens.length, language) ?? hits[0])?.value;
    })
    .find((business) => business !== undefined);

/** "Todo list and weather and chat in one app": one head each, where every one of them asks for an app of its own. */
function appsIn(head: Head, language: Language, lexicon: Lexicon): Head[] {
  const heads = itemsOf(head.text, language, lexicon).map((item) => resolveHead(item, language, lexicon, false));
  const asked = new Set(heads.map(({ kind }) => (kind?.by === 'noun' ? kind.rule.skeleton : undefined)));
  return heads.length > 1 && asked.size === heads.length && !asked.has(undefined) ? heads : [head];
}

/** A converter of euros asks for rates, not for units. */
function asCurrency(
  kind: Named<KindRule> | undefined,
  sentence: string,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  const { currency } = lexicon.rules.kinds;
  if (kind?.rule.skeleton !== 'converter' || !currency) return kind;
  const keys = tokensOf(sentence).map(({ key }) => key);
  const monies = (lexicon.rules.live['currency']?.items ?? []).filter(({ label, words }) =>
    [...(typeof label === 'string' ? [label] : []), ...words].some((word) => keys.includes(fold(word))),
  );
  return monies.length > 0 && lexicon.units.find(tokensOf(sentence), language).length < 2 ? { id: 'currency', rule: currency } : kind;
}

/** Kinds that say how something is seen and not what: "a dashboard with stock prices" shows stock prices. */
const frames = new Set(['tracker', 'list', 'site']);

/** "Movie night app: search movies and save some" searches, whatever it is called; "panel con las acciones de Tesla" shows shares. */
function asLive(
  kind: Named<KindRule> | undefined,
  { head, segments, others }: Request,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  if (kind && !frames.has(kind.id)) return kind;
  const clauses = [
    ...segments.filter(({ role }) => ['with', 'to', 'so', 'more', 'about'].includes(role)).map(({ text }) => text),
    ...others,
  ];
  const searched = [head.text, ...clauses]
    .flatMap((text) => itemsOf(text, language, lexicon))
    .map((item) => lexicon.verbs.at(tokensOf(item), 0, language)?.value)
    .find((verb) => verb?.rule.skeleton === 'live');
  if (searched) return searched;
  const isFrame = head.kind?.by === 'noun' && /^(dashboard|panel|tableau de bord|painel|page|board)$/.test(head.kind.phrase);
  const [first] = clauses;
  const shown = first === undefined || !isFrame ? undefined : lexicon.asked.find(tokensOf(first), language)[0];
  return shown?.value.type === 'kind' && shown.value.rule.skeleton === 'live' && shown.from <= 1 ? shown.value : kind;
}

/** What a request without a word for it asks for: a trade or a section is a page, two units are a converter. */
function kindWithout({ head, segments }: Request, sentence: string, language: Language, lexicon: Lexicon): Named<KindRule> | undefined {
  const { site, converter } = lexicon.rules.kinds;
  const units = lexicon.units.find(tokensOf(sentence), language).map(({ value }) => value);
  const arePairs = segments.length > 0 && segments.every(({ role }) => role === 'to' || role === 'in');
  if (converter && head.known === undefined && arePairs && units.length >= 2) return { id: 'converter', rule: converter };
  const asksToCalculate = calculatorIn({ head, segments }, language, lexicon);
  if (asksToCalculate) return asksToCalculate;
  const { skipped } = lexicon.phrasing[language];
  // "We are a beekeeping club" says who asks, not what for.
  const isSentence = tokensOf(bare(head.text, language, lexicon)).some(({ key }) => skipped.has(key));
  // "Authors" and "dentists" are many: rows, not the page of one.
  const isTrade = head.known === 'business' && head.limits.length === 0 && !looksPlural(language, head.subject);
  const isPage = head.known === 'section' || isTrade;
  return isPage && !isSentence && site ? { id: 'site', rule: site } : undefined;
}

/** "Rule of three", "days between two dates": the name of a formula is enough; "hourly to yearly salary calculator" says it at its end. */
function calculatorIn(
  { head, segments }: Pick<Request, 'head' | 'segments'>,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  const { calculator } = lexicon.rules.kinds;
  if (!calculator || head.known === 'business') return undefined;
  const [next] = segments;
  const names = [bare(head.text, language, lexicon), ...(next ? [`${head.text} ${next.lead} ${next.text}`] : [])];
  const isName = names.some((name) => {
    const hit = lexicon.formulas.exactly(name, language);
    return hit !== undefined && !hit.rule.alone && (name.includes(' ') || (name.length > 6 && head.known === undefined));
  });
  const said = next?.role === 'to' || next?.role === 'between' ? resolveHead(next.text, language, lexicon, false).kind?.id : undefined;
  return isName || said === 'calculator' ? { id: 'calculator', rule: calculator } : undefined;
}
