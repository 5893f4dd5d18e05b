/** What a field is called on the page. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** The item without article, possessive and closing words: "the author's name" as "Author's name". */
export function labelOf(text: string, language: Language, lexicon: Lexicon): string {
  const { rules } = lexicon.phrasing[language];
  const lead = new Set(
    [
      ...rules.articles,
      ...rules.possessives,
      'also',
      'plus',
      'más',
      'mais',
      'pick',
      'choose',
      'select',
      'enter',
      'auch',
      'dann',
      'noch',
      'außerdem',
      'dazu',
      'ensuite',
      'puis',
      'enfin',
      'luego',
      'ademas',
      'depois',
      'alem disso',
      'then',
      'aussi',
      'tambien',
      'tambem',
      'maybe',
      'optional',
      'fields',
      'field',
      'felder',
      'champs',
      'campos',
      'columns',
      'champ',
      'feld',
      'campo',
      'column',
      'spalte',
      'colonne',
      'columna',
      'coluna',
    ].map(fold),
  );
  // "Por categoria" is the category; "per mile" is no name without its first word.
  const [, grouped = ''] = /^(?:per|pro|par|por|je|nach)\s+(.+)$/i.exec(text.trim()) ?? [];
  let rest = grouped !== '' && lexicon.fields.exactly(grouped, language) ? grouped : text.trim();
  for (let [first] = tokensOf(rest); first && lead.has(first.key) && first.end < rest.length; [first] = tokensOf(rest))
    rest = rest.slice(first.end).replace(/^['’\s]+/, '');
  return capitalised(shortened(rest, 48));
}
