/** Timers: phases and rounds out of the sentence, else what the kind of timer usually has. Stopwatches need nothing. */
import { inFigures } from '../language/number-words.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { distanceIn } from './distances.ts';
import { leftOver } from './left-over.ts';
import { countdown } from './countdown.ts';
import { besideList, isChecklist } from './lists.ts';
import { namedIn } from './tables.ts';
import { lengthOf, minutesOf, minutesValue, phasesIn, roundsPattern, withoutPhase, type Phase } from './timer-phases.ts';

/** Pomodoro's own figures: 25 and 5, four times (Cirillo, "The Pomodoro Technique"); Tabata's: 20 s and 10 s, eight times. */
const usual: Readonly<Record<string, { phases: readonly (readonly [string, number])[]; rounds?: number }>> = {
  pomodoro: {
    phases: [
      ['focus', 25],
      ['break', 5],
    ],
    rounds: 4,
  },
  interval: {
    phases: [
      ['work', 20 / 60],
      ['rest', 10 / 60],
    ],
    rounds: 8,
  },
  timer: { phases: [['countdown', 10]] },
};

const mostPhases = 8;
const restMinutes = 1.5; // between repeats of a distance

/** "A timer to run in intervals". */
const intervals = /\b(?:in intervals|interval|intervall\w*|intervalles?|fractionnee?s?|intervalos?|intervalad[oa]s?)\b/;

/** The sort of timer that has usual figures: "minuteur pour tabata" is an interval timer, whatever it is called first. */
function sortOf({ u, lexicon, language }: Pick<Bench, 'u' | 'lexicon' | 'language'>): string {
  const named = lexicon.asked.find(tokensOf(u.sentence), language).map(({ value }) => value.id);
  const isInterval = u.kind?.id === 'timer' && intervals.test(fold(u.sentence));
  return (
    named.find((id) => id === 'interval' || id === 'pomodoro') ??
    (isInterval ? 'interval' : undefined) ??
    (usual[u.kind?.id ?? ''] ? (u.kind?.id ?? 'timer') : 'timer')
  );
}

/** Whether a stopwatch is to count down: in some languages one word names both, and a length of time tells which. */
export const countsDown = (bench: Pick<Bench, 'u' | 'lexicon' | 'language'>): boolean =>
  sortOf(bench) !== 'timer' ||
  (phasesIn(bench.u.sentence, []).length > 1 && roundsPattern.test(fold(bench.u.sentence))) ||
  (phasesIn(bench.u.sentence, []).length > 0 && ['fr', 'es', 'pt'].includes(bench.language));

/** "A timer that just does that": what a timer does is no part of its name. */
const relative = /[\s,]+(?:that|which|where|so|der|die|das|qui|que)\s.*$/iu;

/** What it is called, up to its figures: "Tabata" of "Tabata 20 seconds work …"; a bare timer of several phases is one of intervals. */
function timerTitle({ u, lexicon, language }: Bench, isInterval: boolean): string {
  const whole = headline(u);
  const named = u.name === undefined ? whole.replace(relative, '') : whole;
  const isBare = named !== whole && fold(named) === fold(u.request.head.kind?.phrase ?? '');
  const line = isBare && isInterval ? capitalised(lexicon.rules.kinds['interval']?.heads[language][0] ?? named) : named;
  const [first] = line.matchAll(/\d/g);
  if (!isInterval || u.name !== undefined || first === undefined || /\d\s*\/\s*\d/.test(line)) return line;
  const cut = line.slice(0, first.index).replace(/(?:[\s,:–-]|\s(?:with|of|mit|von|avec|de|con|com|à|a|at))+$/iu, '');
  return cut.length < 3 ? line : cut;
}

/** "A longer break of 15 after 4 rounds", "lange Pause 20 nach 4". */
const longBreak =
  /\b(?:long(?:er)?|lange?|langere|grosse?|longue?|larg[ao]|long[ao]|grande|maior)\b[^\d,.;]{0,30}?(\d{1,3})(?:\s*(?:m|mins?|minutes?|minuten|minutos?))?(?:[^\d,.;]{0,24}?\b(?:after|every|nach|alle|apres|tous|toutes|tras|despues|cada|apos|depois|a cada)\b[^\d]{0,12}?(\d))?|\b(\d{1,3})(?:\s*(?:m|mins?|minutes?|minuten|minutos?))?\s+(?:min\w*\s+)?(?:long|lange?)\s+(?:break|pause)[^\d,.;]{0,24}?(?:after|every|nach|alle)[^\d]{0,12}?(\d)/;
/** "Warning at the last 30 minutes". */
const warning =
  /\b(?:warn\w*|alert\w*|hinweis|signal\w*|averti\w*|avis\w*|alarm\w*)\b[^\d]{0,30}?(\d{1,3})\s*(s|sec\w*|sek\w*|seg\w*|m|min\w*|h|hours?|stunden?)?\b/;
/** "A gong every 5 minutes". */
const chime =
  /\b(?:gong|bell|beep\w*|sound\w*|chime|signal\w*|glocke|ton|son|bip|cloche|sonido|campana|pitido|aviso|som|sino|bipe)\b[^\d,.;]{0,20}\b(?:every|alle|jede|toutes|tous|chaque|cada)\b[^\d,.;]{0,10}(\d{1,3})\s*(s|sec\w*|sek\w*|seg\w*|m|min\w*)\b/;
const counting =
  /\b(count\w*|how many|zahl\w*|mitzahl\w*|wie viele|compt\w*|combien|cuenta|contar|cuant[ao]s|contador|conta|quant[ao]s|contagem)\b(?! down| backwards)/;

/** "5 poses of 1 minute", "8 exercices de 40 secondes": a round for each. */
const counted =
  /\b(\d{1,2}) (?!m\b|min|sec|sek|seg|h\b|hour|stund|heur|hora|minut)(\p{L}{4,}) (?:of|a|zu je|zu|je|von|de|for)(?: each)? (?=\d+ ?(?:s|m|min))/u;

/** "Presets for soft and hard", "6 or 10 minutes": one of them is run. */
const alternatives = /\b(?:presets?|buttons?|voreinstellungen|knopfe|tasten|prereglages|boutons|botones|preajustes|botoes|or|oder|ou)\b/;

const toDate = /^(countdown|compte a rebours|cuenta (atras|regresiva)|contagem regressiva)$/;

export const timer: Skeleton = (bench: Bench) => {
  const { u, say } = bench;
  const run = distanceIn(u.sentence);
  const sort = sortOf(bench);
  const named = usual[run ? 'interval' : sort] ?? { phases: [['countdown', 10]] as const };
  const purpose = run || sort === 'pomodoro' ? undefined : usedFor(bench, sort);
  const own: readonly Phase[] = run
    ? [
        { label: run.label, minutes: run.minutes },
        { label: say('rest'), minutes: restMinutes },
      ]
    : (purpose?.phases.map((phase) => ({ label: phase[bench.language], minutes: phase.minutes })) ??
      named.phases.map(([label, minutes]) => ({ label: say(label), minutes })));
  const [countedSaid = '', things, thing] = counted.exec(inFigures(fold(u.sentence))) ?? [];
  // "8 rounds of 40 seconds" names no exercise.
  const word = roundsPattern.test(countedSaid) ? undefined : tokensOf(u.sentence).find(({ key }) => key === thing);
  const exercise = word && capitalised(u.sentence.slice(word.start, word.end));
  const labels = own.map(({ label }, at) => (at === 0 ? (exercise ?? label) : label));
  const folded = fold(u.sentence);
  const [longSaid] = longBreak.exec(folded) ?? [];
  const [warned] = warning.exec(folded) ?? [];
  const [chimed, chimes = '', chimeUnit = 'm'] = chime.exec(folded) ?? [];
  const without = [longSaid, warned, chimed, run?.said].reduce<string>((rest, part) => blanked(rest, folded, part), u.sentence);
  const lengths = besideRest(
    phasesIn(without, purpose?.choice === true ? [] : labels).map((phase) => ({ ...phase, label: workOrRest(phase.label, bench) })),
    bench,
  );
  // Of a distance it is the break whose length is told.
  const said = run && lengths.length === 1 ? [...own.slice(0, 1), ...lengths] : lengths;
  // "New year countdown": without a length of time it runs to a date.
  if (said.length === 0 && toDate.test(fold(u.kind?.id === 'timer' ? (u.request.head.kind?.phrase ?? '') : ''))) return countdown(bench);
  const slash = /\b(\d{1,3})\s*\/\s*(\d{1,3})\b/.exec(without);
  const short =
    slash && own.length === 2
      ? [slash[1], slash[2]].map((minutes, index) => ({ label: labels[index] ?? '', minutes: Number(minutes) }))
      : [];
  const listed = said.length > 0 ? said : short;
  // One figure given to a timer of two phases sets the first.
  const phases: Phase[] =
    listed.length >= own.length || (purpose?.choice === true && listed.length > 0)
      ? listed
      : own.map((usualPhase, index) => listed[index] ?? usualPhase);
  const distinct = phases.slice(0, mostPhases).map((phase, index) => ({
    ...phase,
    label:
      index === 0 && exercise !== undefined
        ? exercise
        : phases.findIndex(({ label }) => label === phase.label) === index
          ? phase.label
          : `${phase.label} ${index + 1}`,
  }));
  const long = longOf(folded, distinct.length, say('longBreak'));
  const warnAt = warnOf(folded) ?? purpose?.warnAt;
  const isCounted = distinct.length > 1 && counting.test(folded);
  const roundsSaid = roundsPattern.exec(inFigures(folded))?.[1] ?? (run ? undefined : things);
  const times = long && roundsSaid === undefined ? 0 : Number(roundsSaid ?? purpose?.rounds ?? named.rounds ?? 0);
  const isChoice = distinct.length > 1 && times === 0 && sort === 'timer' && (purpose?.choice === true || alternatives.test(folded));
  const title = run ? headline(u) : withoutPhase(timerTitle(bench, distinct.length > 1), distinct);
  const text = say('timerLine', {
    phases: distinct.map(({ label, minutes }) => (label === lengthOf(minutes) ? label : `${label} ${lengthOf(minutes)}`)).join(', '),
  });
  const isDone = (item: string): boolean =>
    distinct.some(({ label }) => fold(label).includes(fold(item))) ||
    (isCounted && counting.test(fold(item))) ||
    (chimed !== undefined && fold(chimed).includes(fold(item))) ||
    (warnAt !== undefined && warning.test(fold(item))) ||
    (long !== undefined && longBreak.test(fold(item)));
  const draft = withList(
    bench,
    'timer',
    {
      appType: 'tool',
      title,
      tagline: text,
      layout: 'stage',
      entities: [],
      parts: [
        use('page-header', { title, text }),
        use('timer', {
          phases: distinct.map(({ label, minutes }) => ({ label, minutes: minutesValue(minutes) })),
          ...(times > 0 && (distinct.length > 1 || things !== undefined) ? { rounds: times } : {}),
          ...(long ? { long } : {}),
          ...(warnAt === undefined ? {} : { warnAt }),
          ...(chimed === undefined ? {} : { chimeEvery: minutesValue(minutesOf(Number(chimes), chimeUnit)) }),
          ...(isCounted ? { counts: true } : {}),
          ...(isChoice ? { choice: true } : {}),
        }),
      ],
    },
    isDone,
  );
  return { ...draft, grants: (wish) => draft.grants?.(wish) === true || (wish.id === 'unread' && isDone(wish.said)) };
};

/** What a timer is for, where it is a usual one: eggs, tea, brushing teeth. */
function usedFor({ u, lexicon, language }: Bench, sort: string): Bench['lexicon']['rules']['timers'][string] | undefined {
  const { timers } = lexicon.rules;
  const names = Object.fromEntries(Object.entries(timers).map(([id, { words }]) => [id, words]));
  const found = timers[namedIn(names, u.sentence, language)[0] ?? ''];
  return sort === 'timer' || (found?.rounds ?? 0) > 0 ? found : undefined;
}

const rests = /^(?:off|rest|pause|break|repos|descanso|pausa)\b/;
const works = /^(?:on|work|arbeit|effort|travail|trabajo|trabalho)\b/;

/** "Off every morning" is the rest, and "on" the work. */
function workOrRest(label: string, { say }: Bench): string {
  const [word = label] = label.split(' ');
  if (/^on\b/i.test(label)) return say('work');
  if (/^off\b/i.test(label)) return say('rest');
  return rests.test(fold(label)) || works.test(fold(label)) ? word : label;
}

/** What has no name beside a rest is the work. */
const besideRest = (phases: Phase[], { say }: Bench): Phase[] =>
  phases.length === 2 && phases.some(({ label }) => rests.test(fold(label)))
    ? phases.map((phase) => (phase.label === lengthOf(phase.minutes) ? { ...phase, label: say('work') } : phase))
    : phases;

/** A text without a part of its folded self, at its length. */
function blanked(text: string, folded: string, part: string | undefined): string {
  const at = part === undefined ? -1 : folded.indexOf(part);
  return at < 0 ? text : text.slice(0, at) + ', '.padEnd(part?.length ?? 0) + text.slice(at + (part?.length ?? 0));
}

const usualEvery = 4;

function longOf(folded: string, phases: number, label: string): { label: string; minutes: number; every: number } | undefined {
  const [, minutes, every, before, after] = longBreak.exec(folded) ?? [];
  const length = minutes ?? before;
  return length === undefined || phases < 2 ? undefined : { label, minutes: Number(length), every: Number(every ?? after ?? usualEvery) };
}

function warnOf(folded: string): number | undefined {
  const [, n, name = 'm'] = warning.exec(folded) ?? [];
  return n === undefined ? undefined : minutesOf(Number(n), name);
}

/** "A pomodoro with a task list": what is done in that time stands under the clock. */
function withList(bench: Bench, part: string, draft: Draft, isDone: (item: string) => boolean = () => false): Draft {
  const list = besideList(bench);
  return {
    ...draft,
    ...(list ? { entities: [...draft.entities, list.entity], parts: [...draft.parts, list.part], layout: 'stack' as const } : {}),
    leftOut: leftOver(bench, [part], (item) => /\d/.test(item) || isDone(item) || isChecklist(item, bench)),
    grants: ({ id, said }) => id === 'another' && list !== undefined && isChecklist(said.replace(/:.*$/s, ''), bench),
  };
}

export const stopwatch: Skeleton = (bench) => {
  const { u, say } = bench;
  const title = headline(u);
  return withList(bench, 'stopwatch', {
    appType: 'tool',
    title,
    tagline: say('stopwatchLine'),
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text: say('stopwatchLine') }), use('stopwatch')],
  });
};
