/** A clause that says how rows are seen, ruled or marked: granted, or said to be missing. */
import type { Language } from '../../../../../core/composition.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Collector } from '../collector.ts';
import { itemsOf } from '../items.ts';
import { wishOf } from '../fields.ts';
import { needsAccounts, notRead } from '../limits.ts';
import { viewIn } from '../wishes.ts';

/** "A button to tick when it is given": what can be pressed is in the row. */
const button =
  /^(?:(?:an?|the|one|ein|eine|einen|un|une|una|um|uma)\s+)?(?:button|knopf|bouton|boton|botao)\s+(?:to|for|zum|um|pour|de|para|que)\s+/;
const ticks =
  /^(?:tick|tick off|mark|check|check off|tick it|mark it|abhaken|ankreuzen|cocher|marquer|marcar(?:lo|la|los|las)?|tachar|assinalar|riscar)\s+(?:it |them |off )?(?:when|as|if|that|whether|wenn|ob|als|quand|si|comme|cuando|como|quando|se)\s+/;
const searches =
  /\b(?:search|suche|suchen|durchsuchen|chercher|recherche|rechercher|buscar|busqueda|buscador|pesquisa|pesquisar|procurar|busca)\b/;
const drags = /\b(?:drag|glisser|deplacer|verschieben|ziehen|schieben|arrastrar|arrastro|mover|muevo|movo|arrastar)\b/;
/** "The number of confirmed guests": as a wish it asks how many there are; in a list it is a field. */
const numbers: Readonly<Record<Language, readonly [RegExp, string]>> = {
  en: [/^(?:see |show |know )?(?:me )?(?:the )?(?:total )?(?:number|count) of (?:all )?(?:the )?/, 'how many '],
  de: [/^(?:die )?(?:anzahl|zahl) (?:aller |der |von |an )?/, 'wie viele '],
  fr: [/^(?:voir )?(?:le )?nombre (?:total )?(?:de |d'|des )/, 'combien de '],
  es: [/^(?:ver )?(?:el )?(?:numero|total) de (?:los |las )?/, 'cuantos '],
  pt: [/^(?:ver )?(?:o )?(?:numero|total) de (?:os |as )?/, 'quantos '],
};

/** "My wife may see it": everyone who has the address can. */
const mayLook =
  /\b(?:can|may|darf|durfen|kann|konnen|peut|peuvent|puede|pueden|pode|podem)\b(?:\s\S+){0,4}\s(?:see|read|look|view|sehen|anschauen|lesen|voir|lire|consulter|ver|verlo|leer|ler|consultar)\b[^,;]*$/;
const only = /\b(?:only|just|nobody|no|not|nur|nicht|kein\w*|niemand|seul\w*|ne|pas|personne|solo|no|nadie|so|apenas|nao|ninguem)\b/;

/** "Only staff can change it", "customers should only look". */
const who = new RegExp(
  `${only.source}.*\\b(?:see|look|read|view|change|edit|add|delete|sehen|anschauen|lesen|andern|bearbeiten|loschen|eintragen|voir|lire|modifier|supprimer|ajouter|ver|leer|ler|editar|modificar|cambiar|borrar|anadir|alterar|mudar|apagar|mexer|tocar)\\b`,
);

/** Kinds whose rows can be searched anyway. */
const rows = new Set(['records', 'tracker', 'related']);

/** @returns whether something came of it */
function took(part: string, found: Collector, mayBeField: boolean): boolean {
  const { language, lexicon, fields, ticks: boxes, views, limits, sections, inner, details } = found;
  const heard = (): number => fields.length + boxes.length + views.length + limits.length + sections.length + inner.length + details.length;
  const before = heard();
  const [counted, howMany] = numbers[language];
  const asked = viewIn(lexicon, part, language) ? part : part.slice(button.exec(fold(part))?.[0].length ?? 0);
  const many = viewIn(lexicon, asked, language) ? undefined : counted.exec(fold(asked));
  const said = many ? `${howMany}${asked.slice(many[0].length)}` : asked;
  const tick = ticks.exec(fold(said));
  const [whether = 'whether'] = lexicon.phrasing[language].rules.whether.split(' ');
  const box = tick ? wishOf(`${whether} ${said.slice(tick[0].length)}`, language, lexicon, false) : undefined;
  if (box) return found.ticks.push(box) > 0;
  if (searches.test(fold(said)) && rows.has(found.kind?.rule.skeleton ?? 'records')) return true;
  if (drags.test(fold(said)) && found.kind?.rule.skeleton === 'board') return true;
  const known = fields.length;
  found.takes(said);
  const isField = fields.length > known;
  if (isField && !mayBeField) fields.splice(known);
  return heard() > before;
}

/** @param mayBeField false: the words were marked, and none of them for a field */
export function takeWish(text: string, found: Collector, mayBeField = true): void {
  const { language, lexicon } = found;
  // "How many days are left and a bar of progress" are two.
  const parts = itemsOf(text, language, lexicon);
  const isView = (part: string): boolean => searches.test(fold(part)) || viewIn(lexicon, part, language) !== undefined;
  const areMore = parts.length > 1 && (parts.every(isView) || parts.some((part) => searches.test(fold(part))));
  if (mayLook.test(fold(text)) && !only.test(fold(text))) return;
  for (const part of areMore ? parts : [text]) {
    if (who.test(fold(part)) && viewIn(lexicon, part, language) === undefined) {
      found.limits.push(needsAccounts(part, language, lexicon));
      continue;
    }
    if (took(part, found, mayBeField)) continue;
    const granted = new Set(lexicon.phrasing[language].rules.granted.map(fold));
    const words = tokensOf(part).filter(({ key }) => !lexicon.phrasing[language].skipped.has(key) && !granted.has(key));
    if (words.length > 0) found.limits.push(notRead(part, language, lexicon));
  }
}
