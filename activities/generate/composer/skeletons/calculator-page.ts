import type { PartUse } from '../../../../core/composition.ts';
import { use, type Bench, type Draft } from './bench.ts';

/** A calculator under its title. */
export function calculatorPage(bench: Bench, title: string, props: PartUse['props']): Draft {
  const text = bench.say('calculatorLine');
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text }), use('calculator', props)],
  };
}
