/** What a rule is worked out with: named inputs and the results over them. */
import type { Json, Language } from '../../../../../core/composition.ts';
import { capitalised, shortened } from '../../language/text.ts';
import { nameOf } from '../formula.ts';

export interface SheetInput {
  readonly name: string;
  readonly label: string;
  readonly kind: 'money' | 'number' | 'percent';
  readonly initial: number;
  readonly unit?: string;
  readonly min?: number;
}

export interface SheetOutput {
  readonly label: string;
  /** Over the names of inputs. */
  readonly source: string;
  readonly format: 'money' | 'number' | 'percent';
  readonly unit?: string;
}

export class Sheet {
  readonly inputs: SheetInput[] = [];
  readonly outputs: SheetOutput[] = [];
  note: string | undefined;
  /** Pieces of the sentence that went into it. */
  readonly used: string[] = [];

  constructor(readonly language: Language) {}

  /** @returns the input's name; one that is there already is the same input */
  input(label: string, rest: Omit<SheetInput, 'name' | 'label'>): string {
    const shown = capitalised(shortened(label, 40));
    const there = this.inputs.find((one) => one.label === shown);
    if (there) return there.name;
    const wanted = nameOf(shown, this.language);
    const taken = this.inputs.map(({ name }) => name);
    const name = taken.includes(wanted) ? `${wanted}${taken.length + 1}` : wanted;
    this.inputs.push({ name, label: shown, ...rest });
    return name;
  }

  output(label: string, source: string, format: SheetOutput['format'], unit?: string): void {
    this.outputs.push({ label: capitalised(shortened(label, 40)), source, format, ...(unit === undefined || unit === '' ? {} : { unit }) });
  }

  /** As the calculator takes it. */
  props(currency: string): { readonly [prop: string]: Json } {
    const isMoney = [...this.inputs.map(({ kind }) => kind), ...this.outputs.map(({ format }) => format)].includes('money');
    return {
      inputs: this.inputs.map((input) => ({ ...input })),
      outputs: this.outputs.map(({ label, source, format, unit }) => ({
        label,
        value: arrow(
          this.inputs.map(({ name }) => name),
          source,
        ),
        format,
        ...(unit === undefined ? {} : { unit }),
      })),
      ...(isMoney ? { currency } : {}),
      ...(this.note === undefined ? {} : { note: this.note }),
    };
  }
}

/** `({ bill, tip }) => (bill * tip) / 100`: only the inputs that the expression uses. */
export const arrow = (names: readonly string[], source: string): Json => ({
  $code: `({ ${names.filter((name) => new RegExp(`\\b${name}\\b`).test(source)).join(', ')} }) => ${source}`,
});
