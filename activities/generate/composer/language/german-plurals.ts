/** German plurals that no ending tells: the last part of a compound, in many and in one. */
const pairs =
  'träge trag, gänge gang, läufe lauf, fälle fall, sätze satz, plätze platz, räume raum, stände stand, bände band, schläge schlag, züge zug, flüge flug, wünsche wunsch, käufe kauf, rufe ruf, würfe wurf, bäume baum, bäder bad, gärten garten, mängel mangel, äpfel apfel, vögel vogel, schränke schrank, töpfe topf, stoffe stoff, ' +
  'kurse kurs, termine termin, hunde hund, spiele spiel, projekte projekt, geräte gerät, rezepte rezept, zeuge zeug, besuche besuch, punkte punkt, schritte schritt, tritte tritt, orte ort, preise preis, filme film, berichte bericht, versuche versuch, geschenke geschenk, weine wein, steine stein, briefe brief, dienste dienst, teile teil, produkte produkt, objekte objekt, texte text, tische tisch, schuhe schuh, pferde pferd, boote boot, stücke stück, ' +
  'bücher buch, länder land, häuser haus, kinder kind, bilder bild, räder rad, schilder schild, mitglieder mitglied, gläser glas, dörfer dorf, fächer fach, wörter wort, gäste gast, kühe kuh, funde fund, werte wert, hefte heft, vereine verein, pilze pilz, fische fisch, wege weg, kleider kleid, felder feld, hühner huhn, völker volk, blätter blatt, fässer fass, männer mann, körbe korb, vorräte vorrat, schäden schaden, öfen ofen, kästen kasten, nüsse nuss, würste wurst, aufgüsse aufguss, lieder lied, eier ei, zähne zahn, ringe ring, monate monat, metalle metall, modelle modell, unfälle unfall, schafe schaf, instrumente instrument, medikamente medikament, dokumente dokument, pakete paket, tickets ticket, rinder rind, kälber kalb, lämmer lamm, städte stadt, nächte nacht, wände wand, kräfte kraft';

const singulars = new Map(pairs.split(', ').map((pair) => pair.split(' ') as [string, string]));
const endings = [...singulars.keys()].sort((a, b) => b.length - a.length);

/** The one of many; undefined when the table does not have the word's last part. */
export function germanSingular(word: string): string | undefined {
  const lower = word.toLowerCase();
  const ending = endings.find((end) => lower.endsWith(end));
  if (ending === undefined) return undefined;
  const one = singulars.get(ending) ?? '';
  const rest = word.slice(0, -ending.length);
  return rest === '' ? word.charAt(0) + one.slice(1) : rest + one;
}
