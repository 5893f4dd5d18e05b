/** Lengths of time and the names beside them, as a sentence gives them to a timer. */
import { capitalised, fold, shortened } from '../language/text.ts';
import { behindColon } from './given.ts';

export interface Phase {
  readonly label: string;
  readonly minutes: number;
}

const unit =
  '(?<unit>s|secs?|seconds?|sekunden?|secondes?|segundos?|m|mins?|minutes?|minuten?|minutos?|h|hrs?|hours?|stunden?|heures?|horas?)';
const worked =
  'work|working|effort|exercise|exercising|training|on|rest|resting|off|break|pause|recovery|belastung|arbeit|ubung|training|pause|ruhe|erholung|travail|repos|recuperation|trabajo|esfuerzo|ejercicio|descanso|reposo|trabalho|esforco|exercicio|repouso';
/** "20 seconds of work and 10 of rest": the second figure has the unit of the first. */
const amount = new RegExp(`(?<n>\\d+(?:[.,]\\d+)?)\\s*-?\\s*(?:${unit}\\b|(?=(?:of |de |d')?(?:${worked})\\b))`, 'gu');
const rounds = String.raw`(?:x\b|x(?=\d)|rounds?|times|runden?|mal|tours?|fois|series|rondas?|veces|rodadas?|vezes|sets?|cycles?|zyklen|intervalle?|intervals?|ciclos?|repeticiones|repeticoes|repetitions?|wiederholungen)\b`;
export const roundsPattern = new RegExp(String.raw`(\d{1,2})\s*${rounds}`);

export const lengthOf = (minutes: number): string =>
  minutes >= 120 && minutes % 60 === 0
    ? `${minutes / 60} h`
    : Number.isInteger(minutes)
      ? `${minutes} min`
      : `${Math.round(minutes * 60)} s`;

/** A figure with a unit in minutes. */
export const minutesOf = (n: number, name: string): number => (name.startsWith('s') ? n / 60 : name.startsWith('h') ? n * 60 : n);

const unitless = new RegExp(
  String.raw`(?<![\d:/x])(\d{1,3})(?=(?:\s*,\s*\d{1,3})*\s*(?:,|&|\b(?:and|or|und|oder|et|ou|y|o|e)\b)\s*\d{1,3}\s*(secs?|seconds?|sekunden?|secondes?|segundos?|mins?|minutes?|minuten?|minutos?|hours?|stunden?|heures?|horas?)\b)`,
  'giu',
);
/** "3, 6 and 9 minutes": each of them has the unit of the last. */
const withUnits = (text: string): string => text.replace(unitless, '$1 $2');

/** "40 seconds work", "work 40 seconds", "25 minutes of focus". */
export function phasesIn(sentence: string, usualLabels: readonly string[]): Phase[] {
  const said = withUnits(sentence);
  const list = behindColon(said);
  // "Eggs: soft 6 min, hard 10 min": the names stand before the figures.
  const isList = list !== undefined && /\d/.test(list);
  const text = isList ? list : said;
  const folded = fold(text);
  let last = 'm';
  const found = [...folded.matchAll(amount)].map((match) => {
    last = match.groups?.['unit'] ?? last;
    return {
      from: match.index,
      to: match.index + match[0].length,
      minutes: minutesOf(Number((match.groups?.['n'] ?? '0').replace(',', '.')), last),
    };
  });
  const separators = /[,;:()+/]|\b(?:and|or|then|und|oder|dann|et|ou|puis|y|e|luego|depois|with|mit|avec|con|com)\b/;
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
        .replace(/^\s*(?:(?:of|for|de|von|à|a|to)\s+|d['’]\s*)/i, '')
        .replace(/\b(timer|countdown|minuteur|temporizador)\b.*$/i, '')
        .replace(new RegExp(String.raw`\s*\d*\s*(?<![\p{L}])${rounds}.*$`, 'iu'), '')
        .replace(/[^\p{L}\s-]/gu, '')
        .trim();
    const label = clean(after) || (index === 0 && !isList ? '' : clean(before));
    return [
      {
        label: capitalised(
          shortened(
            label === '' || label.split(' ').length > 3
              ? found.length > usualLabels.length
                ? lengthOf(minutes)
                : (usualLabels[index] ?? `${index + 1}`)
              : label,
            24,
          ),
        ),
        minutes,
      },
    ];
  });
}

/** 40 seconds stay readable in the source: `40 / 60`. */
export const minutesValue = (minutes: number): number | { $code: string } =>
  Number.isInteger(minutes) || Number.isInteger(minutes * 4) ? minutes : { $code: `${Math.round(minutes * 60)} / 60` };

/** "Eieruhr weich, mittel, hart" is called Eieruhr. */
export function withoutPhase(title: string, phases: readonly Phase[]): string {
  const [, name = title, last = ''] = /^(.{3,})\s(\S+)$/.exec(title) ?? [];
  return phases.length > 1 && phases.some(({ label }) => fold(label) === fold(last)) ? name : title;
}
