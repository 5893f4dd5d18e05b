/** "Only I should see it": a wish about who reads the rows, never the name of a field. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';

/** Said about reading alone; who may write is another matter. */
const reading: Readonly<Record<Language, string>> = {
  en: String.raw`only (?:me|i|myself|we|the owner|my team)\b[^.,;()]*?\b(?:see|read|access|view|open|look)|(?:visible|readable|just|only) (?:only )?(?:to|for|by) (?:me|us|myself)\b|no ?(?:body|one) else\b[^.,;()]*?\b(?:see|read|access|view)|for my eyes only|not (?:visible (?:to|for) (?:everyone|everybody|all|the public)|public)`,
  de: String.raw`nur (?:ich|wir|mein team)\b[^.,;()]*?\b(?:sehen|sieht|sehe|lesen|liest|lese|einsehen|zugriff)|(?:nur|soll nur) (?:fur|von) (?:mich|uns|mir)(?: selbst)?(?: sichtbar| lesbar| einsehbar)?|niemand (?:sonst|anderes?)\b[^.,;()]*?\b(?:sehen|sieht|lesen|liest)|nicht (?:fur (?:alle|jeden) (?:sichtbar|lesbar|einsehbar)|offentlich)`,
  fr: String.raw`(?:moi seule?|seule?s? moi|uniquement moi|rien que moi|je suis (?:la |le )?seule?)\b[^.,;()]*?\b(?:voi\w*|li(?:t|re|s|se)\b|acced\w*|acces|consult\w*)|visibles? (?:que |seulement |uniquement )?(?:par|pour) moi(?: seule?)?|personne d'autre\b[^.,;()]*?\b(?:voi\w*|li\w*|acced\w*)|(?:juste|rien que|seulement|uniquement) pour (?:moi|nous)(?: seule?s?)?(?=\s*(?:$|[.,;)]))|pas visibles? (?:par|pour) (?:tout le monde|tous|tout)|pas publi(?:c|que)s?`,
  es: String.raw`(?:solo|solamente|unicamente) yo\b[^.,;()]*?\b(?:ve[ar]?|verl[oa]s?|leer\w*|lea|acceder|consultar)|visibles? (?:solo |solamente |unicamente )?(?:para|por) mi|nadie mas\b[^.,;()]*?\b(?:ve[ar]?|verl[oa]s?|leer\w*|lea|acceder)|(?:solo|solamente|unicamente) (?:para|por) (?:mi|nosotros)(?: sol[oa])?(?=\s*(?:$|[.,;)]))|no visibles? para todo(?:s| el mundo)|que no sean? publicos?`,
  pt: String.raw`(?:so|somente|apenas) eu\b[^.,;()]*?\b(?:ver|veja|vejo|ve|ve-l[oa]s?|ler|leia|acessar|acesse)|visive(?:l|is) (?:so |somente |apenas )?(?:para|por) mim|ninguem mais\b[^.,;()]*?\b(?:ver|veja|ler|leia|acessar)|(?:so|somente|apenas) (?:para|pra|por) (?:mim|nos)(?=\s*(?:$|[.,;)]))|nao visive(?:l|is) (?:para|por) tod(?:os|a a gente|o mundo)|nao sejam? publicos?`,
};
/** "Only the committee may read them", "strictly confidential": one group reads, or nobody but the owner. */
const few: Readonly<Record<Language, string>> = {
  en: String.raw`only (?:[a-z']+ ){1,4}(?:can |may |should |must |will |is allowed to |are allowed to |get to )?(?:see|sees|read|reads|view|views|access) (?:it|them|this|these|that|everything|(?:the|all) (?:entries|rows|answers|responses|reports|list|details))?(?=\s*(?:$|[.,;()]))|(?:strictly |absolutely |totally )?(?:confidential|private)(?: please| obviously)?(?=\s*(?:$|[.,;()]))|(?:don't|do not) make (?:it|this|them) public|(?:keep|stays?|remains?) (?:it |this |that |them |all )?(?:strictly )?(?:private|confidential|secret)`,
  de: String.raw`nur (?:[a-z-]+ ){1,4}(?:darf|durfen|soll|sollen|kann|konnen) (?:sie|es|das|die|alles|mit)? ?(?:sehen|lesen|einsehen|mitlesen)|nur (?:[a-z-]+ ){1,3}(?:liest|lesen|sieht|sehen) (?:sie|es|das|die|mit|alles)(?=\s*(?:$|[.,;()]))|(?:lesen|sehen|einsehen) darf (?:das |es |sie )?nur [^.,;()]+|(?:streng |absolut )?vertraulich(?=\s*(?:$|[.,;()]))`,
  fr: String.raw`seule?s? (?:[a-z']+ ){1,4}(?:peut|peuvent|doit|doivent) (?:le |la |les |y |tout )?(?:voir|lire|consulter|acceder)(?=\s*(?:$|[.,;()]))|(?:strictement |absolument )?confidentiel(?:le|s|les)?(?=\s*(?:$|[.,;()]))`,
  es: String.raw`solo (?:[a-z]+ ){1,4}(?:puede|pueden|debe|deben) (?:verl[oa]s?|leerl[oa]s?|ver|leer|consultar)(?: todo| esto)?(?=\s*(?:$|[.,;()]))|(?:estrictamente |totalmente |absolutamente )?confidencial(?:es)?(?=\s*(?:$|[.,;()]))`,
  pt: String.raw`so (?:[a-z]+ ){1,4}(?:pode|podem|deve|devem) (?:ver|ler|ve-l[oa]s?|le-l[oa]s?|consultar)(?: tudo| isso)?(?=\s*(?:$|[.,;()]))|(?:estritamente |totalmente |absolutamente )?(?:confidencial|sigilos[oa])(?:is|s)?(?=\s*(?:$|[.,;()]))`,
};
const cut = /\s*(?:[.,;:(]\s+|\s(?:and|but|und|aber|et|mais|y|pero|e|mas)\s+)/g;
/** Words between the cut and the wish that belong to it: "that should be visible only to me". */
const lead =
  /^(?:(?:that|which|it|this|please|bitte|the|results|answers|entries|ergebnisse|antworten|eintrage|resultats|reponses|resultados|respuestas|respostas|should|must|be|is|are|die|das|der|den|es|sie|soll|sollen|ist|sind|qui|que|la|le|les|lo|los|las|o|a|os|as|debe\w*|deve\w*|sea\w*|seja\w*|soit|soient)\s+)*$/;

/** ", obviously." */
const remark = /^\s*,\s*\S+(?:\s\S+){0,2}\s*([.!?]|$)/;

/** @returns the text without the wish, and the wish as it was said */
export function withoutOnlyMe(text: string, language: Language): { rest: string; onlyMe?: string } {
  const folded = fold(text);
  const match = new RegExp(`(?<![a-z])(?:${reading[language]}|${few[language]})`).exec(folded);
  if (!match) return { rest: text };
  const last = [...folded.slice(0, match.index).matchAll(cut)].at(-1);
  const behind = last ? last.index + last[0].length : 0;
  const belongs = lead.test(folded.slice(behind, match.index));
  const from = belongs ? behind : match.index;
  const end = match.index + match[0].length;
  const to = end + (/[.,;()]|\s(?:and|und|et|y|e)\s/.exec(folded.slice(end))?.index ?? text.length);
  const before = belongs && last && !last[0].includes('.') ? text.slice(0, last.index) : text.slice(0, from);
  const behindIt = text.slice(to).replace(remark, '$1');
  const rest = `${before}${behindIt}`.trim();
  // "Only I can see it" alone asks for nothing; "just for us, not public" says it twice.
  return /\p{L}{3}/u.test(rest) ? { rest: withoutOnlyMe(rest, language).rest, onlyMe: text.slice(from, to).trim() } : { rest: text };
}
