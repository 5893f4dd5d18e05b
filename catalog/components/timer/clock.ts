export interface Phase {
  label: string;
  minutes: number;
}
/** Stands for the last phase of every few rounds. */
export type Long = Phase & { every: number };

/** The phase at a place of the whole run. */
export function phaseAt(phases: readonly Phase[], index: number, long?: Long): Phase | undefined {
  const isLast = index % phases.length === phases.length - 1;
  const round = Math.floor(index / phases.length) + 1;
  return long && isLast && round % long.every === 0 ? long : phases[index % phases.length];
}
