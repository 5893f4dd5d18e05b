import type { Understanding } from '../../understand/understanding.ts';

/** The sentence as it was typed, with what was wished beside it: rules stand in either. */
export const heard = ({ sentence, typed, limits }: Pick<Understanding, 'sentence' | 'typed' | 'limits'>): string =>
  [typed ?? sentence, ...limits.map(({ words }) => words)].join('. ');
