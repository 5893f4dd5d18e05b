/** The calculator of a composed app, worked with as the page works with it: formulas are run out of the source of App.tsx. */
import { runInThisContext } from 'node:vm';
import { parseSync } from 'oxc-parser';
import { clock, numbersOf, textOf, type CalculatorInput, type OutputFormat } from '../../../../catalog/components/calculator/values.ts';
import { formatNumber } from '../../../../catalog/kit/format.ts';
import { appOf, compose, type Composed } from './compose.ts';

interface Output {
  readonly label: string;
  readonly format: OutputFormat;
}

interface Worked {
  readonly composed: Composed;
  readonly inputs: readonly CalculatorInput[];
  readonly outputs: readonly Output[];
  /** Results by label for texts typed into inputs by label; the others keep what they begin with. */
  readonly results: (typed?: { readonly [label: string]: string }) => { readonly [label: string]: number };
  /** The same as the page writes durations and numbers. */
  readonly shown: (typed?: { readonly [label: string]: string }) => { readonly [label: string]: string };
}

/** Source text of every `value: (…) => …` in App.tsx, in order. */
function formulasIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, key, value } = node as { type?: string; key?: { name?: string }; value?: { type?: string; start: number; end: number } };
    if (type === 'Property' && key?.name === 'value' && value?.type === 'ArrowFunctionExpression')
      found.push(source.slice(value.start, value.end));
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(parseSync('App.tsx', source).program);
  return found;
}

export async function calculated(sentence: string): Promise<Worked> {
  const composed = await compose(sentence);
  const props = composed.spec.parts.find(({ part }) => part === 'calculator')?.props;
  if (!props) throw new Error(`“${sentence}” is no calculator`);
  const inputs = props['inputs'] as unknown as readonly CalculatorInput[];
  const outputs = props['outputs'] as unknown as readonly Output[];
  const formulas = formulasIn(appOf(composed)).map(
    (code) => runInThisContext(`(${code})`) as (inputs: { readonly [name: string]: number }) => number,
  );
  const results: Worked['results'] = (typed = {}) => {
    const unknown = Object.keys(typed).filter((label) => !inputs.some((input) => input.label === label));
    if (unknown.length > 0) throw new Error(`No input ${unknown.join(', ')}, but ${inputs.map(({ label }) => label).join(', ')}`);
    const numbers = Object.assign({}, ...inputs.map((input) => numbersOf(input, typed[input.label] ?? textOf(input), { factor: 1 }))) as {
      [name: string]: number;
    };
    return Object.fromEntries(outputs.map(({ label }, index) => [label, formulas[index]?.(numbers) ?? NaN]));
  };
  const shown: Worked['shown'] = (typed = {}) => {
    const values = results(typed);
    return Object.fromEntries(
      outputs.map(({ label, format }) => {
        const value = values[label] ?? NaN;
        return [label, format === 'duration' ? clock(value) : formatNumber(value)];
      }),
    );
  };
  return { composed, inputs, outputs, results, shown };
}
