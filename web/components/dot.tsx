export type DotState = 'live' | 'working' | 'failed' | 'waiting';

/** A state's dot: round, round with a ring, square, hollow. Its word stands beside it. */
export function Dot({ state }: { readonly state: DotState }) {
  return <span className={`dot dot-${state}`} aria-hidden="true" />;
}
