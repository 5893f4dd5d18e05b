/** Names that share a word: "start and end time", "heure de début et de fin", "Start- und Endzeit". */
import type { Language } from '../../../../../core/composition.ts';

const shared: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [
      /\b(start|starting|begin|opening|arrival|pick-?up|check-?in|from) (?:and|&) (end|ending|finish|closing|departure|return|drop-?off|check-?out|to) (times?|dates?|days?|hours?)\b/gi,
      '$1 $3, $2 $3',
    ],
  ],
  de: [
    [/(?<!\p{L})(Datum|Zeit) von[ -]?(?:und )?bis(?!\p{L})/giu, '$1 von, $1 bis'],
    [
      /(?<!\p{L})(\p{L}+)-, (\p{L}+)- und (\p{L}+?)(zeit|datum|tag|stunde|ort|preis|nummer|name|menge|saison|zimmer|kurse?|speisen?|gerichte?|karten?|klassen?|tickets?|unterricht|training|stunden|fahrten|plätze|betten)(?!\p{L})/giu,
      '$1$4, $2$4, $3$4',
    ],
    [
      /(?<!\p{L})(\p{L}+)- und (\p{L}+?)(zeit|datum|tag|stunde|ort|preis|nummer|name|menge|saison|zimmer|kurse?|speisen?|gerichte?|karten?|klassen?|tickets?|unterricht|training|stunden|fahrten|plätze|betten)(?!\p{L})/giu,
      '$1$3, $2$3',
    ],
  ],
  fr: [
    [
      /(?<!\p{L})(heure|date|jour|lieu|prix) (?:de |d['’])(\p{L}+) et (?:de |d['’])?(fin|départ|depart|arrivée|retour|vente|sortie)(?!\p{L})/giu,
      '$1 de $2, $1 de $3',
    ],
  ],
  es: [
    [
      /(?<!\p{L})(hora|fecha|día|lugar|precio) de (\p{L}+) y (?:de )?(fin|final|salida|llegada|vuelta|entrega|venta|devolución)(?!\p{L})/giu,
      '$1 de $2, $1 de $3',
    ],
  ],
  pt: [
    [
      /(?<!\p{L})(hora|data|dia|local|preço) de (\p{L}+) e (?:de )?(fim|saída|chegada|volta|entrega|venda|devolução)(?!\p{L})/giu,
      '$1 de $2, $1 de $3',
    ],
  ],
};

/** "With three columns, open, done": how many there are shows by their names. */
const columns =
  /\s(with|mit|avec|con|com)\s(?:two|three|four|five|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|duas|três|quatro|\d)\s(columns|lanes|Spalten|colonnes|columnas|colunas)\s*[,:]\s*/giu;

/** "Columns called open and done". */
const named =
  /(?<!\p{L})(columns|lanes|Spalten|colonnes|columnas|colunas)\s+(?:called|named|genannt|namens|appelées|nommées|llamadas|chamadas)\s+/giu;

/** "A shop selling candles" is one with candles. */
const sells =
  /(?<=\b(?:shop|store|website|site|page|stall|boutique|magasin|tienda|página|web|loja)) (?:(?:selling|that sells|which sells|offering) |(?:qui vend|vendant) (?:des |de la |du )?|que vende |vendiendo |vendendo )/iu;
const having: Readonly<Record<Language, string>> = { en: ' with ', de: ' mit ', fr: ' avec ', es: ' con ', pt: ' com ' };

/** @returns the text with each name written out */
export const writtenOut = (text: string, language: Language): string =>
  shared[language].reduce(
    (all, [pattern, whole]) => all.replace(pattern, whole),
    text.replace(columns, ' $1 $2 ').replace(named, '$1 ').replace(sells, having[language]),
  );
