/** The version whose changes come next when one leafs through them; undefined past either end. Pure. */
export function nextCompared(shown: number | undefined, step: 1 | -1, newest: number): number | undefined {
  const next = shown === undefined ? (step === -1 ? newest : undefined) : shown + step;
  return next !== undefined && next > 1 && next <= newest ? next : undefined;
}
