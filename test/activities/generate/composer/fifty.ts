/**
 * Fifty sentences to build against, written before the composer grew for issue 4, by someone who had not read its rules.
 * Thirty more of the same mix are held out until the end. Never edit a sentence to make it fit.
 */
import type { Expected } from './unlisted.ts';

export interface Asked extends Expected {
  /**
   * Where the app's content comes from: `static` what stands in the code (texts of a page, products, questions, formulas, games),
   * `collections` what people enter, `gateway` live data. Labels, columns and options of a choice do not count as content.
   */
  readonly routing: readonly ('static' | 'collections' | 'gateway')[];
  /** What a person would check, in words. */
  readonly right: string;
}

export const fifty: readonly Asked[] = [
  {
    sentence:
      'my aquarium: I want to write down water tests (date, pH, ammonia, nitrite, nitrate), with a line chart for nitrate over time',
    language: 'en',
    title: /aquarium|water test/i,
    fields: ['date:date', 'ph:number', 'ammonia:number', 'nitrite:number', 'nitrate:number'],
    says: ['pH', 'mmonia', 'itrite', 'itrate'],
    routing: ['collections'],
    right:
      'Water tests with date, pH, ammonia, nitrite and nitrate (decimals allowed) can be added and persist; a line chart draws nitrate by date and moves when a test is added.',
  },
  {
    sentence:
      "ok so basically I restore old motorcycles in my garage and I lose track of parts. every bike has a make, model and year, and every part belongs to one bike and has a name, a price and a status, either ordered, arrived or fitted. would be great to see how much I've spent per bike. call it Rust Bucket",
    language: 'en',
    title: /Rust Bucket/,
    says: ['Rust Bucket', 'ake', 'odel', 'ear', 'rice', 'tatus', 'rdered', 'rrived', 'itted'],
    routing: ['collections'],
    right:
      'Named Rust Bucket. Two lists: bikes (make, model, year) and parts (name, price, status ordered, arrived or fitted), each part picked to one of the bikes; the sum of prices per bike is shown and follows new parts; both lists persist.',
  },
  {
    sentence: 'BMI calculator metric and imperial',
    language: 'en',
    appType: 'tool',
    title: /BMI/,
    says: ['BMI', 'cm', 'kg'],
    routing: ['static'],
    right:
      'Height and weight in cm and kg or in feet, inches and pounds; 180 cm and 81 kg give 25.0; switching units works. Nothing needs to be kept.',
  },
  {
    sentence: 'loan repayment calculator with amount, interest rate and years, show the monthly payment and total interest',
    language: 'en',
    appType: 'tool',
    title: /loan/i,
    says: ['mount', 'nterest', 'ears', 'onthly'],
    routing: ['static'],
    right:
      'Amount, interest rate and years go in; the monthly payment by the annuity formula and the total interest come out: 10,000 at 5 % over 5 years is 188.71 a month and about 1,322.74 interest. A rate of 0 does not break it.',
  },
  {
    sentence: 'convert cups to ml, ounces to grams and fahrenheit to celsius for baking',
    language: 'en',
    appType: 'tool',
    says: ['ups', 'ml', 'unces', 'rams', 'ahrenheit', 'elsius'],
    routing: ['static'],
    right:
      'Three conversions: cups to ml (1 US cup about 237), ounces to grams (1 is 28.35) and Fahrenheit to Celsius (350 is 176.7), each answering as one types.',
  },
  {
    sentence:
      'Cake order form for Sugar & Rye: name, phone, pickup date, size (6 inch, 8 inch, 10 inch), flavour (vanilla, lemon, chocolate), message on the cake',
    language: 'en',
    appType: 'form',
    title: /Sugar & Rye|cake/i,
    confidential: true,
    fields: [
      'name:text',
      'phone:phone',
      'pickup_date:date',
      'size:choice(6 inch|8 inch|10 inch)',
      'flavour:choice(vanilla|lemon|chocolate)',
      'message_on_the_cake:text',
    ],
    says: ['Sugar & Rye', '6 inch', '8 inch', '10 inch', 'anilla', 'emon', 'hocolate'],
    routing: ['collections'],
    right:
      'An order form that names Sugar & Rye with name, phone, pickup date, three sizes, three flavours and the message; sending it is confirmed and stored, and visitors cannot read the orders of others.',
  },
  {
    sentence: 'memory card game with animals',
    language: 'en',
    appType: 'game',
    title: /memory|animal/i,
    routing: ['static'],
    right:
      'Face-down cards with pairs of animals; two are turned at a time, pairs stay, others turn back, moves are counted, the end is announced and a new round can be started.',
  },
  {
    sentence: '2048 but purple',
    language: 'en',
    appType: 'game',
    title: /2048/,
    says: ['2048'],
    routing: ['static'],
    right:
      'The sliding number puzzle 2048: arrow keys and swipes move and merge tiles, there is a score, the end is recognised and a new game starts; its colour is purple.',
  },
  {
    sentence: 'a quizz about the solar sistem with 10 questions',
    language: 'en',
    title: /solar/i,
    routing: ['static'],
    right:
      'Ten true questions about the solar system, one right answer each, telling right from wrong and giving a score at the end, and it can be played again. The title does not repeat the typos.',
  },
  {
    sentence:
      "Landing page for my mobile bike repair service in Utrecht, we're called Spoke & Wheel. services: flat tyre, brake adjustment, full tune-up. button to call us on 030 555 0134",
    language: 'en',
    appType: 'website',
    title: /Spoke & Wheel/,
    says: ['Spoke & Wheel', 'Utrecht', 'lat tyre', 'rake adjustment', 'ull tune-up', '030 555 0134'],
    routing: ['static'],
    right:
      'A page for Spoke & Wheel in Utrecht with the three services and a button that dials 030 555 0134; no invented prices, reviews or address.',
  },
  {
    sentence:
      'one page site for Halloran & Daughters, a family law firm in Galway, dark green, with a short about, practice areas (divorce, custody, wills) and a contact form that only we can read',
    language: 'en',
    appType: 'website',
    title: /Halloran & Daughters/,
    confidential: true,
    says: ['Halloran & Daughters', 'Galway', 'ivorce', 'ustody', 'ills'],
    routing: ['static', 'collections'],
    right:
      'A dark green page for Halloran & Daughters in Galway with an about section, the practice areas divorce, custody and wills, and a contact form whose messages are stored and readable by the owner alone; no invented history or people.',
  },
  {
    sentence:
      'bug tracker board with columns New, In progress, Needs review and Fixed, each bug has a title, severity (low/medium/high/critical) and a reporter',
    language: 'en',
    title: /bug/i,
    says: ['New', 'In progress', 'Needs review', 'Fixed', 'itle', 'everity', 'eporter', 'ow', 'edium', 'igh', 'ritical'],
    routing: ['collections'],
    right:
      'A board with the columns New, In progress, Needs review and Fixed; bugs with title, severity of four levels and reporter can be added and moved between columns, by keyboard too; place and content persist.',
  },
  {
    sentence: 'shared calendar for our allotment, who waters on which day',
    language: 'en',
    title: /allotment/i,
    routing: ['collections'],
    right:
      'A calendar in which a person’s name can be put on a day for watering, seen in the month, changed and removed; one can page through months; entries persist and all visitors see them.',
  },
  {
    sentence: 'portfolio gallery for my linocut prints, each with image, title, year and edition size, click to enlarge',
    language: 'en',
    title: /linocut/i,
    fields: ['image:image', 'title:text', 'year:number', 'edition_size:number'],
    routing: ['collections'],
    right:
      'Prints with image, title, year and edition size can be added and stand in a gallery; a click on one shows it large and closes again; they persist.',
  },
  {
    sentence: 'weather for my ski weekend: Chamonix, Zermatt, St. Anton',
    language: 'en',
    says: ['Chamonix', 'Zermatt', 'St. Anton'],
    routing: ['gateway'],
    right:
      'Weather of Chamonix, Zermatt and St. Anton from a weather service (or clearly marked sample data), with temperature and sky; errors are said, not hidden.',
  },
  {
    sentence: 'crypto watchlist BTC ETH SOL with 24h change and sort by change',
    language: 'en',
    title: /crypto/i,
    says: ['BTC', 'ETH', 'SOL', '24'],
    routing: ['gateway'],
    right: 'Live prices of BTC, ETH and SOL with their 24 h change; the list can be sorted by change; sample data is marked as such.',
  },
  {
    sentence: 'movie night app: search movies and save the ones we want to see to a shared watchlist',
    language: 'en',
    title: /movie/i,
    routing: ['gateway', 'collections'],
    right:
      'Movies can be searched in a live movie service; a hit can be saved to a watchlist that everybody sees, can be taken off again, and persists.',
  },
  {
    sentence:
      'volunteer aplication for an animal shelter, first name, last name, email, phone, age, availablity (weekdays, weekends, evenings) and why you want to help',
    language: 'en',
    appType: 'form',
    title: /volunteer/i,
    confidential: true,
    fields: [
      'first_name:text',
      'last_name:text',
      'email:email',
      'phone:phone',
      'age:number',
      'availability:choice(weekdays|weekends|evenings)',
      'why_you_want_to_help:longtext',
    ],
    says: ['eekdays', 'eekends', 'venings'],
    routing: ['collections'],
    right:
      'An application form with first name, last name, email, phone, age, availability (weekdays, weekends, evenings) and a long answer why; wrong emails are refused; what is sent is stored for the owner alone; the typos are not shown.',
  },
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
  {
    sentence:
      "Je voudrais une petite appli pour l'immeuble : les voisins signalent un problème avec l'étage, une description, l'urgence (faible, moyenne, haute) et une photo, tout le monde voit la liste et on peut marquer comme réglé. Triée par urgence svp, et appelez-la Palier",
    language: 'fr',
    title: /Palier/,
    says: ['Palier', 'tage', 'escription', 'rgence', 'aible', 'oyenne', 'aute', 'hoto', 'églé'],
    routing: ['collections'],
    right:
      'Nommée Palier. Des problèmes avec étage, description, urgence (faible, moyenne, haute) et photo, visibles par tous, que l’on peut marquer comme réglés ; triés par urgence, la haute d’abord et non par alphabet ; tout persiste.',
  },
  {
    sentence: 'euh je sais pas trop, surprends-moi',
    refused: 'needs_more',
    routing: [],
    right: 'On demande en retour ce qui est voulu, avec des exemples ; rien n’est construit.',
  },
  {
    sentence:
      'carnet de randonnées où chacun peut ajouter une sortie (lieu, distance, dénivelé, difficulté sur 5) et laisser un commentaire',
    language: 'fr',
    title: /randonnées/i,
    fields: ['lieu:text', 'distance:number', 'denivele:number', 'difficulte:rating'],
    says: ['ommentaire'],
    routing: ['collections'],
    right:
      'Chacun ajoute des sorties avec lieu, distance, dénivelé et difficulté de 1 à 5, et laisse des commentaires sous une sortie ; sorties et commentaires sont visibles par tous et persistent.',
  },
  {
    sentence: 'juego de buscaminas',
    language: 'es',
    appType: 'game',
    title: /buscaminas/i,
    routing: ['static'],
    right:
      'Buscaminas: descubrir casillas, números correctos, marcar con bandera (también en el móvil), abrir vacíos de golpe, ganar, perder y empezar de nuevo.',
  },
  {
    sentence:
      'Página para mi peluquería Tijeras Locas en Valencia con servicios (corte, tinte, peinado), horario de martes a sábado de 10 a 20 y un formulario para pedir cita con nombre, teléfono, servicio y fecha',
    language: 'es',
    appType: 'website',
    title: /Tijeras Locas/,
    confidential: true,
    fields: ['nombre:text', 'telefono:phone', 'servicio:choice(corte|tinte|peinado)', 'fecha:date'],
    says: ['Tijeras Locas', 'Valencia', 'orte', 'inte', 'einado', 'artes', 'ábado', '10', '20'],
    routing: ['static', 'collections'],
    right:
      'Una página de Tijeras Locas en Valencia con corte, tinte y peinado, horario de martes a sábado de 10 a 20, y un formulario de cita con nombre, teléfono, servicio (de los tres) y fecha, que se guarda y solo lee la dueña.',
  },
  {
    sentence: 'panel con las acciones de Tesla, Nvidia y Amazon en modo oscuro',
    language: 'es',
    appType: 'dashboard',
    title: /acciones/i,
    says: ['Tesla', 'Nvidia', 'Amazon'],
    routing: ['gateway'],
    right:
      'Cotizaciones de Tesla, Nvidia y Amazon de un servicio bursátil (o muestras marcadas), con precio y cambio, en oscuro y en español.',
  },
  {
    sentence:
      'Hola, tengo un pequeño taller de coches en Rosario y quiero dejar de usar papelitos. Necesito guardar clientes con nombre y teléfono, los autos de cada cliente con patente, marca y modelo, y los trabajos de cada auto con fecha, descripción, costo y estado (pendiente, en curso, entregado). Que se pueda buscar por patente y ver el total cobrado por mes.',
    language: 'es',
    says: ['liente', 'uto', 'rabajo', 'atente', 'arca', 'odelo', 'osto', 'endiente', 'n curso', 'ntregado'],
    routing: ['collections'],
    right:
      'Tres listas unidas: clientes (nombre, teléfono), autos (patente, marca, modelo, de un cliente) y trabajos (fecha, descripción, costo, estado de tres, de un auto); búsqueda por patente; total de costo por mes; todo permanece.',
  },
  {
    sentence: 'tablero para la mudanza con columnas Por empacar, Empacado, En el camión y Desempacado',
    language: 'es',
    title: /mudanza/i,
    says: ['Por empacar', 'Empacado', 'En el camión', 'Desempacado'],
    routing: ['collections'],
    right: 'Un tablero con las cuatro columnas en ese orden; se añaden tarjetas, se mueven entre columnas y permanecen donde se dejaron.',
  },
  {
    sentence: 'convertidor de millas a kilómetros, libras a kilos y pies a metros',
    language: 'es',
    appType: 'tool',
    says: ['illas', 'ilómetros', 'ibras', 'ilos', 'ies', 'etros'],
    routing: ['static'],
    right: 'Tres conversiones que responden al escribir: 10 millas son 16,09 km, 10 libras 4,54 kg, 10 pies 3,05 m.',
  },
  {
    sentence: 'diário de corrida com data, distância em km, minutos e sensação (ótima, boa, ruim), com gráfico da distância por semana',
    language: 'pt',
    title: /corrida/i,
    fields: ['data:date', 'distancia_em_km:number', 'minutos:number', 'sensacao:choice(ótima|boa|ruim)'],
    says: ['tima', 'oa', 'uim'],
    routing: ['collections'],
    right:
      'Corridas com data, distância em km, minutos e sensação (ótima, boa, ruim); um gráfico soma a distância por semana e acompanha novas corridas; tudo permanece.',
  },
  {
    sentence: 'agenda de consultas da minha mãe com médico, especialidade, data, hora e endereço, em letras grandes',
    language: 'pt',
    title: /consultas/i,
    fields: ['medico:text', 'especialidade:text', 'data:date', 'hora:time', 'endereco:text'],
    routing: ['collections'],
    right:
      'Consultas com médico, especialidade, data, hora e endereço, em ordem de data; letras grandes; incluir, editar, apagar; permanecem.',
  },
  {
    sentence: 'álbum onde os convidados do casamento da Bia e do Rafa mandam fotos com legenda',
    language: 'pt',
    title: /Bia|casamento/,
    fields: ['foto:image', 'legenda:text'],
    says: ['Bia', 'Rafa'],
    routing: ['collections'],
    right:
      'Convidados enviam fotos com legenda, todos as veem numa galeria e podem abri-las grandes; Bia e Rafa são nomeados; as fotos permanecem.',
  },
  {
    sentence:
      'site da minha marmitaria Sabor de Casa em Curitiba, cores quentes, com cardápio da semana de segunda a sexta, como funciona, área de entrega (Centro, Batel, Água Verde) e telefone (41) 5555-0142',
    language: 'pt',
    appType: 'website',
    title: /Sabor de Casa/,
    says: ['Sabor de Casa', 'Curitiba', 'egunda', 'exta', 'omo funciona', 'Centro', 'Batel', 'Água Verde', '5555-0142'],
    routing: ['static'],
    right:
      'Um site da Sabor de Casa em Curitiba com cardápio de segunda a sexta (exemplos reconhecíveis), como funciona, os três bairros de entrega e o telefone clicável; cores quentes; nada inventado como fato.',
  },
  {
    sentence: 'um sistema operacional para celular',
    refused: 'composer_cannot',
    routing: [],
    right: 'É dito que isso não pode ser feito; nenhum app é construído.',
  },
];
