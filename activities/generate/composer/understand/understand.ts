/** From a sentence to what it says: kind of app, things and their fields, sections, views, limits, names, places, tone. */
import type { Understanding } from './understanding.ts';
import type { Business } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { Collector } from './collector.ts';
import { anotherApp, limitsIn, notRead, type Limit } from './limits.ts';
import { likeliest } from './likeliest.ts';
import { asCurrency, asLive } from './live-kind.ts';
import { asPageFor } from './page-kind.ts';
import { namedApp } from './named-app.ts';
import { namedPeople, withPeople } from './named-people.ts';
import { kindWithout } from './kind-without.ts';
import { nameIn, placeIn } from './names.ts';
import { tellingOf } from './head.ts';
import { withKinds } from './kinds-of-rows.ts';
import { withListMarks } from './plain-lists.ts';
import { readOther } from './other-sentences.ts';
import { withoutRemarks } from './remarks.ts';
import { withQuestions } from './asked-questions.ts';
import { requestOf } from './request.ts';
import { mayBePage } from './said/may-be-page.ts';
import { fewestMarked } from './field-wish.ts';
import { nothingSaid, saidOnPage, type Said } from './said/said.ts';
import { withoutShifts } from './roster.ts';
import { segmentsOf } from './segments.ts';
import { styleFrom, withoutStyle } from './style-clauses.ts';
import { chooseSubject } from './choose-subject.ts';
import { bare } from './subject.ts';
import { asMeant } from '../tagger/app-kind.ts';
import { mayBeRead, readingOf } from '../tagger/plainly.ts';
import { isBetterPlain, isToldBy, knowsMore, withTitle, withUnread } from '../tagger/tells.ts';
import { recast, type Recast } from './clauses/recast.ts';
import { preparedFrom, type Prepared } from './prepared.ts';
import { takeWish } from './clauses/take-wish.ts';
import { severalThings } from './several.ts';
import { withoutSlips } from './slips.ts';
import { withStates } from './states.ts';
import { appsIn } from './several-apps.ts';
import { withBeside } from './tool-and-rows.ts';
import { branchOf, tradeIn } from './trade.ts';
import { isKept, readThings } from './which-things.ts';
import { withOptionMarks } from './unmarked-options.ts';
import { withWholePhrases } from './whole-phrases.ts';

/** Kinds whose rows can be somebody's. */
const peoples = new Set(['records', 'tracker', 'checklist', 'board', 'calendar', 'habits']);

/** @param typed tidied (language/text.ts) */
export function understand(typed: string, lexicon: Lexicon): Understanding {
  const read = withStates(withoutSlips(typed), (text) => readSentence(text, lexicon), lexicon);
  const u = withBeside(read, typed, lexicon, readSentence);
  const people = peoples.has(u.kind?.rule.skeleton ?? 'records') ? namedPeople(typed, u.language, lexicon) : undefined;
  if (!people) return { ...u, typed };
  const without = readSentence(people.rest, lexicon);
  return { ...without, typed, fields: withPeople(without.fields, people) };
}

/** @param known the language, where a longer text told it */
function readSentence(typed: string, lexicon: Lexicon, known?: Language): Understanding {
  const text = preparedFrom(typed, lexicon, known);
  const { ours, spoken: language } = text;
  const byClauses = recast(ours, language, lexicon);
  const named = withoutShifts(readTold(byClauses, text, lexicon));
  if (!mayBeRead(ours, named.kind !== undefined)) return named;
  const { byMarks, meant } = readingOf(ours, language, lexicon);
  const meaning = meant === undefined ? text : { ...text, meant };
  const plain = meant === undefined ? named : withoutShifts(readTold(byClauses, meaning, lexicon));
  if (!byMarks) return plain;
  const said = { text: ours, language, lexicon };
  const isMarked = meant === undefined ? !isBetterPlain(plain, byMarks, said) : !knowsMore(plain, byMarks);
  // What was marked and is read alike in plain words is all that is wanted.
  const isAll = meant === undefined || meant.fields >= fewestMarked;
  return isMarked
    ? { ...withUnread(readTold(byMarks, meaning, lexicon), plain), isAll }
    : { ...withTitle(plain, byMarks, said), isAll: isToldBy(plain, byMarks) };
}

function readTold(
  told: Recast | undefined,
  { typed, ours, onlyMe, spoken, known, meant: sure }: Prepared,
  lexicon: Lexicon,
): Understanding {
  const core = withWholePhrases(told?.core ?? ours, spoken, lexicon);
  const sentence = withListMarks(withOptionMarks(core, spoken, lexicon), spoken, lexicon);
  // What was put together of marked words is too short to tell its language by.
  const isTold = known ?? (told?.isMarked ? spoken : undefined);
  const { unsure, foreign, ...detected } =
    isTold === undefined ? lexicon.detect(sentence) : { language: isTold, unsure: false, foreign: false };
  const { rest: open, clauses } = withoutStyle(sentence, detected.language, lexicon);
  const { rest, said } = mayBePage(open, detected.language, lexicon)
    ? saidOnPage(open, detected.language, lexicon)
    : { rest: open, said: nothingSaid };
  const { language, request: whole } = unsure
    ? likeliest(rest, detected.language, lexicon)
    : { ...detected, request: requestOf(rest, detected.language, lexicon) };
  const app = namedApp(rest, typed, language, lexicon);
  const kept = (app?.rest ?? rest).replace(stars, ', $1 (1-5)');
  const request = app ? requestOf(kept, language, lexicon) : whole;
  const related = readThings(told, { kept, ours }, language, lexicon);
  const wished = appsIn(request.head, language, lexicon);
  const [head = request.head, ...moreApps] = wished;
  const meant = asLive(
    asCurrency(
      head.kind ?? (related.things.length > 0 ? undefined : kindWithout(request, sentence, language, lexicon)),
      sentence,
      language,
      lexicon,
    ),
    request,
    language,
    lexicon,
  );
  const worded = head.known === 'noun' ? meant : asPageFor(meant, sentence, language, lexicon);
  const kind = asMeant({ named: worded, words: tokensOf(ours).length, isOfThings: related.things.length > 0 }, sure, lexicon.rules.kinds);
  const single = withQuestions({ ...request, head }, language, lexicon);
  const { segments, others } = single;
  const several = severalThings(single, language, lexicon);
  const subject = several?.subject ?? chooseSubject(single, kind, language, lexicon);
  const found = new Collector(kind, subject?.rule?.rule.money ?? true, language, lexicon);
  if (several) found.fields.push(...several.fields);

  for (const { role, lead, text } of segments) {
    if (role === 'with' && (told?.fields === undefined || found.isPage)) found.read(text);
    else if (role === 'so') found.readWish(text);
    else if (role === 'more' && !several) found.readLoosely(text);
    else if (role === 'to' && head.subject === '' && head.kind?.by === 'verb') found.read(`${lead} ${text}`);
    else if (role === 'by') found.readGrouping(text);
    if (found.isPage && (role === 'so' || role === 'to' || role === 'for')) found.addSectionsOf(text, true);
    // "in Nantes, booking and directions": what follows the comma is no part of the place.
    const aside = /,\s(.+)$/.exec(text)?.[1];
    if (found.isPage && ['in', 'for', 'about'].includes(role) && aside !== undefined) found.addSectionsOf(aside);
  }
  if (told?.fields !== undefined && !found.isPage) found.readMarked(told.fields);
  if (found.isPage) found.addSectionsOf(request.head.text);
  for (const other of others) readOther(other, found, subject);
  for (const wish of told?.wishes ?? []) takeWish(wish, found, told?.isMarked !== true);
  if (said.formFields !== undefined) found.readForm(said.formFields, offered(said, found));

  const parts = [
    ...segments,
    ...[...others, ...(told?.told ?? [])].flatMap((other) => segmentsOf(`… ${other}`, language, lexicon).segments),
  ];
  const another = moreApps.map(({ text }) => anotherApp(bare(text, language, lexicon), language, lexicon));
  // What was put together of marked words holds no wishes: they stand in what was typed.
  const asked = told?.isMarked ? requestOf(ours, language, lexicon) : single;
  const heard = [...limitsIn(asked, kind, language, lexicon).filter((limit) => !isKept(limit, related.things)), ...found.limits];
  const read = [...found.fields, ...found.ticks];
  const all = told?.fields === undefined ? withoutRemarks(read, language, lexicon) : { fields: read, remarks: [] };
  const remarks = all.remarks.map((remark) => notRead(remark, language, lexicon));
  const limits = [...heard, ...unkept(related.beside, heard, language, lexicon), ...remarks];
  const place = placeIn(parts, language, lexicon);
  const name =
    told?.title ??
    nameIn(
      [sentence, ...(told?.told ?? [])].join('. '),
      parts,
      (text) => found.isPage && businessIn([text], language, lexicon) !== undefined,
    ) ??
    app?.name ??
    nameOfApp(related.head);
  const about = [
    ...(app ? [app.name] : []),
    head.text,
    ...segments.flatMap(({ role, text }) => (['for', 'about', 'called', 'to'].includes(role) ? [text] : [])),
    ...segments.flatMap(({ role, text }) => (found.isPage && role === 'more' ? [text] : [])),
    ...others,
    ...(told?.told ?? []),
  ];
  const trade = tradeIn(about, language, lexicon);
  const business = businessIn(about, language, lexicon) ?? (found.isPage ? branchOf(trade, lexicon) : undefined);
  // "a dark green recipe book": the colour is of the app, since nothing else of the head is left.
  const qualified = lexicon.colours.exactly(bare(head.subject, language, lexicon), language);
  const { lists, sections, inner, loose, details } = found;
  const views = [...found.views, ...related.views.filter(({ kind }) => found.views.every((view) => view.kind !== kind))];
  return {
    sentence,
    language,
    unsure,
    foreign,
    request: single,
    fields: withKinds(all.fields, kind, language),
    things: found.isPage ? [] : related.things,
    lists,
    sections,
    inner,
    loose,
    details,
    views,
    said,
    limits: [...limits.filter((limit, index) => limits.findIndex(({ id }) => id === limit.id) === index), ...another],
    style: styleFrom(sentence, clauses.join(' '), qualified, language, lexicon),
    ...(kind ? { kind } : {}),
    ...(subject ? { subject } : {}),
    ...(business ? { business } : {}),
    ...(trade === undefined ? {} : { trade }),
    ...(place === undefined ? {} : { place }),
    ...(name === undefined ? {} : { name }),
    ...(onlyMe === undefined ? {} : { onlyMe }),
    isMarked: told?.isMarked === true,
  };
}

/** What a page has prices for, else what it lists. */
const offered = ({ prices }: Said, { loose }: Collector): readonly string[] =>
  prices.length > 0 ? prices.flatMap(({ items }) => items.map(({ name }) => name)) : loose.map(capitalised);

/** "Reading list max 5 stars" is rated. */
const stars = /,?\s+(?:max\.?|up to|out of|bis zu|maximal|jusqu'à|hasta|até)\s+5\s+(stars|sterne|étoiles|estrellas|estrelas)(?![\p{L}])/giu;
const nameOfApp = (head: string): string | undefined => (head === '' ? undefined : capitalised(shortened(head, 60)));

/** Items beside several things that none of them keeps, unless something was said about them already. */
const unkept = (beside: readonly string[], heard: readonly Limit[], language: Language, lexicon: Lexicon): Limit[] =>
  beside.filter((item) => !heard.some(({ said }) => fold(said).includes(fold(item)))).map((item) => notRead(item, language, lexicon));

/** The first trade that texts name: the telling noun of one, else any. A "wedding photographer" takes photos. */
const businessIn = (texts: readonly string[], language: Language, lexicon: Lexicon): Named<Business> | undefined =>
  texts
    .map((text) => {
      const tokens = tokensOf(text);
      const hits = lexicon.businesses.find(tokens, language);
      return (tellingOf(hits, tokens.length, language) ?? hits[0])?.value;
    })
    .find((business) => business !== undefined);
