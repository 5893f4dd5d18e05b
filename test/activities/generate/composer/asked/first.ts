/** Part of the fifty sentences of fifty.ts. */
import type { Asked } from '../fifty.ts';

export const first: readonly Asked[] = [
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
];
