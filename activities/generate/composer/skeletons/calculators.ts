/** Calculators from the formula table or from a formula in the sentence. */
import { AppError } from '../../../../core/errors.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { examplesFor } from '../plan/examples.ts';
import { bare } from '../understand/subject.ts';
import { typeOf } from '../understand/field-type.ts';
import { calculatorPage } from './calculator-page.ts';
import { chooseFormula } from './choose-formula.ts';
import { fromTable } from './formula-table.ts';
import { currencyOf } from './money.ts';
import { equationsIn, type Equation } from './formula.ts';
import { pluralOf } from '../language/inflect.ts';
import { packIn, packsOf, unitsIn } from './rules/units.ts';
import { arrow, type Sheet } from './rules/sheet.ts';
import { toldIn } from './rules/told.ts';
import { workedIn } from './rules/worked.ts';
import { headline, type Bench, type Draft, type Skeleton } from './bench.ts';

const counts = /^(?:number|how many|count|anzahl|wie viele|nombre|combien|numero|cuantos|cantidad|quantidade|quantos)\b/;

function fromEquations(bench: Bench, equations: readonly Equation[], title?: string): Draft {
  const { u, language, lexicon } = bench;
  const inputs = [...new Map(equations.flatMap((equation) => equation.inputs).map((input) => [input.name, input])).values()];
  const kindOf = (label: string): 'money' | 'number' => (typeOf(label, language, lexicon).type === 'money' ? 'money' : 'number');
  const money = [...inputs, ...equations].some(({ label }) => kindOf(label) === 'money');
  // A result without a name is money where money goes in.
  const formatOf = (label: string): 'money' | 'number' => (label === bench.say('result') && money ? 'money' : kindOf(label));
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
  return calculatorPage(bench, title ?? (subject === '' ? headline(u) : subject), {
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
        format: unit === undefined ? formatOf(label) : ('number' as const),
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

function fromSheet(bench: Bench, sheet: Sheet): Draft {
  const { u } = bench;
  const title = headline(u).replace(/\s*(?:->|→|=).*$/, '');
  const isUsed = (words: string): boolean => sheet.used.some((piece) => piece.includes(words) || words.includes(piece));
  return {
    ...calculatorPage(bench, title, sheet.props(currencyOf(bench))),
    grants: ({ id, said }) => id === 'unread' && isUsed(said.replace(/:[^:]*$/s, '')),
  };
}

/** "Hourly wage times hours minus 30": what comes out has the name of what is asked for. */
function toldBy({ u, language, lexicon, say }: Bench): Equation[] {
  const right = toldIn(u.sentence);
  if (right === undefined) return [];
  const { subject } = u.request.head;
  const label = bare(subject, language, lexicon).trim();
  return equationsIn(`${/^\p{L}[\p{L} ]{2,30}$/u.test(label) && !right.includes(label) ? label : say('result')} = ${right}`, language);
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
  const told = toldBy(bench);
  const ready = new Set([...(chosen?.labels.values() ?? [])].map(fold));
  const isReady = told.every(({ inputs, source }) => !/\d/.test(source) && inputs.every(({ label }) => ready.has(fold(label))));
  if (told.length > 0 && !(chosen && isReady)) return fromEquations(bench, told, headline(u).split(':')[0]);
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
