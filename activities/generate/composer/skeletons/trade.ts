/** The words of a trade on its page. They hold for every such place and claim nothing about this one. */
import type { TradeTexts } from '../../../../catalog/understanding.ts';
import type { PartUse } from '../../../../core/composition.ts';
import { tradeOf } from '../understand/trade.ts';
import { use, type Bench } from './bench.ts';

/** What the trade, its branch, and any page say, the nearest first. */
function textsOf({ u, lexicon, language }: Bench): TradeTexts[] {
  const { rules } = lexicon;
  return [tradeOf(rules, u.trade, u.business?.id), tradeOf(rules, u.business?.id), tradeOf(rules)].flatMap(
    (trade) => trade?.[language] ?? [],
  );
}

/** The nearest text that is there. */
function nearest<K extends keyof TradeTexts>(bench: Bench, key: K): NonNullable<TradeTexts[K]> | undefined {
  for (const texts of textsOf(bench)) {
    const text = texts[key];
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The line under the title. */
export const lineOf = (bench: Bench): string => nearest(bench, 'line') ?? bench.say('siteLinePlain');

/** What the page calls a section of its own accord: a wedding has guests and offers nothing. */
export const headingOf = (bench: Bench, section: 'services' | 'about'): string =>
  nearest(bench, 'headings')?.[section] ?? bench.say(section);

export const aboutText = (bench: Bench): string => nearest(bench, 'about') ?? bench.say('aboutText');

/** What is usually offered, with a sentence each. */
export const offersOf = (bench: Bench): { title: string; text: string }[] =>
  Object.entries(nearest(bench, 'offers') ?? {}).map(([title, text]) => ({ title, text }));

/** Whether somebody has written how such a place works; what is said of any page would add nothing. */
export const hasSteps = ({ u, lexicon, language }: Bench): boolean =>
  [u.trade, u.business?.id].some((id) => lexicon.rules.trades[id ?? '']?.[language].steps !== undefined);

export function stepsOf(bench: Bench): PartUse {
  const steps = Object.entries(nearest(bench, 'steps') ?? {}).map(([title, text]) => ({ title, text }));
  return use('steps', { title: bench.say('stepsTitle'), steps });
}

export function questionsOf(bench: Bench): PartUse {
  const known = textsOf(bench).flatMap(({ faq }) => Object.entries(faq ?? {}));
  const items = known
    .filter(([question], at) => known.findIndex(([other]) => other === question) === at)
    .slice(0, 3)
    .map(([question, answer]) => ({ question, answer }));
  return use('faq', { title: bench.say('faqTitle'), items });
}
