/** "Glazes have a name … . Test tiles belong to a glaze: body, notes": two kinds of rows, said in sentences of their own. */
import type { Language } from '../../../../core/composition.ts';

interface Words {
  /** Behind the many, before what each of them has. */
  readonly have: string;
  readonly belong: string;
  readonly with: string;
  readonly per: string;
}

const one = String.raw`(?:an?|one|each|the|every|eine[mr]?|je eine[mr]?|une?|chaque|una?|cada|um|uma)`;
const words: Readonly<Record<Language, Words>> = {
  en: { have: 'have|has', belong: `(?:each )?(?:belongs?) to ${one}`, with: 'with', per: 'for each' },
  de: { have: 'haben|hat', belong: `geh(?:ö|oe)r(?:en|t) (?:jeweils )?zu ${one}`, with: 'mit', per: 'pro' },
  fr: { have: 'ont|a', belong: `appart(?:iennent|ient) à ${one}`, with: 'avec', per: 'par' },
  es: { have: 'tienen|tiene', belong: `pertenecen? a ${one}`, with: 'con', per: 'por' },
  pt: { have: 'têm|tem', belong: `pertencem? a ${one}`, with: 'com', per: 'por' },
};
const article = String.raw`(?:(?:the|die|der|das|les|le|la|los|las|el|os|as|o|a)\s+)?`;
const first = String.raw`(?:(?<head>[^.:;]{3,60})[.:]\s+)?`;

/** "A name, a cone": no word for one stands before a field. */
const plain = (list: string): string => list.replace(/(^|,\s*|\s(?:and|und|et|y|e)\s)(?:an?|eine?n?|une?|una?|uma?)\s+(?=\p{L})/giu, '$1');

/** @returns the request with the second kind of rows for each of the first, and what the app is called */
export function belongingIn(text: string, language: Language): { readonly text: string; readonly name?: string } | undefined {
  const { have, belong, with: having, per } = words[language];
  const pattern = new RegExp(
    String.raw`^${first}${article}(?<many>[^.,:;]{3,30}?)\s+(?:${have})\s*:?\s+(?<own>[^.;]+)[.;]\s+${article}(?<others>[^.,:;]{3,30}?)\s+${belong}\s+(?<owner>[^.,:;]{2,30}?)(?:\s*[:,]\s*|\s+(?:and|und|et|y|e)\s+(?:${have})\s+|\s+${having}\s+)(?<theirs>[^;]+?)[.\s]*$`,
    'iu',
  );
  const { head, many = '', own = '', others = '', owner = '', theirs = '' } = pattern.exec(text.trim())?.groups ?? {};
  if (many === '') return undefined;
  const said = `${many} ${having} ${plain(own)}, ${others.toLowerCase() === others ? others : language === 'de' ? others : others.toLowerCase()} ${per} ${owner} ${having} ${plain(theirs)}`;
  return { text: said, ...(head === undefined ? {} : { name: head.trim() }) };
}
