/** Calculators from the formula table or from a formula in the sentence. */
import { AppError } from '../../../../core/errors.ts';
import type { Json } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { bare } from '../understand/subject.ts';
import { typeOf } from '../understand/field-type.ts';
import { chooseFormula, type Chosen } from './choose-formula.ts';
import { currencyOf } from './money.ts';
import { equationsIn, type Equation } from './formula.ts';
import { pluralOf } from '../language/inflect.ts';
import { packIn, packsOf, unitsIn } from './rules/units.ts';
import { arrow, type Sheet } from './rules/sheet.ts';
import { workedIn } from './rules/worked.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';

function page(bench: Bench, title: string, props: Parameters<typeof use>[1]): Draft {
  const text = bench.say('calculatorLine');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use('calculator', props)],
  };
}

const counts = /^(?:number|how many|count|anzahl|wie viele|nombre|combien|numero|cuantos|cantidad|quantidade|quantos)\b/;

function fromEquations(bench: Bench, equations: readonly Equation[]): Draft {
  const { u, language, lexicon } = bench;
  const inputs = [...new Map(equations.flatMap((equation) => equation.inputs).map((input) => [input.name, input])).values()];
  const kindOf = (label: string): 'money' | 'number' => (typeOf(label, language, lexicon).type === 'money' ? 'money' : 'number');
  const money = [...inputs, ...equations].some(({ label }) => kindOf(label) === 'money');
  const subject =
    u.name ??
    capitalised(shortened(bare(u.request.head.subject.replace(/\s*=.*$/s, '') || (equations[0]?.label ?? ''), language, lexicon), 40));
  const units = unitsIn(u.sentence);
  const pack = packIn(u.sentence, language);
  const names = inputs.map(({ name }) => name);
  const last = equations.length - 1;
  const outputs = equations.map(({ label, source }, at) => ({
    label,
    source: at === last && units.divisor !== 1 ? `(${source}) / ${units.divisor}` : source,
    unit: at === last ? units.output : undefined,
  }));
  const packed = pack && outputs.find(({ unit }) => unit === undefined || unit === pack.unit);
  return page(bench, subject === '' ? headline(u) : subject, {
    inputs: inputs.map(({ name, label }) => ({
      name,
      label,
      kind: kindOf(label),
      initial: 1,
      ...(units.input === undefined || counts.test(fold(label)) ? {} : { unit: units.input, initial: 100 }),
    })),
    outputs: [
      ...outputs.map(({ label, source, unit }) => ({
        label,
        value: arrow(names, source),
        format: unit === undefined ? kindOf(label) : ('number' as const),
        ...(unit === undefined ? {} : { unit }),
      })),
      ...(packed
        ? [{ label: capitalised(pluralOf(language, pack.name)), value: arrow(names, packsOf(packed.source, pack.size)), format: 'number' }]
        : []),
    ],
    ...(money ? { currency: currencyOf(bench) } : {}),
    note: equations.map(({ said }) => said).join(' · '),
  });
}

/** What an expression may call an input by: a list is its sum, a date the days since 1970. */
const namesOf = (name: string, type: string): string[] =>
  type === 'list' ? [name, `${name}Count`] : type === 'date' ? [name, `${name}Ymd`] : [name];

/** The other system of units: in English, and for all who name one of its units, where each unit has a counterpart. */
function systemsOf(bench: Bench, { inputs, outputs }: Chosen): { readonly systems?: Json } {
  const { u, language, lexicon, say } = bench;
  const table = Object.values(lexicon.rules.units).flatMap(({ units }) => Object.entries(units));
  const used = [...new Set([...Object.values(inputs), ...Object.values(outputs)].flatMap(({ unit }) => unit ?? []))];
  const counterparts = used.flatMap((symbol) => {
    const [, own] = table.find(([, one]) => one.symbol === symbol) ?? [];
    const other = table.find(([name]) => name === own?.imperial)?.[1];
    return own && other?.symbol
      ? [[symbol, { unit: other.symbol, factor: Number((own.factor / other.factor).toPrecision(7)) }] as const]
      : [];
  });
  const has = (unit: string): boolean => tokensOf(u.sentence).some(({ key }) => key === fold(unit));
  const names = counterparts.flatMap(([symbol, { unit }]) => table.filter(([, one]) => one.symbol === unit || one.symbol === symbol));
  const says = (imperial: boolean): boolean =>
    names.some(([, one]) => (one.imperial === undefined) === imperial && one[language].some((word) => word.length > 1 && has(word))) ||
    has(say(imperial ? 'imperial' : 'metric'));
  if (counterparts.length === 0 || counterparts.length < used.length || !(language === 'en' || says(true))) return {};
  const systems = [
    { label: say('metric'), units: {} },
    { label: say('imperial'), units: Object.fromEntries(counterparts) },
  ];
  return { systems: says(true) && !says(false) ? systems.reverse() : systems };
}

/** "At 20%, 10% and 5.5%": the rates to choose from. */
function ratesIn(sentence: string, language: Bench['language']): { readonly label: string; readonly value: number }[] {
  const found = [...fold(sentence).matchAll(/(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:%|percent\b|prozent\b|pour cent\b|por ciento\b|por cento\b)/g)];
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 });
  const values = [...new Set(found.map(([, figure = '']) => Number(figure.replace(',', '.'))))];
  return values.map((value) => ({ label: format.format(value / 100), value }));
}

function fromTable(bench: Bench, chosen: Chosen): Draft {
  const { u, language, lexicon, say } = bench;
  const { formula, inputs, outputs, labels } = chosen;
  const order = [...labels.keys()];
  const label = (name: string, is = name): string => labels.get(name) ?? lexicon.rules.quantities[is]?.[language][0] ?? name;
  const asNamed = <T>(table: { readonly [name: string]: T }): [string, T][] =>
    Object.entries(table).sort(([a], [b]) => (order.indexOf(a) + 1 || order.length + 1) - (order.indexOf(b) + 1 || order.length + 1));
  const names = Object.entries(inputs).flatMap(([name, { type }]) => namesOf(name, type));
  const money = [...Object.values(inputs).map(({ type }) => type), ...Object.values(outputs).map(({ format }) => format)].includes('money');
  // Whoever names two results wants those; one of them may be named in passing.
  const results = asNamed(outputs);
  const wanted = results.filter(([name]) => labels.has(name));
  const rates = ratesIn(u.sentence, language);
  const percents = Object.entries(inputs).filter(([, { type }]) => type === 'percent');
  const [rated] = percents.length === 1 && rates.length > 0 ? percents.map(([name]) => name) : [];
  const unknown = u.fields
    .map((field) => field.label)
    .filter((words) => !chosen.knows(words) && !(rated !== undefined && ratesIn(words, language).length > 0));
  return {
    ...page(bench, u.name ?? formula.title[language], {
      inputs: asNamed(inputs).map(([name, { is, type, value, min, unit, options }]) => ({
        name,
        label: label(name, is),
        kind: type,
        initial: value,
        ...(unit === undefined ? {} : { unit }),
        ...(min === undefined ? {} : { min }),
        ...(options ? { options: options.map((option) => ({ label: option[language], value: option.value })) } : {}),
        ...(name !== rated
          ? {}
          : rates.length > 1
            ? { kind: 'choice', options: rates, initial: rates[0]?.value ?? value }
            : { initial: rates[0]?.value ?? value }),
      })),
      outputs: (wanted.length < 2 ? results : wanted).map(([name, { is, value, format, unit }]) => ({
        label: label(name, is),
        value: arrow(names, value),
        format,
        ...(unit === undefined ? {} : { unit }),
      })),
      ...(money ? { currency: currencyOf(bench) } : {}),
      ...systemsOf(bench, chosen),
      ...(formula.note ? { note: formula.note[language] } : {}),
    }),
    // The payment that is worked out is taken from nobody.
    grants: ({ said }) => chosen.knows(said.replace(/:.*$/s, '')),
    ...(unknown.length > 0 && labels.size > 0 ? { leftOut: [say('inputsUnknown', { x: unknown.join(', ') })] } : {}),
  };
}

function fromSheet(bench: Bench, sheet: Sheet): Draft {
  const { u } = bench;
  const title = headline(u).replace(/\s*(?:->|→|=).*$/, '');
  const isUsed = (words: string): boolean => sheet.used.some((piece) => piece.includes(words) || words.includes(piece));
  return {
    ...page(bench, title, sheet.props(currencyOf(bench))),
    grants: ({ id, said }) => id === 'unread' && isUsed(said.replace(/:[^:]*$/s, '')),
  };
}

/** @throws AppError `composer_cannot` for a formula that nobody spelled out */
export const calculator: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const equations = equationsIn(u.sentence, language);
  if (equations.length > 0) return fromEquations(bench, equations);

  const { head, segments } = u.request;
  const plain = Object.values(lexicon.rules.formulas).find(({ alone }) => alone);
  const isBare = head.subject === '' && segments.length === 0;
  const chosen =
    chooseFormula(u, lexicon) ??
    (isBare && plain ? { ...plain, formula: plain, labels: new Map<string, string>(), knows: () => true } : undefined);
  // What the sentence tells itself goes before a ready formula that does not know it.
  const worked = workedIn(bench);
  if (worked && !(chosen && u.fields.every(({ label }) => chosen.knows(label)))) return fromSheet(bench, worked);
  if (chosen) return fromTable(bench, chosen);
  const about = shortened(head.subject || (segments.find(({ role }) => role === 'for' || role === 'about')?.text ?? head.text), 40);
  throw new AppError('composer_cannot', say('formulaMissing', { x: about }), {
    hint: say('formulaHint'),
    examples: examplesFor(lexicon, u.sentence, language, ['formula', 'calculator']),
  });
};
