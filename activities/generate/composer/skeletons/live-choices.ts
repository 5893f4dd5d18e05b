/** What one of is chosen above live data: a country, a league. */
import type { LiveRule } from '../../../../catalog/understanding.ts';
import type { Json } from '../../../../core/composition.ts';
import type { Bench } from './bench.ts';
import { countryNames, holdsWords } from './live-items.ts';

/** Countries to choose from, the one that the sentence names first, else the one where the language is at home. */
export function choicesOf({ regions }: LiveRule, { u, language }: Bench): { [prop: string]: Json } {
  if (!regions) return {};
  const homes: Readonly<Record<Bench['language'], string>> = { en: 'US', de: 'DE', fr: 'FR', es: 'ES', pt: 'BR' };
  if (regions.options.length > 0) {
    const isNamed = ({ words }: (typeof regions.options)[number]): boolean => words.some((word) => holdsWords(u.sentence, word));
    const options = [...regions.options].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
    return {
      choices: { param: regions.param, label: regions.label[language], options: options.map(({ label, value }) => ({ label, value })) },
    };
  }
  const named = regions.codes.filter((code) => countryNames(code, language).some((name) => holdsWords(u.sentence, name)));
  const codes = [...new Set([...named, homes[language], ...regions.codes])];
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return {
    choices: {
      param: regions.param,
      label: regions.label[language],
      options: codes.map((value) => ({ label: names.of(value) ?? value, value })),
    },
  };
}
