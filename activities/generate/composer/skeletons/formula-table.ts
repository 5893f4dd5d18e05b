/** Calculators from the table of formulas, with what the sentence gives: names, figures, rates, packs. */
import type { Json } from '../../../../core/composition.ts';
import { pluralOf } from '../language/inflect.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Bench, Draft } from './bench.ts';
import { calculatorPage } from './calculator-page.ts';
import type { Chosen } from './choose-formula.ts';
import { currencyOf } from './money.ts';
import { arrow } from './rules/sheet.ts';
import { figureBeside, packIn, packsOf } from './rules/units.ts';

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

export /** "VAT 21, 10 and 4": figures in a row, where a rate is asked for. */
function plainRatesIn(sentence: string, language: Bench['language']): { readonly label: string; readonly value: number }[] {
  const row =
    /\b\d{1,2}(?:[.,]\d)?(?:,?\s+(?:and |or |und |oder |et |ou |y |o |e )?\d{1,2}(?:[.,]\d)?)+\b(?!\s*[€$£])/.exec(fold(sentence))?.[0] ??
    '';
  return ratesIn(row.replace(/(\d)(?=,?\s|$)/g, '$1%'), language);
}

const byYear =
  /\b(yearly|annual|amortization|amortisation|repayment plan|schedule|year by year|per year|each year|tilgungsplan|jahrlich\w*|jahr fur jahr|pro jahr|par an|annuel\w*|amortissement|anual\w*|amortizacion|amortizacao|por ano|cada ano|ano a ano)\b/;
const asTable =
  /\b(table|schedule|plan|list|tabelle|ubersicht|tilgungsplan|tableau|tabla|cuadro|tabela|planilha|amorti\w+|year by year|jahr fur jahr|ano a ano)\b/;

/** "With a yearly table": how a loan goes down. */
function scheduleOf({ u, say }: Bench, { inputs, schedule }: Chosen): { readonly schedule?: Json } {
  const text = fold(u.sentence);
  if (!schedule || !byYear.test(text) || !asTable.test(text)) return {};
  const names = Object.keys(inputs);
  return {
    schedule: {
      amount: arrow(names, schedule.amount),
      rate: arrow(names, schedule.rate),
      years: arrow(names, schedule.years),
      labels: say('scheduleColumns').split(', '),
    },
  };
}

/** "Coverage 12", "doors (each 1.9 m²)": figures beside the words for an input; of what is counted, a measure is the size of one. */
function givenFigures({ u, language }: Bench, { inputs, labels }: Chosen): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const [name, words] of labels) {
    const figure = figureBeside(u.sentence, words, language);
    if (figure === undefined || !inputs[name] || inputs[name].type === 'date') continue;
    const isSize = figure.unit !== '' && inputs[name].unit === undefined && inputs[`${name}Size`] !== undefined;
    given.set(isSize ? `${name}Size` : name, figure.value);
  }
  return given;
}

export function fromTable(bench: Bench, chosen: Chosen): Draft {
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
  const percents = Object.entries(inputs).filter(([, { type }]) => type === 'percent');
  const rates =
    percents.length === 1
      ? ([ratesIn(u.sentence, language), plainRatesIn(u.sentence, language)].find(({ length }) => length > 0) ?? [])
      : [];
  const [rated] = percents.length === 1 && rates.length > 0 ? percents.map(([name]) => name) : [];
  const unknown = u.fields
    .map((field) => field.label)
    .filter((words) => !(chosen.schedule && asTable.test(fold(words))))
    .filter((words) => !chosen.knows(words) && !(rated !== undefined && ratesIn(words, language).length > 0));
  const given = givenFigures(bench, chosen);
  const pack = packIn(u.sentence, language);
  const packed = pack && results.find(([, { unit }]) => unit === pack.unit)?.[1];
  return {
    ...calculatorPage(bench, u.name ?? formula.title[language], {
      inputs: asNamed(inputs).map(([name, { is, type, value, min, unit, options }]) => ({
        name,
        label: label(name, is),
        kind: type,
        initial: given.get(name) ?? value,
        ...(unit === undefined ? {} : { unit }),
        ...(min === undefined ? {} : { min }),
        ...(options ? { options: options.map((option) => ({ label: option[language], value: option.value })) } : {}),
        ...(name !== rated
          ? {}
          : rates.length > 1
            ? { kind: 'choice', options: rates, initial: rates[0]?.value ?? value }
            : { initial: rates[0]?.value ?? value }),
      })),
      outputs: [
        ...(wanted.length < 2 ? results : wanted).map(([name, { is, value, format, unit }]) => ({
          label: label(name, is),
          value: arrow(names, value),
          format,
          ...(unit === undefined ? {} : { unit }),
        })),
        ...(pack && packed
          ? [{ label: capitalised(pluralOf(language, pack.name)), value: arrow(names, packsOf(packed.value, pack.size)), format: 'number' }]
          : []),
      ],
      ...scheduleOf(bench, chosen),
      ...(money ? { currency: currencyOf(bench) } : {}),
      ...systemsOf(bench, chosen),
      ...(formula.note ? { note: formula.note[language] } : {}),
    }),
    // The payment that is worked out is taken from nobody.
    grants: ({ said }) => chosen.knows(said.replace(/:.*$/s, '')),
    ...(unknown.length > 0 && labels.size > 0 ? { leftOut: [say('inputsUnknown', { x: unknown.join(', ') })] } : {}),
  };
}
