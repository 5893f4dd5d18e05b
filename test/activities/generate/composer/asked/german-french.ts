/**
 * German and French sentences about rows, by somebody who had not seen the product, and by people who mended it before they ran them.
 * Never edit a sentence to make it fit.
 */
import type { Asked } from '../fifty.ts';

export const germanFrench: readonly Asked[] = [
  {
    sentence:
      'Ich brauche eine Liste für unsere Kühe: Ohrmarke (Pflicht), Name, Rasse (Fleckvieh, Holstein, Braunvieh), Geburtsdatum, Milchleistung in Liter pro Tag, trächtig ja/nein. Bitte nach Rasse filtern.',
    language: 'de',
    title: /Kühe/,
    fields: [
      'ohrmarke:text',
      'name:text',
      'rasse:choice(Fleckvieh|Holstein|Braunvieh)',
      'geburtsdatum:date',
      /^milchleistung.*:number$/,
      'traechtig:boolean',
    ],
    right: 'Kühe mit Ohrmarke, die da sein muss; nach Rasse gefiltert; ja oder nein.',
  },
  {
    sentence:
      'Könnten Sie bitte für unseren Musikverein ein Notenarchiv erstellen? Titel, Komponist, Besetzung (Blasorchester, Quintett, Chor), Schwierigkeitsgrad 1 bis 6, Schrank. Sortiert nach Komponist.',
    language: 'de',
    title: /Notenarchiv/,
    fields: [
      'titel:text',
      'komponist:text',
      'besetzung:choice(Blasorchester|Quintett|Chor)',
      /^schwierigkeitsgrad.*:number$/,
      'schrank:text',
    ],
    unsaid: /Könnten|erstellen/,
    right: 'Nach Komponist geordnet, Schwierigkeit eine Zahl von 1 bis 6.',
  },
  {
    sentence: 'aufgaben board für WG putzplan: offen, in arbeit, erledigt. wer macht was bis wann (anna, jonas, mehmet, lea)',
    language: 'de',
    parts: ['board'],
    holds: [/\.was:text$/, /\.wer:choice\(anna\|jonas\|mehmet\|lea\)$/, /\.bis_wann:date$/, /:choice\(offen\|in arbeit\|erledigt\)$/i],
    right: 'Drei Spalten, vier Namen zur Wahl, ein Tag.',
  },
  {
    sentence:
      'Reifenlager für meine KFZ-Werkstatt – Kunde, Telefon, Kennzeichen, Reifengröße, Sommer/Winter/Allwetter, Profiltiefe in mm (0-10), Regalplatz, eingelagert am. Suche nach Kennzeichen!! und dem Kunden im Oktober automatisch eine SMS schicken',
    language: 'de',
    title: /Reifenlager/,
    holds: [/\.telefon:phone$/, /:choice\(Sommer\|Winter\|Allwetter\)$/, /\.profiltiefe.*:number$/, /\.eingelagert_am:date$/],
    leftOut: /SMS/,
    right: 'Die Reifen als Zeilen; dass keine SMS verschickt wird, steht im Chat.',
  },
  {
    sentence: 'Impfungen vom Hund eintragen impfstoff datum nächster termin tierarzt kosten',
    language: 'de',
    title: /Impfungen/,
    fields: ['impfstoff:text', 'datum:date', 'naechster_termin:date', 'tierarzt:text', 'kosten:money'],
    right: 'Fünf Felder ohne Kommas.',
  },
  {
    sentence:
      'Also wir sind eine kleine Tafel und bekommen jeden Tag Spenden von Supermärkten, und bisher steht das alles auf Zetteln. Ich hätte gern: von wem, was (Obst & Gemüse, Brot, Milchprodukte, Konserven, Sonstiges), wie viel Kilo, mindestens haltbar bis, angenommen von. Und oben die Summe in kg diese Woche, das wäre toll.',
    language: 'de',
    title: /Spenden/,
    holds: [
      /\.von_wem:text$/,
      /\.was:choice\(Obst & Gemüse\|Brot\|Milchprodukte\|Konserven\|Sonstiges\)$/,
      /kilo:number$/,
      /haltbar_bis:date$/,
      /\.angenommen_von:text$/,
    ],
    unsaid: /Zetteln|toll/,
    right: 'Spenden mit fünf Feldern; die Geschichte davor wird keines.',
  },
  {
    sentence: 'Lauftagebuch: Datum, Strecke (km), Zeit in Minuten, Tempo min/km automatisch, Gefühl 1-5',
    language: 'de',
    fields: ['datum:date', 'strecke:number', /^zeit.*:number$/, /^tempo.*:number$/, 'gefuehl:rating'],
    right: 'Das Tempo wird ausgerechnet, nicht eingetippt.',
  },
  {
    sentence:
      'Ich brauche ein Tool zur Verwaltung von Reparaturaufträgen in meiner Fahrradwerkstatt. Pflichtfelder sind Kunde und Fahrrad. Dann noch Telefon, Auftrag, Abholtermin, Kostenvoranschlag in Euro, Status (angenommen, in Arbeit, fertig, abgeholt).',
    language: 'de',
    fields: [
      'kunde:text',
      'fahrrad:text',
      'telefon:phone',
      'auftrag:text',
      'abholtermin:date',
      'kostenvoranschlag:money',
      'status:choice(angenommen|in Arbeit|fertig|abgeholt)',
    ],
    right: 'Kunde und Fahrrad müssen da sein.',
  },
  {
    sentence: 'suivi chantier maison, pièce, travaux, artisan, devis €, payé €, reste à payer, avancement en %',
    language: 'fr',
    title: /chantier/i,
    fields: ['piece:text', 'travaux:text', 'artisan:text', 'devis:money', 'paye:money', 'reste_a_payer:money', /^avancement.*:number$/],
    right: 'Le reste à payer se calcule du devis et du payé.',
  },
  {
    sentence: 'collection de timbres pays année valeur faciale état (neuf, oblitéré, abîmé) valeur estimée, total par pays',
    language: 'fr',
    title: /^Collection de timbres$/,
    holds: [/\.pays:text$/, /\.annee:number$/, /\.valeur_faciale:/, /\.etat:choice\(neuf\|oblitéré\|abîmé\)$/, /\.valeur_estimee:money$/],
    right: 'Cinq champs sans virgules, un total par pays.',
  },
  {
    sentence:
      'Tableau kanban pour notre asso : Idées / À faire / En cours / Terminé, avec responsable, échéance et priorité (basse, moyenne, haute)',
    language: 'fr',
    parts: ['board'],
    holds: [/:choice\(Idées\|À faire\|En cours\|Terminé\)$/, /\.priorite:choice\(basse\|moyenne\|haute\)$/, /\.echeance:date$/],
    right: 'Quatre colonnes avec leurs accents.',
  },
  {
    sentence: "liste des prêts d'outils entre voisins: outil, prêté à, le, à rendre le, rendu. Les retards en rouge.",
    language: 'fr',
    fields: ['outil:text', 'prete_a:text', 'prete_le:date', 'a_rendre_le:date', 'rendu:boolean'],
    right: "Qui a quoi depuis quand et jusqu'à quand.",
  },
];

/** Beginnings of those that still fall short, with why. */
export const fallShort: readonly string[] = [
  'collection de timbres pays', // without commas its face value is torn in two
  "liste des prêts d'outils", // "prêté à, le" are two fields of their own
  'Also wir sind eine kleine Tafel', // its title says who asks, not what is kept
];
