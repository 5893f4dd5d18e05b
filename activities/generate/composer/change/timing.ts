/** What a timer runs through: how long each phase is, one more of them, how many rounds. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { matchOf } from '../understand/wishes.ts';
import type { Rule, Wish } from './rule.ts';

interface Phase {
  readonly label: string;
  readonly minutes: number | { readonly $code: string };
}

const timerOf = (spec: AppSpec): PartUse | undefined => spec.parts.find(({ part }) => part === 'timer');
const phasesOf = (use: PartUse): readonly Phase[] => (use.props['phases'] ?? []) as unknown as readonly Phase[];

const withPhases = (spec: AppSpec, use: PartUse, phases: readonly Phase[], rounds?: number): AppSpec => ({
  ...spec,
  parts: spec.parts.map((other) =>
    other === use
      ? { ...use, props: { ...use.props, phases: phases.map((phase) => ({ ...phase })), ...(rounds ? { rounds } : {}) } }
      : other,
  ),
});

/** How the two usual phases are called, besides by their own names. */
const kinds = [
  /\b(work|focus|session|sessions|pomodoro|study|concentrat\w*|activity|exercise|arbeit\w*|fokus\w*|konzentration\w*|lern\w*|travail|seance|etude|trabajo|enfoque|sesion|estudio|trabalho|foco|sessao|estudos?)\b/,
  /\b(break|breaks|pause|pausen?|rest|recovery|erholung\w*|repos|pausas?|descansos?|intervalo)\b/,
];
const length =
  /(\d+(?:[.,]\d+)?)\s*-?\s*(minutes?|mins?|min|minuten?|minutos?|hours?|hrs?|h|stunden?|heures?|horas?|seconds?|secs?|sec|s|sekunden?|secondes?|segundos?)?(?![a-z])/g;

const minutesOf = (figure: string, unit = 'min'): number | { $code: string } => {
  const number = Number(figure.replace(',', '.'));
  const minutes = /^(h|hours?|hrs?|stunden?|heures?|horas?)$/.test(unit) ? number * 60 : /^s/.test(unit) ? number / 60 : number;
  return Number.isInteger(minutes * 4) ? minutes : { $code: `${Math.round(minutes * 60)} / 60` };
};

/** The phase whose name stands nearest in front of or behind a figure. */
function phaseAt(phases: readonly Phase[], folded: string, from: number, to: number): number {
  const near = (text: string, last: boolean): number => {
    const places = phases.map(({ label }, index) => {
      const kind = phases.length === 2 ? kinds[index] : undefined;
      const patterns = [new RegExp(fold(label).replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')), ...(kind ? [kind] : [])];
      const hits = patterns.flatMap((pattern) => [...text.matchAll(new RegExp(pattern.source, 'g'))].map(({ index: at }) => at));
      return hits.length === 0 ? -1 : last ? Math.max(...hits) : text.length - Math.min(...hits);
    });
    const best = Math.max(...places);
    return best < 0 ? -1 : places.indexOf(best);
  };
  const before = near(folded.slice(from, to), true);
  if (before >= 0) return before;
  return near(folded.slice(to).split(/\d/)[0] ?? '', false);
}

const roundWord =
  /(\d{1,2})\s*(?:rounds?|times|cycles?|sets?|runden?|mal|durchgange?|tours?|fois|cycles|series|rondas?|veces|ciclos|rodadas?|vezes|voltas)\b/;
const longWord = /\b(long|longer|lange\w*|grande?|longue|larg[oa]|long[oa])\b/;

/** "Work 50 minutes and the break 10", "6 rounds", "a long break of 20 minutes after 4 rounds". */
export const setTimer: Rule = (wish) => {
  const { spec, clause, language, lexicon } = wish;
  const use = timerOf(spec);
  if (!use || /["“„«]/.test(clause)) return undefined;
  const folded = fold(clause);
  const phases = phasesOf(use);
  const times = roundWord.exec(folded);
  const rounds = times ? Number(times[1]) : undefined;
  const rest = times ? folded.replace(times[0], ' '.repeat(times[0].length)) : folded;
  const figures = [...rest.matchAll(length)];
  if (matchOf(lexicon, 'remove', clause, language)) return removedPhase(wish, use, phases);
  if (matchOf(lexicon, 'add', clause, language) && figures.length === 1 && figures[0]?.[1] !== undefined)
    return addedPhase(wish, use, phases, minutesOf(figures[0][1], figures[0][2]), rounds);
  let next = phases;
  let from = 0;
  for (const figure of figures) {
    const at = phaseAt(phases, rest, from, figure.index);
    const place = at >= 0 ? at : figures.length === 1 && (phases.length === 1 || figure[2] !== undefined) ? 0 : -1;
    if (place < 0) return undefined;
    next = next.map((phase, index) => (index === place ? { ...phase, minutes: minutesOf(figure[1] ?? '0', figure[2]) } : phase));
    from = figure.index + figure[0].length;
  }
  if (figures.length === 0 && rounds === undefined) return undefined;
  return { spec: withPhases(spec, use, next, rounds), note: said(wish, next, rounds ?? use.props['rounds']) };
};

const lengthIn = ({ minutes }: Phase): string =>
  typeof minutes === 'number' ? `${minutes} min` : `${minutes.$code.split(' ')[0] ?? ''} s`;

const said = ({ say }: Wish, phases: readonly Phase[], rounds: Json | undefined): string =>
  say('didTimer', {
    x: phases.map((phase) => `${phase.label} ${lengthIn(phase)}`).join(', ') + (typeof rounds === 'number' ? `, ${rounds} ×` : ''),
  });

/** A phase more; a long break comes after some rounds of the others. */
function addedPhase(wish: Wish, use: PartUse, phases: readonly Phase[], minutes: Phase['minutes'], rounds?: number): ReturnType<Rule> {
  const { spec, clause, language, lexicon } = wish;
  const words = (matchOf(lexicon, 'add', clause, language)?.x ?? '')
    .replace(/\s*\(?\b\d.*$/u, '')
    .replace(/\s+(?:of|for|with|after|von|für|mit|nach|de|por|com|con|após|après|cada)$/i, '')
    .trim();
  if (words === '' || !/\p{L}/u.test(words)) return undefined;
  const label = capitalised(shortened(words, 30));
  const phase: Phase = { label, minutes };
  if (rounds === undefined || !longWord.test(fold(label))) {
    const next = [...phases, phase];
    return { spec: withPhases(wish.spec, use, next), note: said(wish, next, use.props['rounds']) };
  }
  // The break of the last round becomes the long one.
  const often = Math.min(rounds, 8);
  const all = Array.from({ length: often }, () => phases).flat();
  const next = [...all.slice(0, phases.length > 1 ? -1 : undefined), phase];
  const { rounds: _often, ...props } = use.props;
  const bare = { ...use, props };
  return {
    spec: withPhases({ ...spec, parts: spec.parts.map((other) => (other === use ? bare : other)) }, bare, next),
    note: said(wish, next, undefined),
  };
}

function removedPhase(wish: Wish, use: PartUse, phases: readonly Phase[]): ReturnType<Rule> {
  const { spec, clause, language, lexicon, say } = wish;
  const words = fold(matchOf(lexicon, 'remove', clause, language)?.x ?? '');
  const at = phases.findIndex(
    ({ label }, index) => words.includes(fold(label)) || (phases.length === 2 && kinds[index]?.test(words) === true),
  );
  const gone = phases[at];
  if (!gone) return undefined;
  if (phases.length < 2) throw new AppError('composer_cannot', say('needed', { x: gone.label }));
  const next = phases.filter((phase) => phase !== gone);
  return { spec: withPhases(spec, use, next), note: said(wish, next, use.props['rounds']) };
}
