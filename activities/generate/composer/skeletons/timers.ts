/** Timers: phases and rounds out of the sentence, else what the kind of timer usually has. Stopwatches need nothing. */
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { headline, use, type Bench, type Skeleton } from './bench.ts';

interface Phase {
  readonly label: string;
  readonly minutes: number;
}

const unit =
  '(?<unit>s|secs?|seconds?|sekunden?|secondes?|segundos?|m|mins?|minutes?|minuten?|minutos?|h|hrs?|hours?|stunden?|heures?|horas?)';
const amount = new RegExp(`(?<n>\\d+(?:[.,]\\d+)?)\\s*-?\\s*${unit}\\b`, 'gu');
const roundsPattern =
  /(\d{1,2})\s*(?:x\b|rounds?|times|runden?|mal|tours?|fois|series|rondas?|veces|rodadas?|vezes|sets?|cycles?|zyklen|cycles|ciclos?)/;

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

const minutesOf = (n: number, name: string): number => (name.startsWith('s') ? n / 60 : name.startsWith('h') ? n * 60 : n);

/** "40 seconds work", "work 40 seconds", "25 minutes of focus". */
function phasesIn(text: string, usualLabels: readonly string[]): Phase[] {
  const folded = fold(text);
  const found = [...folded.matchAll(amount)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    minutes: minutesOf(Number((match.groups?.['n'] ?? '0').replace(',', '.')), match.groups?.['unit'] ?? 'm'),
  }));
  const separators = /[,;:()+/]|\b(?:and|then|und|dann|et|puis|y|e|luego|depois|with|mit|avec|con|com)\b/;
  return found.flatMap(({ from, to, minutes }, index) => {
    if (!(minutes > 0 && minutes <= 24 * 60)) return [];
    const after = text.slice(to, found[index + 1]?.from ?? text.length).split(separators)[0] ?? '';
    const before =
      text
        .slice(found[index - 1]?.to ?? 0, from)
        .split(separators)
        .at(-1) ?? '';
    const clean = (words: string): string =>
      words
        .replace(/^\s*(of|for|de|d'|von|à|a|to)\s+/i, '')
        .replace(/\b(timer|countdown|minuteur|temporizador|rounds?|runden)\b.*$/i, '')
        .replace(/[^\p{L}\s-]/gu, '')
        .trim();
    const label = clean(after) || (index === 0 ? '' : clean(before));
    return [
      {
        label: capitalised(shortened(label === '' || label.split(' ').length > 3 ? (usualLabels[index] ?? `${index + 1}`) : label, 24)),
        minutes,
      },
    ];
  });
}

const mostPhases = 8;

/** @throws AppError `composer_cannot` for a countdown to a date */
export const timer: Skeleton = (bench: Bench) => {
  const { u, say } = bench;
  const own = usual[u.kind?.id ?? 'timer'] ?? { phases: [['countdown', 10]] as const };
  const labels = own.phases.map(([label]) => say(label));
  const said = phasesIn(u.sentence, labels);
  const far = u.limits.find(({ id }) => id === 'dates');
  if (far && said.length === 0)
    throw new AppError('composer_cannot', far.said, {
      hint: say('cannotHint'),
      examples: examplesFor(bench.lexicon, u.sentence, bench.language, far.rule.near),
    });
  const slash = /\b(\d{1,3})\s*\/\s*(\d{1,3})\b/.exec(u.sentence);
  const short =
    slash && own.phases.length === 2
      ? [slash[1], slash[2]].map((minutes, index) => ({ label: labels[index] ?? '', minutes: Number(minutes) }))
      : [];
  const listed = said.length > 0 ? said : short;
  // One figure given to a timer of two phases sets the first.
  const phases: Phase[] =
    listed.length >= own.phases.length
      ? listed
      : own.phases.map(([label, minutes], index) => listed[index] ?? { label: say(label), minutes });
  const distinct = phases.slice(0, mostPhases).map((phase, index) => ({
    ...phase,
    label: phases.findIndex(({ label }) => label === phase.label) === index ? phase.label : `${phase.label} ${index + 1}`,
  }));
  const rounds = Number(roundsPattern.exec(fold(u.sentence))?.[1] ?? own.rounds ?? 0);
  const title = headline(u);
  const text = say('timerLine', { phases: distinct.map(({ label, minutes }) => `${label} ${lengthOf(minutes)}`).join(', ') });
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [
      use('page-header', { title, text }),
      use('timer', {
        phases: distinct.map(({ label, minutes }) => ({ label, minutes: minutesValue(minutes) })),
        ...(rounds > 0 && distinct.length > 1 ? { rounds } : {}),
      }),
    ],
  };
};

/** 40 seconds stay readable in the source: `40 / 60`. */
const minutesValue = (minutes: number): number | { $code: string } =>
  Number.isInteger(minutes) || Number.isInteger(minutes * 4) ? minutes : { $code: `${Math.round(minutes * 60)} / 60` };

const lengthOf = (minutes: number): string => (Number.isInteger(minutes) ? `${minutes} min` : `${Math.round(minutes * 60)} s`);

export const stopwatch: Skeleton = ({ u, say }) => {
  const title = headline(u);
  return {
    appType: 'tool',
    title,
    tagline: say('stopwatchLine'),
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text: say('stopwatchLine') }), use('stopwatch')],
  };
};
