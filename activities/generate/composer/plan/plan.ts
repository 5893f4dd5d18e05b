/** From what a sentence says to the spec of an app: the skeleton it asks for, never another one. */
import type { CollectionSpec } from '../../../../core/app-spec.ts';
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { pascalOf, spelledTitle } from '../language/names.ts';
import { fold, hashOf, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { aiChat, asksModel } from '../skeletons/ai-chat.ts';
import { blueprintOf } from '../skeletons/blueprints.ts';
import { sayIn, type Bench, type Draft, type Skeleton } from '../skeletons/bench.ts';
import { worldClock, zonesIn } from '../skeletons/clocks.ts';
import { calculator } from '../skeletons/calculators.ts';
import { converter, convertsUnits } from '../skeletons/converters.ts';
import { countdown } from '../skeletons/countdown.ts';
import { form } from '../skeletons/forms.ts';
import { fromAddress } from '../skeletons/free-address.ts';
import { board, checklist } from '../skeletons/lists.ts';
import { counter, drawing, metronome, password, reaction } from '../skeletons/gadgets.ts';
import { lending } from '../skeletons/lending.ts';
import { asksLivePrices, live } from '../skeletons/live.ts';
import { looksUp } from '../skeletons/live-wishes.ts';
import { menu } from '../skeletons/menu.ts';
import { ownCurrency } from '../skeletons/money.ts';
import { picker } from '../skeletons/picks.ts';
import { game } from '../skeletons/play.ts';
import { counters, keepsScore } from '../skeletons/counters.ts';
import { flashcards, isDeck, quiz } from '../skeletons/quizzes.ts';
import { isRule } from '../skeletons/rules.ts';
import { records, tracker } from '../skeletons/records.ts';
import { calendar, gallery, habits, places } from '../skeletons/shaped-rows.ts';
import { collectsAnswers, voting } from '../skeletons/suggestions.ts';
import { ready, readyMeant } from '../skeletons/ready.ts';
import { related } from '../skeletons/related.ts';
import { shop } from '../skeletons/shop.ts';
import { site } from '../skeletons/site.ts';
import { status } from '../skeletons/status.ts';
import { poll } from '../skeletons/polls.ts';
import { blog, chat, forum } from '../skeletons/social.ts';
import { countsDown, stopwatch, timer } from '../skeletons/timers.ts';
import { takesTurns, turns } from '../skeletons/turns.ts';
import { bare } from '../understand/subject.ts';
import type { Understanding } from '../understand/understanding.ts';
import { isPlayed, unsent } from './left-out.ts';
import { withBeside } from './beside.ts';
import { chooseLook, headOf } from './look.ts';
import { withPrivacy } from './privacy.ts';
import { refuseOrGoOn } from './refuse.ts';
import { sendsPictures } from './sends-pictures.ts';
import { sound } from './sound.ts';
import { unseenViews } from './unseen.ts';
import { withExport, withViews } from './viewed.ts';

/** What kinds.yaml may name as `skeleton`. */
export const skeletons: Readonly<Record<string, Skeleton>> = {
  records,
  tracker,
  checklist,
  board,
  form,
  blog,
  poll,
  chat,
  forum,
  calculator,
  converter,
  timer,
  turns,
  countdown,
  stopwatch,
  quiz,
  flashcards,
  picker,
  counters,
  game,
  site,
  menu,
  shop,
  live,
  calendar,
  gallery,
  places,
  voting,
  habits,
  password,
  counter,
  drawing,
  reaction,
  metronome,
  ready,
  world_clock: worldClock,
  status,
  related,
  lending,
};

const readyMade = new Set(['live', 'game', 'stopwatch', 'ready']);

const rowKinds = new Set(['records', 'tracker']);

function skeletonOf(bench: Bench): Skeleton {
  const { u, lexicon } = bench;
  const { kind, language } = u;
  const meant = readyMeant(bench);
  if (meant) return (whole) => ready({ ...whole, u: { ...whole.u, kind: meant } });
  if (u.things.length > 0 && (!kind || ['records', 'tracker'].includes(kind.rule.skeleton))) return related;
  if (u.views.some((view) => view.kind === 'map') && (!kind || ['records', 'tracker'].includes(kind.rule.skeleton))) return places;
  if (sendsPictures(u, lexicon) && (!kind || kind.rule.skeleton === 'records')) return gallery;
  if (!kind || rowKinds.has(kind.rule.skeleton)) {
    if (collectsAnswers(u)) return voting;
    if (asksLivePrices({ u, lexicon })) return live;
    if (!kind && convertsUnits(bench)) return converter;
    if (!kind && isDeck(bench)) return flashcards;
    if (u.views.some((view) => view.kind === 'board')) return board;
    if (u.views.some((view) => view.kind === 'calendar')) return calendar;
  }
  if (kind?.id === 'scores' && keepsScore(bench)) return counters;
  const own = blueprintOf(bench) ?? (!kind && u.subject?.rule?.id === 'habit' && u.fields.length > 0 ? habits : undefined);
  if (own) return own;
  if (!kind) return u.subject?.rule?.id === 'task' ? checklist : records;
  const name = kind.rule.skeleton;
  if (name === 'converter' && zonesIn(bench).length > 1) return worldClock;
  if (name === 'site' && u.business === undefined && asksLivePrices({ u, lexicon })) return live;
  if (name === 'poll' && collectsAnswers(u)) return voting;
  if ((name === 'timer' || name === 'stopwatch') && takesTurns(bench)) return turns;
  if (name === 'stopwatch' && countsDown({ u, lexicon, language })) return timer;
  const owned = tokensOf(u.request.head.text)[0];
  const mine = owned !== undefined && lexicon.phrasing[language].rules.possessives.map(fold).includes(owned.key);
  // Words of a hangman game, pictures of a memory and the amount to convert are no fields; games that were played have a day.
  const isPlayed = name !== 'game' || u.fields.some(({ type }) => type === 'date');
  const listsFields =
    kind.id === 'game' ? u.fields.length >= 2 : kind.id !== 'currency' && isPlayed && u.fields.filter(({ known }) => known).length >= 2;
  if (readyMade.has(name) && (mine || listsFields) && u.subject?.rule && !looksUp(bench)) return records;
  // Raffle tickets with number, name and phone are kept, and none of them is drawn.
  if (name === 'picker' && u.fields.filter(({ known }) => known).length >= 3) return records;
  if (name === 'counters' && u.fields.filter(({ known }) => known).length >= 2) return tracker;
  if (u.subject?.rule?.id === 'habit' && ['list', 'tracker'].includes(kind.id)) return habits;
  const isTasks = u.subject?.rule?.id === 'task' && kind.id === 'list';
  return isTasks ? checklist : (skeletons[name] ?? records);
}

/** One request as a draft with the figures that it wants. */
const built: Skeleton = (bench) => withViews(skeletonOf(bench)(bench), bench);

/**
 * @param previousLook of the owner's last app: this one looks otherwise
 * @param address whose answer the app shows
 * @throws AppError `needs_more` with examples, `composer_cannot` with what can be built instead
 */
export function plan(u: Understanding, lexicon: Lexicon, previousLook?: string, address?: string): AppSpec {
  const ofWorld = address === undefined ? (asksModel(u) ? aiChat : undefined) : fromAddress(address);
  if (u.things.length === 0 && !ofWorld) refuseOrGoOn(u, lexicon);
  const { language } = u;
  const bench: Bench = { u, lexicon, language, say: (key, values) => sayIn(lexicon, language, key, values) };
  const draft = ofWorld ? ofWorld(bench) : withPrivacy(withExport(withBeside(built(bench), bench, built), bench), bench);
  const hash = hashOf(fold(u.sentence));
  const look = chooseLook(lexicon, {
    appType: draft.appType,
    tone: u.style.looks,
    trade: draft.looks ?? [],
    subject: lexicon.subjectLooks.find(tokensOf(u.sentence), language)[0]?.value ?? [],
    parts: draft.parts.map(({ part }) => part),
    hash,
    not: previousLook,
  });
  const title = titled(draft, bench);
  const currency = ownCurrency(bench);
  const hasRules = draft.entities.some(({ fields }) => fields.some(({ atMost }) => atMost));
  const hasMoney = draft.entities.some(({ fields }) => fields.some(({ type }) => type === 'money'));
  return sound({
    appType: draft.appType,
    title,
    tagline: draft.tagline,
    description: `${title}. ${draft.tagline}`.trim(),
    language,
    look,
    tokens: {
      ...(u.style.dark ? { dark: true } : {}),
      ...(u.style.large ? { large: true } : {}),
      ...(u.style.primary === undefined ? {} : { primary: u.style.primary }),
    },
    layout: draft.layout,
    ...(currency === undefined || !hasMoney ? {} : { currency }),
    head: headOf(hash, draft.layout),
    entities: draft.entities,
    parts: named(draft.parts.map((part) => ({ ...part, props: withTitle(part.props, draft.title, title) }))),
    services: draft.services ?? [],
    leftOut: [
      ...new Set([
        ...(draft.leftOut ?? []),
        ...(ofWorld ? [] : unseenViews(draft, bench)),
        ...unsent(bench),
        ...u.limits
          .filter((limit) => !draft.grants?.(limit) && !isPlayed(limit, draft) && !(hasRules && isRule(limit.words)))
          .map(({ said }) => said),
      ]),
    ],
  });
}

/** Never empty, never more than a heading can hold. */
const titled = ({ title }: Draft, { u, language, lexicon }: Bench): string =>
  shortened(spelledTitle(title.replace(/[\s.,;:]+$/, '') || bare(u.sentence, language, lexicon)), 60) || 'App';

/** Props in which the title of the draft is spelled as the app's: alone, and before what else a line says. */
function withTitle(props: PartUse['props'], draft: string, title: string): PartUse['props'] {
  if (draft === title || draft.length > title.length) return props;
  const spelled = (value: Json): Json =>
    value === draft ? title : typeof value === 'string' && value.startsWith(`${draft},`) ? `${title}${value.slice(draft.length)}` : value;
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, spelled(value)]));
}

/** Two parts must not have one name: the second one is named after its part as well. */
export function named(parts: readonly PartUse[]): PartUse[] {
  const owners = new Map<string, string>([
    ['Page', ''],
    ['App', ''],
  ]);
  return parts.map((use) => {
    const taken = owners.get(use.as);
    const as = taken === undefined || taken === use.part ? use.as : `${use.as}${pascalOf(use.part)}`;
    owners.set(as, use.part);
    return as === use.as ? use : { ...use, as };
  });
}

/** Parts in which visitors add something that stays theirs to read, and the owner's to take away. */
const visitorsWrite = new Set(['comments', 'chat', 'reviews']);

/** Collections with who may do what. Visitors add comments and votes, the owner alone takes them away. */
export function collectionsOf(spec: Pick<AppSpec, 'entities' | 'parts'>): CollectionSpec[] {
  const written = new Map<string, string>();
  for (const { part, props } of spec.parts) {
    if (props['onPage'] === true && typeof props['collection'] === 'string') {
      written.set(props['collection'], 'comments'); // pictures of a page stay until its owner takes them away
      continue;
    }
    for (const key of ['collection', 'commentsCollection'])
      if (typeof props[key] === 'string') written.set(props[key], key === 'commentsCollection' ? 'comments' : part);
  }
  return spec.entities.map(({ collection, fields, written: more = [], confidential, noted }) => {
    const part = written.get(collection);
    const access = confidential
      ? { create: 'anyone' as const, read: 'owner' as const, update: 'owner' as const, delete: 'owner' as const }
      : noted || visitorsWrite.has(part ?? '')
        ? { read: 'anyone' as const, create: 'anyone' as const, update: 'owner' as const, delete: 'owner' as const }
        : part === 'poll' || part === 'vote-list'
          ? { read: 'anyone' as const, create: 'anyone' as const, update: 'anyone' as const, delete: 'owner' as const }
          : undefined;
    return { name: collection, fields: [...fields, ...more].map((field) => ({ ...field })), ...(access ? { access } : {}) };
  });
}
