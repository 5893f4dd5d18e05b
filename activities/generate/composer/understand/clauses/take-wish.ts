/** A clause that says how rows are seen, ruled or marked: granted, or said to be missing. */
import { fold, tokensOf } from '../../language/text.ts';
import type { Collector } from '../collector.ts';
import { itemsOf } from '../items.ts';
import { wishOf } from '../fields.ts';
import { notRead } from '../limits.ts';
import { viewIn } from '../wishes.ts';

/** "A button to tick when it is given": what can be pressed is in the row. */
const button =
  /^(?:(?:an?|the|one|ein|eine|einen|un|une|una|um|uma)\s+)?(?:button|knopf|bouton|boton|botao)\s+(?:to|for|zum|um|pour|de|para|que)\s+/;
const ticks =
  /^(?:tick|tick off|mark|check|check off|tick it|mark it|abhaken|ankreuzen|cocher|marquer|marcar(?:lo|la|los|las)?|tachar|assinalar|riscar)\s+(?:it |them |off )?(?:when|as|if|that|whether|wenn|ob|als|quand|si|comme|cuando|como|quando|se)\s+/;
const searches =
  /\b(?:search|suche|suchen|durchsuchen|chercher|recherche|rechercher|buscar|busqueda|buscador|pesquisa|pesquisar|procurar|busca)\b/;
const drags = /\b(?:drag|glisser|deplacer|verschieben|ziehen|schieben|arrastrar|arrastro|mover|muevo|movo|arrastar)\b/;
/** Kinds whose rows can be searched anyway. */
const rows = new Set(['records', 'tracker', 'related']);

/** @returns whether something came of it */
function took(part: string, found: Collector): boolean {
  const { language, lexicon, fields, ticks: boxes, views, limits, sections, inner, details } = found;
  const heard = (): number => fields.length + boxes.length + views.length + limits.length + sections.length + inner.length + details.length;
  const before = heard();
  const said = part.slice(button.exec(fold(part))?.[0].length ?? 0);
  const tick = ticks.exec(fold(said));
  const [whether = 'whether'] = lexicon.phrasing[language].rules.whether.split(' ');
  const box = tick ? wishOf(`${whether} ${said.slice(tick[0].length)}`, language, lexicon, false) : undefined;
  if (box) return found.ticks.push(box) > 0;
  if (searches.test(fold(said)) && rows.has(found.kind?.rule.skeleton ?? 'records')) return true;
  if (drags.test(fold(said)) && found.kind?.rule.skeleton === 'board') return true;
  found.takes(said);
  return heard() > before;
}

export function takeWish(text: string, found: Collector): void {
  const { language, lexicon } = found;
  // "How many days are left and a bar of progress" are two.
  const parts = itemsOf(text, language, lexicon);
  const isView = (part: string): boolean => searches.test(fold(part)) || viewIn(lexicon, part, language) !== undefined;
  const areMore = parts.length > 1 && parts.every(isView);
  for (const part of areMore ? parts : [text]) {
    if (took(part, found)) continue;
    const granted = new Set(lexicon.phrasing[language].rules.granted.map(fold));
    const words = tokensOf(part).filter(({ key }) => !lexicon.phrasing[language].skipped.has(key) && !granted.has(key));
    if (words.length > 0) found.limits.push(notRead(part, language, lexicon));
  }
}
