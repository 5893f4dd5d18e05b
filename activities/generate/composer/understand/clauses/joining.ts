/** Words that hold a plain request together, in each language. */
import type { Language } from '../../../../../core/composition.ts';

type Word = Readonly<Record<Language, string>>;

export const withWord: Word = { en: 'with', de: 'mit', fr: 'avec', es: 'con', pt: 'com' };
export const forWord: Word = { en: 'for', de: 'für', fr: 'pour', es: 'para', pt: 'para' };
export const andWord: Word = { en: 'and', de: 'und', fr: 'et', es: 'y', pt: 'e' };
/** What a field is called that says which kind a row is. */
export const typeWord: Word = { en: 'Type', de: 'Art', fr: 'Type', es: 'Tipo', pt: 'Tipo' };
