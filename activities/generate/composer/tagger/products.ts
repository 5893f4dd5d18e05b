/** Products of rows of numbers with matrices of eight-bit weights, in WebAssembly (`matmul.wat`). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Rows of whole numbers, each with what it is to be multiplied by. */
export interface Rows {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** A row of weights for each of its columns, as long as the rows that it is multiplied with. */
export interface Matrix extends Rows {
  readonly bias: Float32Array;
}

/** A matrix that lies in the memory of the WebAssembly module. */
export interface Loaded {
  readonly at: number;
  readonly inner: number;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

interface Module {
  readonly memory: WebAssembly.Memory;
  readonly multiply: (activations: number, weights: number, sums: number, rows: number, inner: number, columns: number) => void;
}

const program = fileURLToPath(new URL('./matmul.wasm', import.meta.url));
const pageBytes = 65_536;
/** Activations are whole numbers up to this, so that the sum over the longest row of weights stays below 2^31. */
const largest = 2_047;
/** As many rows as the program takes at once. */
const rowsAtOnce = 4;

/** @param widest numbers of the longest row. @param mostRows at once. */
export function createProducts({ widest, bytes }: { readonly widest: number; readonly bytes: number }, mostRows: number) {
  const { memory, multiply } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(program))).exports as unknown as Module;
  const padded = Math.ceil(mostRows / rowsAtOnce) * rowsAtOnce;
  const sumsAt = padded * widest * Int16Array.BYTES_PER_ELEMENT;
  let end = sumsAt + padded * widest * Int32Array.BYTES_PER_ELEMENT;
  memory.grow(Math.ceil((end + bytes) / pageBytes));
  const activations = new Int16Array(memory.buffer, 0, padded * widest);
  const sums = new Int32Array(memory.buffer, sumsAt, padded * widest);

  return {
    /** Copies a matrix to where it is multiplied. */
    load({ values, scales, bias }: Matrix): Loaded {
      const at = end;
      new Int8Array(memory.buffer).set(values, at);
      end += values.length;
      return { at, inner: values.length / scales.length, scales, bias };
    },

    /** @returns a row of sums, one a column of the matrix, for each row of `all` */
    of(all: Float32Array, { at, inner, scales, bias }: Loaded): Float32Array {
      const [rows, columns] = [all.length / inner, scales.length];
      const lines = Math.ceil(rows / rowsAtOnce) * rowsAtOnce;
      activations.fill(0, rows * inner, lines * inner);
      const steps = Float32Array.from({ length: rows }, (_, row) => rounded(all, row * inner, inner, activations));
      multiply(0, at, sumsAt, lines, inner, columns);
      const found = new Float32Array(rows * columns);
      for (let row = 0; row < rows; row += 1) {
        const step = steps[row] as number;
        for (let column = 0; column < columns; column += 1)
          found[row * columns + column] =
            (sums[row * columns + column] as number) * step * (scales[column] as number) + (bias[column] as number);
      }
      return found;
    },
  };
}

/** Rounds a row to whole numbers. @returns what they are to be multiplied by */
function rounded(all: Float32Array, from: number, length: number, into: Int16Array): number {
  let most = 1e-9;
  for (let i = from; i < from + length; i += 1) most = Math.max(most, Math.abs(all[i] as number));
  const step = most / largest;
  for (let i = from; i < from + length; i += 1) into[i] = Math.round((all[i] as number) / step);
  return step;
}
