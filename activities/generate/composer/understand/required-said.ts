/** "Pflichtfelder sind Kunde und Fahrrad", "name and date are required": a sentence that says which fields have to be there. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';

const fields = '(?:the |die |les |los |las |os |as )?';
const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /^(?:the )?(?:required|mandatory|compulsory)(?: fields?)?(?: are| is|:)\s+(?<list>.+)$/,
    /^(?<list>.+?) (?:are|is|must be|should be) (?:required|mandatory|compulsory|filled in)$/,
  ],
  de: [
    /^(?:die )?(?:pflichtfelder|pflichtangaben|pflicht)(?: sind| ist|:)\s+(?<list>.+)$/,
    /^(?<list>.+?) (?:sind|ist) (?:pflicht|pflichtfelder|ein pflichtfeld|pflichtangaben|erforderlich|zwingend)$/,
    /^(?<list>.+?) (?:muss|mussen) (?:immer )?(?:ausgefullt|angegeben) (?:werden|sein)$/,
  ],
  fr: [/^(?:les )?champs obligatoires(?: sont)?\s*:?\s+(?<list>.+)$/, /^(?<list>.+?) (?:sont|est) (?:obligatoires?|requis|requise?s?)$/],
  es: [/^(?:los )?campos obligatorios(?: son)?\s*:?\s+(?<list>.+)$/, /^(?<list>.+?) (?:son|es) (?:obligatori[oa]s?|requerid[oa]s?)$/],
  pt: [/^(?:os )?campos obrigatorios(?: sao)?\s*:?\s+(?<list>.+)$/, /^(?<list>.+?) (?:sao|e) obrigatori[oa]s?$/],
};
const lead = new RegExp(`^${fields}`);

/** @returns the fields as they are written; undefined where the sentence says something else */
export function requiredIn(sentence: string, language: Language): string | undefined {
  const text = sentence.trim().replace(/[\s.!]+$/, '');
  for (const pattern of patterns[language]) {
    const list = pattern.exec(fold(text))?.groups?.['list'];
    if (list === undefined) continue;
    const at = fold(text).indexOf(list);
    return text.slice(at + (lead.exec(list)?.[0].length ?? 0), at + list.length);
  }
  return undefined;
}
