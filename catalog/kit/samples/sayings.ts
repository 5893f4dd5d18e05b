import { fraction, inTurn, type Sample } from './numbers.ts';

type Pairs = readonly (readonly [first: string, second: string])[];

const jokes: Readonly<Record<string, Pairs>> = {
  en: [
    ['Why did the bicycle fall over?', 'It was two tired.'],
    ['What do you call a fish with no eyes?', 'A fsh.'],
    ['Why do bees hum?', 'They have forgotten the words.'],
    ['What did one wall say to the other?', 'Meet you at the corner.'],
    ['Why was the calendar nervous?', 'Its days were numbered.'],
    ['How does the ocean say hello?', 'It waves.'],
  ],
  de: [
    ['Was ist orange und geht über die Berge?', 'Eine Wanderine.'],
    ['Was liegt am Strand und spricht undeutlich?', 'Eine Nuschel.'],
    ['Was macht eine Wolke mit Juckreiz?', 'Sie sucht einen Wolkenkratzer.'],
    ['Wie nennt man einen Bumerang, der nicht zurückkommt?', 'Stock.'],
    ['Was ist grün und klopft an die Tür?', 'Ein Klopfsalat.'],
  ],
  fr: [
    ['Que fait une fraise sur un cheval ?', 'Tagada tagada.'],
    ['Quel est le comble pour un électricien ?', 'De ne pas être au courant.'],
    ['Pourquoi les plongeurs plongent-ils en arrière ?', 'Sinon ils tomberaient dans le bateau.'],
    ['Que dit une imprimante dans l’eau ?', 'J’ai papier.'],
    ['Quel est le fruit préféré des profs d’histoire ?', 'Les dates.'],
  ],
  es: [
    ['¿Qué le dice un pez a otro?', 'Nada.'],
    ['¿Cuál es el colmo de un jardinero?', 'Que su hija se llame Rosa y lo deje plantado.'],
    ['¿Qué hace una abeja en el gimnasio?', 'Zumba.'],
    ['¿Qué le dijo el cero al ocho?', 'Bonito cinturón.'],
    ['¿Por qué el libro de matemáticas está triste?', 'Porque tiene muchos problemas.'],
  ],
  pt: [
    ['O que o pato disse para a pata?', 'Vem quá.'],
    ['Por que o livro de matemática ficou triste?', 'Porque tinha muitos problemas.'],
    ['O que o zero disse para o oito?', 'Belo cinto.'],
    ['Qual é o café mais perigoso?', 'O ex-presso.'],
    ['O que a impressora disse para a outra?', 'Essa folha é sua ou é impressão minha?'],
  ],
};

const groans = [
  'I would tell you a joke about paper, but it is tearable.',
  'I used to be a baker, but I could not make enough dough.',
  'My wall clock broke. It was about time.',
  'I am reading a book on glue. I cannot put it down.',
  'I only know twenty-five letters of the alphabet. I do not know y.',
  'The stairs are up to something, I am sure of it.',
];

/** Sayings whose authors died long ago. */
const quotes: Pairs = [
  ['Well begun is half done.', 'Aristotle'],
  ['The unexamined life is not worth living.', 'Socrates'],
  ['It is not that we have a short time to live, but that we waste much of it.', 'Seneca'],
  ['A journey of a thousand miles begins with a single step.', 'Laozi'],
  ['Fortune favours the prepared mind.', 'Louis Pasteur'],
  ['To thine own self be true.', 'William Shakespeare'],
];

const verses: Pairs = [
  ['The Lord is my shepherd; I shall not want.', 'Psalm 23:1'],
  ['To every thing there is a season, and a time to every purpose under the heaven.', 'Ecclesiastes 3:1'],
  ['Rejoice with them that do rejoice, and weep with them that weep.', 'Romans 12:15'],
];

const advice = [
  'Write it down before you are sure that you will remember it.',
  'Sleep on letters that you wrote in anger.',
  'Buy the better shoes and the cheaper bag.',
  'Ask the question that you are afraid sounds stupid.',
  'Leave ten minutes earlier than you think you need to.',
];

const facts = [
  'Honey keeps for thousands of years when it stays sealed and dry.',
  'An octopus has three hearts.',
  'Bananas are berries by the rules of botany, and strawberries are not.',
  'A day on Venus is longer than its year.',
  'The Eiffel Tower grows some centimetres in the heat of summer.',
];

const catFacts = [
  'A group of cats is called a clowder.',
  'Cats sleep for twelve to sixteen hours a day.',
  'A cat has a third eyelid in each eye.',
  'Most cats have five toes on each front paw and four on each back paw.',
];

/** Words that are explained until the service answers: kind, meanings, examples, other words. */
const meanings: Readonly<Record<string, readonly [sound: string, kind: string, also: string, ...lines: [string, string][]][]>> = {
  harbour: [
    [
      '/ˈhɑːbə/',
      'noun',
      'haven, port',
      ['A sheltered place on a coast where ships lie safe.', 'The boats reached the harbour before dark.'],
    ],
    ['/ˈhɑːbə/', 'verb', 'shelter, nurse', ['To keep a thought or feeling in mind for a long time.', 'She harboured no doubts.']],
  ],
  loom: [
    ['/luːm/', 'noun', 'frame', ['A frame or machine on which yarn is woven into cloth.', 'The loom filled half the room.']],
    ['/luːm/', 'verb', 'tower, emerge', ['To appear as a large, unclear shape.', 'A ship loomed out of the fog.']],
  ],
  bright: [
    ['/bɹaɪt/', 'adjective', 'shining, clever', ['Giving out much light.', 'A bright lamp.'], ['Quick to learn.', 'A bright child.']],
  ],
};

const word: Sample = (_, asked) => {
  const looked = String(asked['word'] ?? '').trim();
  const known = meanings[looked.toLowerCase()] ?? [
    ['', 'noun', '', ['A made-up line that shows where the meaning of the word goes.', 'And here an example with the word in it.']],
  ];
  return [
    {
      word: looked,
      phonetic: known[0]?.[0],
      meanings: known.map(([, partOfSpeech, also, ...lines]) => ({
        partOfSpeech,
        definitions: lines.map(([definition, example]) => ({ definition, example })),
        synonyms: also.split(', ').filter(Boolean),
      })),
    },
  ];
};

const one =
  <T>(members: readonly T[], shown: (member: T | undefined) => unknown): Sample =>
  (n, _, turn) =>
    shown(inTurn(members, Math.floor(n * members.length) + turn));

export const sayings: Record<string, Sample> = {
  'jokeapi /': (_, asked, turn) => {
    const [setup, delivery] = inTurn(jokes[String(asked['lang'])] ?? jokes['en'] ?? [], turn) ?? [];
    return { type: 'twopart', setup, delivery };
  },
  'icanhazdadjoke /': one(groans, (joke) => ({ id: 'sample', joke })),
  'zenquotes /': one(quotes, (quote) => [{ q: quote?.[0], a: quote?.[1] }]),
  'adviceslip /': one(advice, (text) => ({ slip: { id: 1, advice: text } })),
  'useless_facts /': one(facts, (text) => ({ id: 'sample', text })),
  'catfact /': one(catFacts, (fact) => ({ fact, length: fact?.length })),
  'bible_api /': one(verses, (verse) => ({ reference: verse?.[1], text: verse?.[0] })),
  'dog_ceo /': (_, __, turn) => ({ message: `dog ${turn}`, status: 'success' }),
  'thecatapi /': (_, __, turn) => [{ id: `cat ${turn}`, url: `cat ${turn}` }],
  'dictionary_api /': word,
  'github /users/{login}/repos': (_, asked) =>
    ['harbour-map', 'tide-table', 'small-loom', 'dotfiles'].map((name, at) => ({
      name,
      description: 'A made-up line that shows where the words about a repository go.',
      html_url: `https://github.com/${String(asked['login'])}`,
      stargazers_count: Math.round(fraction(name) * 900),
      language: ['TypeScript', 'Python', 'Rust', 'Shell'][at],
      pushed_at: new Date(Date.now() - at * 9e7).toISOString(),
    })),
  'github /users/': (n, asked) => ({
    login: asked['login'],
    name: `Sample profile of ${String(asked['login'])}`,
    bio: 'A made-up line that shows where the words of the profile go.',
    html_url: `https://github.com/${String(asked['login'])}`,
    followers: Math.round(n * 4_000),
    following: Math.round(n * 200),
    public_repos: 4 + Math.round(n * 60),
    location: 'Sample town',
    created_at: '2015-03-09T10:00:00Z',
  }),
};
