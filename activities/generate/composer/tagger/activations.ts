/** Functions between the products of the encoder; each works on rows of numbers in place. */

export interface Norm {
  readonly gain: Float32Array;
  readonly bias: Float32Array;
}

const tiny = 1e-12;

/** Layer normalisation (Ba and others, 2016) of each row. */
export function normalised(all: Float32Array, { gain, bias }: Norm, width: number): Float32Array {
  for (let from = 0; from < all.length; from += width) {
    let [sum, squares] = [0, 0];
    for (let i = from; i < from + width; i += 1) sum += all[i] as number;
    const mean = sum / width;
    for (let i = from; i < from + width; i += 1) squares += ((all[i] as number) - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / width + tiny);
    for (let i = 0; i < width; i += 1)
      all[from + i] = ((all[from + i] as number) - mean) * scale * (gain[i] as number) + (bias[i] as number);
  }
  return all;
}

/** Softmax of one row. */
export function softened(row: Float32Array): void {
  let [most, sum] = [-Infinity, 0];
  for (const value of row) if (value > most) most = value;
  for (let i = 0; i < row.length; i += 1) sum += row[i] = Math.exp((row[i] as number) - most);
  for (let i = 0; i < row.length; i += 1) row[i] = (row[i] as number) / sum;
}

/** Gaussian error linear unit (Hendrycks and Gimpel, 2016); the error function after Abramowitz and Stegun, 7.1.26. */
export function gelu(value: number): number {
  const size = Math.abs(value) * Math.SQRT1_2;
  const t = 1 / (1 + 0.3275911 * size);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const error = 1 - poly * Math.exp(-size * size);
  return 0.5 * value * (1 + (value < 0 ? -error : error));
}
