/** Tools and games that one part is all of: what a sentence says becomes the part's settings, and nothing is said to be missing. */
import { expect, test } from 'vitest';
import { loadUnderstanding } from '../../../../catalog/understanding.ts';
import { loadCatalog } from '../../../../catalog/load.ts';
import { compose } from './compose.ts';

/** Sentence, part, and props that it must have. */
const asked: readonly (readonly [string, string, object])[] = [
  ['typing speed test', 'typing-test', {}],
  ['Tipptest mit 2 Minuten', 'typing-test', { seconds: 120 }],
  ['test de vitesse de frappe', 'typing-test', {}],
  ['teste de digitação', 'typing-test', {}],
  ['wordle clone', 'game-word-rows', {}],
  ['jogo tipo wordle', 'game-word-rows', {}],
  ['QR code generator', 'qr-code', {}],
  ['QR-Code für mein WLAN', 'qr-code', { sort: 'wifi' }],
  ['QR code for https://example.org/menu', 'qr-code', { text: 'https://example.org/menu' }],
  ['generador de códigos QR', 'qr-code', {}],
  ['color palette generator', 'palette', {}],
  ['générateur de palettes de couleurs', 'palette', {}],
  ['pong game for two players', 'game-pong', { against: 'person' }],
  ['Weltraum-Shooter Spiel', 'game-shooter', {}],
  ['jogo de nave espacial', 'game-shooter', {}],
  ['dino runner game', 'game-runner', {}],
  ['juego de plataformas', 'game-runner', {}],
  ['chess game for two players', 'game-chess', { against: 'person' }],
  ["jeu d'échecs", 'game-chess', {}],
  ['JSON formatter', 'text-tool', { tool: 'json' }],
  ['text case converter', 'text-tool', { tool: 'case' }],
  ['base64 encoder and decoder', 'text-tool', { tool: 'base64' }],
  ['Morsecode Übersetzer', 'text-tool', { tool: 'morse' }],
  ['conversor de números romanos', 'text-tool', { tool: 'roman' }],
  ['convertisseur binaire', 'text-tool', { tool: 'bases' }],
  [
    'truth or dare game',
    'lucky-dip',
    { decks: [{ title: 'Truth' }, { title: 'Dare' }].map((deck): unknown => expect.objectContaining(deck)) },
  ],
  ['Wahrheit oder Pflicht mit Anna, Ben und Carla', 'lucky-dip', { players: ['Anna', 'Ben', 'Carla'] }],
  ['would you rather', 'lucky-dip', {}],
  ['bola 8 mágica', 'lucky-dip', { asks: true }],
  ['markdown editor with preview', 'markdown-editor', {}],
  ['invoice generator for a freelance designer', 'invoice', { currency: 'USD' }],
  ['Rechnungsgenerator mit 19% MwSt', 'invoice', { currency: 'EUR', tax: 19 }],
  ['générateur de devis', 'invoice', { sort: 'quote' }],
  ['piano app', 'piano', {}],
  ['piano virtual', 'piano', {}],
  ['drum machine at 96 bpm', 'drum-machine', { bpm: 96 }],
  ['boîte à rythmes', 'drum-machine', {}],
  ['4-7-8 breathing timer for 5 minutes', 'breathing', { pattern: [4, 7, 8, 0], minutes: 5 }],
  ['Atemübung', 'breathing', {}],
  ['colour contrast checker', 'contrast-checker', {}],
  ['css gradient generator', 'gradient-maker', {}],
  ['generador de degradados css', 'gradient-maker', {}],
  ['password strength checker', 'password-strength', {}],
  ['Passwortstärke Test', 'password-strength', {}],
  ['regex tester', 'regex-tester', {}],
  ['alarm clock', 'alarm-clock', {}],
  ['despertador', 'alarm-clock', {}],
  ['white noise machine', 'noise-maker', {}],
  ['gerador de ruído branco', 'noise-maker', {}],
  ['whiteboard', 'drawing-pad', {}],
  ['15 puzzle', 'game-sliding', { size: 4 }],
  ['Schiebepuzzle', 'game-sliding', {}],
  ['blackjack game', 'game-blackjack', {}],
  ['jogo de blackjack', 'game-blackjack', {}],
  ['word search with the words apple, river, lamp and bridge', 'game-word-search', { words: ['apple', 'river', 'lamp', 'bridge'] }],
  ['sopa de letras', 'game-word-search', {}],
  ['tournament bracket for 8 teams', 'bracket', { size: 8 }],
  ['tableau de tournoi pour 16 équipes', 'bracket', { size: 16 }],
  ['tournament bracket for Anna, Ben, Carla and Dan', 'bracket', { names: ['Anna', 'Ben', 'Carla', 'Dan'] }],
  ['pixel art editor 32x32', 'pixel-editor', { size: 32 }],
  ['Pixel Art Editor', 'pixel-editor', {}],
  ['memory card game with animals', 'game-memory', { pictures: 'animals' }],
  ['jeu de mémoire avec des animaux', 'game-memory', { pictures: 'animals' }],
];

test.each(asked)('“%s”, when built, then is the part %s with its settings, and nothing is left out', async (sentence, part, props) => {
  const { spec } = await compose(sentence);

  expect(spec.parts.map((use) => use.part)).toEqual(['page-header', part]);
  expect(spec.parts[1]?.props).toMatchObject(props);
  expect(spec.leftOut).toEqual([]);
});

test('a converter from one time zone to another, when asked for, then is the clock of both', async () => {
  const { spec } = await compose('convert time from PST to CET');

  expect(spec.parts[1]).toMatchObject({
    part: 'world-clock',
    props: { zones: [{ zone: 'America/Los_Angeles' }, { zone: 'Europe/Berlin' }] },
  });
});

test('a game that belongs to somebody, when it is named, then the page has a title of its own', async () => {
  expect((await compose('wordle clone')).spec.title).toBe('Five letters');
  expect((await compose('Wordle Klon')).spec.title).toBe('Fünf Buchstaben');
});

test.each(['markdown notes app', 'notes app with markdown support', 'Markdown-Notizen-App'])(
  '“%s”, when built, then notes are rows with a title and a text, written in an editor',
  async (sentence) => {
    const { spec } = await compose(sentence);
    const [entity] = spec.entities;

    expect(spec.parts.map((use) => use.part)).toEqual(['page-header', 'markdown-editor']);
    expect(entity?.fields.map(({ type }) => type)).toEqual(['text', 'longtext']);
    expect(spec.parts[1]?.props).toMatchObject({ collection: entity?.collection });
    expect(spec.leftOut).toEqual([]);
  },
);

test('every kind that is ready, when it is read, then names a part that is there and says a line', () => {
  const parts = loadCatalog().parts;
  for (const [id, { skeleton, part, line }] of Object.entries(loadUnderstanding().kinds))
    if (skeleton === 'ready')
      expect({ id, known: parts.has(part ?? ''), said: line !== undefined }).toEqual({ id, known: true, said: true });
});
