/** Calculators from the formula table or from a formula in the sentence, and unit converters. */
import { AppError } from '../../../../core/errors.ts';
import type { Json } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { bare } from '../understand/subject.ts';
import { typeOf } from '../understand/field-type.ts';
import { currencyOf } from './money.ts';
import { equationsIn, type Equation } from './formula.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';

/** `({ bill, tip }) => (bill * tip) / 100`: only the inputs that the expression uses. */
const arrow = (names: readonly string[], source: string): Json => ({
  $code: `({ ${names.filter((name) => new RegExp(`\\b${name}\\b`).test(source)).join(', ')} }) => ${source}`,
});

function page(bench: Bench, title: string, part: Parameters<typeof use>): Draft {
  const text = bench.say(part[0] === 'converter' ? 'converterLine' : 'calculatorLine');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use(...part)],
  };
}

function fromEquations(bench: Bench, equations: readonly Equation[]): Draft {
  const { u, language, lexicon } = bench;
  const inputs = [...new Map(equations.flatMap((equation) => equation.inputs).map((input) => [input.name, input])).values()];
  const kindOf = (label: string): 'money' | 'number' => (typeOf(label, language, lexicon).type === 'money' ? 'money' : 'number');
  const money = inputs.some(({ label }) => kindOf(label) === 'money');
  const subject =
    u.name ??
    capitalised(shortened(bare(u.request.head.subject.replace(/\s*=.*$/s, '') || (equations[0]?.label ?? ''), language, lexicon), 40));
  return page(bench, subject === '' ? headline(u) : subject, [
    'calculator',
    {
      inputs: inputs.map(({ name, label }) => ({ name, label, kind: kindOf(label), initial: 1 })),
      outputs: equations.map(({ label, source }) => ({
        label,
        value: arrow(
          inputs.map(({ name }) => name),
          source,
        ),
        format: kindOf(label),
      })),
      ...(money ? { currency: currencyOf(bench) } : {}),
    },
  ]);
}

/** @throws AppError `composer_cannot` for a formula that nobody spelled out */
export const calculator: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const equations = equationsIn(
    [...u.lists, ...u.request.others, u.sentence.replace(/^[^:]*:/, '')].find((text) => text.includes('=')) ?? '',
    language,
  );
  if (equations.length > 0) return fromEquations(bench, equations);

  const hits = lexicon.formulas.find(tokensOf(u.sentence), language).filter(({ value }) => !value.rule.alone);
  const { head, segments } = u.request;
  const bareHead = head.subject === '' && segments.length === 0;
  const longest = [...hits].sort((a, b) => b.phrase.length - a.phrase.length)[0]?.value;
  const plain = Object.values(lexicon.rules.formulas).find(({ alone }) => alone);
  const formula = longest?.rule ?? (bareHead ? plain : undefined);
  if (!formula) {
    const about = shortened(head.subject || (segments.find(({ role }) => role === 'for' || role === 'about')?.text ?? head.text), 40);
    throw new AppError('composer_cannot', say('formulaMissing', { x: about }), {
      hint: say('formulaHint'),
      examples: examplesFor(lexicon, u.sentence, language, ['formula', 'calculator']),
    });
  }
  const names = Object.keys(formula.inputs);
  const money = Object.values(formula.inputs).some(({ type }) => type === 'money');
  return page(bench, u.name ?? formula.title[language], [
    'calculator',
    {
      inputs: Object.entries(formula.inputs).map(([name, { label, type, value, min }]) => ({
        name,
        label: label[language],
        kind: type,
        initial: value,
        ...(min === undefined ? {} : { min }),
      })),
      outputs: formula.outputs.map(({ label, value, format }) => ({ label: label[language], value: arrow(names, value), format })),
      ...(money ? { currency: currencyOf(bench) } : {}),
    },
  ]);
};

/** A unit's name in many, from the language data of the runtime; "km" where that has none. */
function unitLabel(unit: string, language: string, unitDisplay: 'long' | 'short' = 'long'): string {
  const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).formatToParts(7);
  const words = parts
    .filter(({ type }) => type === 'unit' || type === 'literal')
    .map(({ value }) => value)
    .join('')
    .trim();
  return capitalised(words === '' ? unit : words);
}

const mostGroups = 4;

/** @throws AppError `composer_cannot` for units that the table does not have */
export const converter: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const { units } = lexicon.rules;
  const named = [...new Set(lexicon.units.find(tokensOf(u.sentence), language).map(({ value }) => value))];
  const aboutUnits = /\b(units?|einheit\w*|masse?|unites?|unidades?|medidas?|measurements?|metric|imperial)\b/.test(fold(u.sentence));
  const { head, segments } = u.request;
  const saysNothing = head.subject === '' && segments.length === 0;
  // "cups to grams": both sides have to be in the table.
  const sides = segments.some(({ role }) => role === 'to')
    ? [head.text.split(/\s/).at(-1) ?? '', segments.find(({ role }) => role === 'to')?.text ?? '']
    : [];
  const strange = sides.some(
    (side) => lexicon.units.find(tokensOf(side), language).length === 0 && lexicon.asked.find(tokensOf(side), language).length === 0,
  );
  if (strange)
    throw new AppError('composer_cannot', say('unitsMissing'), {
      hint: say('cannotHint'),
      examples: examplesFor(lexicon, u.sentence, language, ['converter']),
    });
  if (named.length === 0 && !aboutUnits && !saysNothing)
    throw new AppError('composer_cannot', say('unitsMissing'), {
      hint: say('cannotHint'),
      examples: examplesFor(lexicon, u.sentence, language, ['converter']),
    });
  const groups = (named.length > 0 ? named : ['length', 'weight', 'volume', 'temperature']).slice(0, mostGroups);
  const title = headline(u);
  const parts = groups.map((group) => {
    const rule = units[group];
    const rows = Object.entries(rule?.units ?? {}).map(([unit, factor]) => {
      const offset = rule?.offsets[unit];
      return {
        name: unit,
        label: unitLabel(unit, language),
        factor,
        ...(offset === undefined ? {} : { offset: Number((offset * factor).toFixed(10)) }),
      };
    });
    const mentioned = (row: { name: string; label: string }): number => {
      const short = tokensOf(u.sentence).find(({ key }) => key === fold(unitLabel(row.name, language, 'short')));
      if (short) return short.start;
      const at = [row.name.replaceAll('-', ' '), row.label]
        .map((word) => fold(u.sentence).indexOf(fold(word).slice(0, -1)))
        .filter((place) => place >= 0);
      return Math.min(...at, Infinity);
    };
    rows.sort((a, b) => (mentioned(a) === mentioned(b) ? 0 : mentioned(a) - mentioned(b)));
    const heading = groups.length > 1 ? { title: capitalised(rule?.words[language][0] ?? group) } : {};
    return use('converter', { ...heading, units: rows });
  });
  return {
    appType: 'tool',
    title,
    tagline: say('converterLine'),
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text: say('converterLine') }), ...parts],
  };
};
