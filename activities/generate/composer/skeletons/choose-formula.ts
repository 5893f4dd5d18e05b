/** Which formula of the table a sentence means, by all its words: the name of the formula, and what is to go in and come out. */
import type { Arithmetic, Formula } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { type Named, PhraseIndex, type Hit } from '../language/phrases.ts';
import { capitalised, fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Understanding } from '../understand/understanding.ts';

export interface Chosen extends Arithmetic {
  readonly formula: Formula;
  /** Inputs and outputs in the person's words, in the order of the sentence. */
  readonly labels: ReadonlyMap<string, string>;
  /** Whether words mean one of them. */
  readonly knows: (words: string) => boolean;
}

interface Reading extends Chosen {
  readonly score: number;
}

/** A name counts most where the request itself stands, less in a list: "loan … show the total interest" is about a loan. */
const inRequest = 2;
const elsewhere = 0.5;
/** Against a formula that asks for more than was named. */
const unasked = 0.3;
/** A result says less about which formula is meant than what one has at hand. */
const lessTold = 0.2;
const ahead = 0.1;
/** "Term in months" is months, though "term" alone is years. */
const perWord = 0.05;

/** Words for what goes in and comes out of one formula. */
function quantitiesOf({ inputs, outputs }: Arithmetic, language: Language, lexicon: Lexicon): PhraseIndex<string> {
  const index = new PhraseIndex<string>({ compounds: true });
  for (const [name, { is = name }] of [...Object.entries(inputs), ...Object.entries(outputs)]) {
    const words = lexicon.rules.quantities[is];
    if (words) index.add({ [language]: words[language], en: words.en }, name);
  }
  return index;
}

/** The person's words for quantities; the formula's own name alone is none, "amount of the loan" is. */
function labelsIn(
  sentence: string,
  tokens: readonly Token[],
  quantities: PhraseIndex<string>,
  language: Language,
  isName: (from: number, to: number) => boolean,
): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { value, from, to } of quantities.find(tokens, language))
    if (!labels.has(value) && !isName(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0))
      labels.set(value, capitalised(sentence.slice(tokens[from]?.start, tokens[to - 1]?.end)));
  return labels;
}

/** @returns undefined when no formula has that name and none asks for what is named */
export function chooseFormula(u: Understanding, lexicon: Lexicon): Chosen | undefined {
  const { sentence, language, request } = u;
  const { head, segments } = request;
  const tokens = tokensOf(sentence);
  const requested = [head.text, ...segments.flatMap(({ role, text }) => (['for', 'about', 'to', 'of'].includes(role) ? [text] : []))];
  const formulasIn = (text: string): Hit<Named<Formula>>[] =>
    lexicon.formulas.find(tokensOf(text), language).filter(({ value }) => !value.rule.alone);
  const names = formulasIn(sentence);
  const requests = requested.flatMap(formulasIn);
  // The first half of "Betonrechner".
  const asked = requests.length > 0 ? requests : formulasIn(head.subject);
  // Neither "loan repayment calculator" nor the formula's own name asks for a label; "… gross to net" behind it does.
  const noun = head.kind?.by === 'noun' ? head.kind.phrase : '';
  const end = noun === '' ? 0 : fold(sentence).indexOf(noun) + noun.length;
  const list = segments.find(({ role }) => role === 'with');
  const listed = list ? sentence.indexOf(list.text) : sentence.length;
  const name = names.find(({ from }) => (tokens[from]?.start ?? 0) < listed);
  const others = tokens.filter((token) => token.start >= end);
  const isName = (id: string, from: number, to: number): boolean =>
    name !== undefined &&
    !(name.value.id !== id && asked.some(({ value }) => value.id === id)) &&
    (tokens[name.from]?.start ?? 0) <= from &&
    to <= (tokens[name.to - 1]?.end ?? 0);

  const weigh = (hits: typeof names, { id }: Named<Formula>): number =>
    hits.reduce((sum, { value, from, to }) => sum + (value.id === id ? to - from : 0), 0);
  const read = (named: Named<Formula>): Reading[] => {
    const called = inRequest * weigh(asked, named) + elsewhere * weigh(names, named);
    return [named.rule, ...named.rule.or].map(({ inputs, outputs, schedule }) => {
      const quantities = quantitiesOf({ inputs, outputs }, language, lexicon);
      const labels = labelsIn(sentence, others, quantities, language, (from, to) => isName(named.id, from, to));
      const missing = labels.size < 2 ? 0 : Object.keys(inputs).filter((input) => !labels.has(input)).length;
      const results = [...labels.keys()].filter((key) => key in outputs).length;
      // "Hourly to yearly": what is at hand is said first.
      const [first = ''] = labels.keys();
      const inOrder = first in inputs ? ahead : 0;
      const words = tokensOf([...labels.values()].join(' ')).length;
      return {
        formula: named.rule,
        inputs,
        outputs,
        ...(schedule ? { schedule } : {}),
        labels,
        knows: (words) => quantities.find(tokensOf(words), language).length > 0,
        score: called + labels.size + inOrder + perWord * words - lessTold * results - unasked * missing,
      };
    });
  };
  const best = (readings: readonly Reading[]): Reading | undefined =>
    readings.reduce<Reading | undefined>((found, reading) => (found && found.score >= reading.score ? found : reading), undefined);

  const candidates = [...new Map([...asked, ...names].map(({ value }) => [value.id, value])).values()];
  if (candidates.length > 0) return best(candidates.flatMap(read));
  const unnamed = Object.entries(lexicon.rules.formulas).flatMap(([id, rule]) => (rule.alone ? [] : read({ id, rule })));
  return best(unnamed.filter(({ inputs, labels }) => labels.size >= 3 && Object.keys(inputs).every((input) => labels.has(input))));
}
