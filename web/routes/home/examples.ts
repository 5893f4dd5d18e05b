/** Sentences that build without a model, in the interface's language. The first stand on the page, the rest behind "Show all". */
import { t } from '../../strings/index.ts';

export interface Example {
  readonly sentence: string;
  readonly kind: string;
}

const dozen = [
  ['example.books', 'kind.list'],
  ['example.tip', 'kind.tool'],
  ['example.snake', 'kind.game'],
  ['example.todo', 'kind.list'],
  ['example.contact', 'kind.form'],
  ['example.landing', 'kind.page'],
  ['example.board', 'kind.board'],
  ['example.timer', 'kind.tool'],
  ['example.expenses', 'kind.chart'],
  ['example.weather', 'kind.live'],
  ['example.blog', 'kind.page'],
  ['example.quiz', 'kind.game'],
] as const;

export const examples = (): Example[] => dozen.map(([sentence, kind]) => ({ sentence: t(sentence), kind: t(kind) }));
