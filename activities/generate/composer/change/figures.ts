/** Inputs and results of a calculator: what they are called and with what they start. Formulas stay. */
import type { AppSpec, Json, PartUse } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { matchOf } from '../understand/wishes.ts';
import { plainName } from './meant.ts';
import { renamingIn } from './renamed.ts';
import type { Rule } from './rule.ts';

type Named = { readonly label: string; readonly kind?: string; readonly initial?: number | string } & { readonly [key: string]: Json };

const calculatorOf = (spec: AppSpec): PartUse | undefined => spec.parts.find(({ part }) => part === 'calculator');
const listOf = (use: PartUse, prop: 'inputs' | 'outputs'): readonly Named[] => (use.props[prop] ?? []) as unknown as readonly Named[];

/** The line whose label the words are, or hold. */
function lineIn(lines: readonly Named[], words: string): Named | undefined {
  const name = fold(plainName(words));
  const said = new Set(tokensOf(name).map(({ key }) => key.replace(/s$/, '')));
  return (
    lines.find(({ label }) => fold(label) === name) ??
    lines.find(({ label }) => tokensOf(label).some(({ key }) => key.length > 2 && said.has(key.replace(/s$/, ''))))
  );
}

const withLine = (spec: AppSpec, use: PartUse, old: Named, next: Named): AppSpec => {
  const swapped = (prop: 'inputs' | 'outputs'): Json => listOf(use, prop).map((line) => (line === old ? next : line));
  const props = { ...use.props, inputs: swapped('inputs'), outputs: swapped('outputs') };
  return { ...spec, parts: spec.parts.map((other) => (other === use ? { ...use, props } : other)) };
};

const result = /^(?:the |das |le |el |o )?(result|answer|outcome|ergebnis|resultat|resultado)$/;

/** "Rename Friends to People." */
export const renameFigure: Rule = (wish) => {
  const { spec, say } = wish;
  const use = calculatorOf(spec);
  const renaming = renamingIn(wish, 'renameField', 'replaceText', 'called');
  const line =
    use && renaming
      ? (lineIn([...listOf(use, 'inputs'), ...listOf(use, 'outputs')], renaming.from) ??
        (result.test(fold(renaming.from)) ? listOf(use, 'outputs')[0] : undefined))
      : undefined;
  if (!use || !line || !renaming || !/\p{L}/u.test(renaming.to)) return undefined;
  const label = capitalised(shortened(renaming.to, 48));
  return { spec: withLine(spec, use, line, { ...line, label }), note: say('didText', { x: line.label, y: label }) };
};

const starts =
  /\b(start\w*|begin\w*|default\w*|initial\w*|set|preset|prefill\w*|beginn\w*|anfang\w*|standard|vorgabe|setze|commence\w*|par defaut|mets|empieza|empezar|comienza|por defecto|pon|comec\w*|inicia\w*|padrao|coloque)\b/;

const rate =
  /%|\b(rate|percent\w*|interest|zins\w*|satz|prozent\w*|taux|pour cent|interet\w*|tasa|por ciento|interes|taxa|por cento|juros)\b/;

/** Words of "start with 25,000" that name no input. */
const plainStart =
  /^(?:\d[\d.,]*|\p{L}{1,2}|with|from|the|mit|von|bei|avec|par|con|por|com|euros?|dollars?|default|standard|value|wert|valeur|valor|start\p{L}*|begin\p{L}*|beginn\p{L}*|set|setze|commence\p{L}*|empieza|comienza|comec\p{L}*|inicia)$/u;

/** "Start with 4 friends", "interest should start at 3". */
export const startFigure: Rule = ({ spec, clause, language, lexicon, say }) => {
  const use = calculatorOf(spec);
  const figure = /(?<![\p{L}\d])(\d[\d.,]*\d|\d)(?![\p{L}\d])/u.exec(clause)?.[1];
  if (
    !use ||
    figure === undefined ||
    !starts.test(fold(clause)) ||
    ['title', 'add'].some((key) => key === 'title' && matchOf(lexicon, key, clause, language))
  )
    return undefined;
  const inputs = listOf(use, 'inputs').filter(({ initial }) => typeof initial === 'number');
  if (matchOf(lexicon, 'add', clause, language) && !lineIn(inputs, clause)) return undefined;
  // "Rate 3.2" is a percentage, whatever it is called; a name that no input has is not the first one.
  const percents = inputs.filter(({ kind }) => kind === 'percent');
  const byKind = rate.test(fold(clause)) && percents.length === 1 ? percents[0] : undefined;
  const isUnnamed = inputs.length === 1 || tokensOf(clause).every(({ key }) => plainStart.test(key));
  const line = lineIn(inputs, clause) ?? byKind ?? (isUnnamed ? inputs[0] : undefined);
  if (!line) throw new AppError('composer_cannot', say('noStart', { x: inputs.map(({ label }) => label).join(', ') }));
  const initial = Number(figure.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
  return { spec: withLine(spec, use, line, { ...line, initial }), note: say('didStart', { x: line.label, y: figure }) };
};

/** What is added to a calculator, or seen of it, needs another formula. @throws AppError in a calculator, always */
export const noOtherFigures: Rule = ({ spec, clause, language, lexicon, say }) => {
  const use = calculatorOf(spec);
  if (!use || !['total', 'chart', 'average', 'count'].some((key) => matchOf(lexicon, key, clause, language))) return undefined;
  throw new AppError('composer_cannot', say('noFigures'));
};
