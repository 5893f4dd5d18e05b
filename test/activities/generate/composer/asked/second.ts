/** Part of the fifty sentences of fifty.ts. */
import type { Asked } from '../fifty.ts';

export const second: readonly Asked[] = [
  {
    sentence: 'Breakout-style brick game, dark, arrow keys, three lives',
    language: 'en',
    appType: 'game',
    routing: ['static'],
    right:
      'A paddle moved with the arrow keys, a ball, bricks that vanish when hit, a score, three lives, an end and a new game; the page is dark.',
  },
  {
    sentence:
      'invoice tracker for freelancers - client, amount, sent date, due date, paid yes/no. total unpaid at the top, overdue ones in red',
    language: 'en',
    title: /invoice/i,
    fields: ['client:text', 'amount:money', 'sent_date:date', 'due_date:date', 'paid:boolean'],
    says: ['npaid'],
    routing: ['collections'],
    right:
      'Invoices with client, amount, sent date, due date and paid; the sum of the unpaid ones stands above the list and follows the ticks; unpaid ones past their due date are red; all persists.',
  },
  {
    sentence: 'science news dashboard with tabs for space, climate and health',
    language: 'en',
    title: /science|news/i,
    says: ['pace', 'limate', 'ealth'],
    routing: ['gateway'],
    right:
      'Headlines from a news service (or marked samples) under three tabs space, climate and health; changing the tab changes the headlines; each leads to its source.',
  },
  {
    sentence: 'feedback form for our hostel: stars for cleanliness, staff and location, a comment, optional email. just for us, not public',
    language: 'en',
    appType: 'form',
    title: /feedback|hostel/i,
    confidential: true,
    fields: ['cleanliness:rating', 'staff:rating', 'location:rating', 'comment:longtext', 'email:email'],
    says: ['leanliness', 'taff', 'ocation'],
    routing: ['collections'],
    right:
      'Three star ratings (cleanliness, staff, location), a comment and an email that may stay empty; sending is confirmed and stored; nobody but the owner can read the feedback.',
  },
  {
    sentence: 'Running pace calculator: distance and time in, pace per km and per mile out',
    language: 'en',
    appType: 'tool',
    title: /pace/i,
    says: ['istance', 'ime', 'km', 'mile'],
    routing: ['static'],
    right: 'Distance and time go in, pace per km and per mile come out: 10 km in 50 minutes is 5:00 per km and about 8:03 per mile.',
  },
  {
    sentence: 'Gästebuch für unsere Ferienwohnung',
    language: 'de',
    title: /Gästebuch|Ferienwohnung/,
    routing: ['collections'],
    right:
      'Besucher schreiben Namen und Text, alle sehen die Einträge, die neuesten zuerst; sie bleiben nach dem Neuladen. Beschriftungen sind deutsch.',
  },
  {
    sentence: 'Vier gewinnt für zwei Spieler',
    language: 'de',
    appType: 'game',
    title: /Vier gewinnt/i,
    routing: ['static'],
    right:
      'Vier gewinnt auf 7 mal 6 Feldern, zwei Spieler abwechselnd; Steine fallen nach unten, vier in einer Reihe (auch schräg) gewinnen, Unentschieden wird erkannt, ein neues Spiel ist möglich.',
  },
  {
    sentence:
      'Anmeldung zum Sommerfest der Grundschule Am Lindenbach: Name des Kindes, Klasse, Anzahl Personen, was wir mitbringen (Salat, Kuchen, Getränke), Telefonnummer',
    language: 'de',
    appType: 'form',
    title: /Sommerfest/,
    confidential: true,
    fields: [
      'name_des_kindes:text',
      'klasse:text',
      'anzahl_personen:number',
      'was_wir_mitbringen:choice(Salat|Kuchen|Getränke)',
      'telefonnummer:phone',
    ],
    says: ['Lindenbach', 'Salat', 'Kuchen', 'Getränke'],
    routing: ['collections'],
    right:
      'Ein Anmeldeformular mit Name des Kindes, Klasse, Anzahl Personen, Mitbringsel (Salat, Kuchen, Getränke) und Telefonnummer, das die Grundschule Am Lindenbach nennt; Anmeldungen werden bestätigt, gespeichert und sind nur für die Eigentümerin lesbar.',
  },
  {
    sentence: 'Dreisatz Rechner',
    language: 'de',
    appType: 'tool',
    title: /Dreisatz/,
    routing: ['static'],
    right: 'Drei Werte hinein, der vierte heraus: 3 entspricht 12, also 5 entspricht 20. Teilen durch null wird abgefangen.',
  },
  {
    sentence: 'Speisekarte fürs Gasthaus Zur Post: Vorspeisen, Hauptgerichte, Nachspeisen, Getränke. Bitte in Bordeauxrot',
    language: 'de',
    appType: 'website',
    title: /Zur Post/,
    says: ['Zur Post', 'Vorspeisen', 'Hauptgerichte', 'Nachspeisen', 'Getränke'],
    routing: ['static'],
    right:
      'Eine Karte des Gasthauses Zur Post mit den vier Abschnitten; Beispielgerichte und Preise sind als Beispiele erkennbar; die Farbe ist Bordeauxrot.',
  },
  {
    sentence: 'Vereinskalender mit Titel, Datum, Uhrzeit und Ort',
    language: 'de',
    title: /kalender/i,
    fields: ['titel:text', 'datum:date', 'uhrzeit:time', 'ort:text'],
    routing: ['collections'],
    right:
      'Termine mit Titel, Datum, Uhrzeit und Ort lassen sich eintragen und stehen im Monatskalender am richtigen Tag; man kann blättern, ändern, löschen; sie bleiben.',
  },
  {
    sentence: 'Impfpass für meine Katzen: Katze, Impfung, Datum, nächster Termin, Tierarzt; nach nächstem Termin sortieren',
    language: 'de',
    title: /Impfpass|Katzen/,
    fields: ['katze:text', 'impfung:text', 'datum:date', 'naechster_termin:date', 'tierarzt:text'],
    routing: ['collections'],
    right:
      'Impfungen mit Katze, Impfung, Datum, nächstem Termin und Tierarzt, nach dem nächsten Termin geordnet; anlegen, ändern, löschen; sie bleiben.',
  },
  {
    sentence: 'eine KI die meine Urlaubsfotos automatisch in Ölgemälde umwandelt',
    refused: 'composer_cannot',
    routing: [],
    right: 'Es wird gesagt, dass das ohne Modell nicht geht; keine Bildergalerie wird dafür ausgegeben.',
  },
  {
    sentence: 'Ein Quiz über Tiere im Wald für Kinder, bunt',
    language: 'de',
    title: /Tiere|Wald/,
    routing: ['static'],
    right:
      'Wahre, kindgerechte Fragen über Waldtiere auf Deutsch mit genau einer richtigen Antwort, Rückmeldung und Punktzahl am Ende; noch einmal spielen geht; das Aussehen ist bunt.',
  },
  {
    sentence: 'jeu du pendu sur les animaux',
    language: 'fr',
    appType: 'game',
    title: /pendu/i,
    routing: ['static'],
    right:
      'Un mot d’animal en français à deviner lettre par lettre, au clavier et à l’écran ; les erreurs dessinent le pendu ; victoire, défaite et nouvelle partie.',
  },
  {
    sentence:
      'Formulaire de commande de paniers de légumes pour la Ferme des Trois Chênes : nom, email, taille du panier (petit, moyen, grand), jour de retrait (mercredi, samedi), remarques',
    language: 'fr',
    appType: 'form',
    title: /Trois Chênes|panier/i,
    confidential: true,
    fields: [
      'nom:text',
      'email:email',
      'taille_du_panier:choice(petit|moyen|grand)',
      'jour_de_retrait:choice(mercredi|samedi)',
      'remarques:longtext',
    ],
    says: ['Ferme des Trois Chênes', 'etit', 'oyen', 'rand', 'ercredi', 'amedi'],
    routing: ['collections'],
    right:
      'Un formulaire de commande au nom de la Ferme des Trois Chênes avec nom, email, taille (petit, moyen, grand), jour de retrait (mercredi, samedi) et remarques ; l’envoi est confirmé, gardé, et lisible par le propriétaire seul.',
  },
  {
    sentence: "trouver une recette à partir d'un ingrédient et garder mes préférées",
    language: 'fr',
    title: /recette/i,
    routing: ['gateway', 'collections'],
    right:
      'On tape un ingrédient, des recettes viennent d’un service (ou d’exemples marqués) ; on peut en garder et retirer des favorites, qui restent après rechargement.',
  },
  {
    sentence: 'Calculer mes intérêts composés : capital de départ, versement mensuel, taux annuel, durée en années',
    language: 'fr',
    appType: 'tool',
    title: /intérêts/i,
    says: ['apital de départ', 'ersement mensuel', 'aux annuel', 'urée'],
    routing: ['static'],
    right:
      'Les quatre entrées donnent le capital final et les intérêts gagnés : 1 000 € à 5 % sur 10 ans sans versement font environ 1 629 à 1 647 € selon la capitalisation ; le taux zéro ne casse rien.',
  },
];
