import { describe, expect, test } from 'vitest';
import { tidy } from '../../../../activities/generate/composer/language/text.ts';
import { createLexicon } from '../../../../activities/generate/composer/lexicon.ts';
import { skeletons } from '../../../../activities/generate/composer/plan/plan.ts';
import { understand } from '../../../../activities/generate/composer/understand/understand.ts';
import { languages, type Language } from '../../../../core/composition.ts';
import { compose, partsOf, refusal, understanding } from './compose.ts';

const lexicon = createLexicon(understanding);
const asked: Readonly<Record<Language, readonly string[]>> = {
  en: ['{}', 'I need a {}', 'Hi, can you build me a simple {} please?', 'a small {} app for my mother'],
  de: ['{}', 'Ich brauche {}', 'Bitte erstelle mir {}'],
  fr: ['{}', 'Je voudrais {}', "S'il te plaît, crée {}"],
  es: ['{}', 'Quiero {}', 'Necesito {} por favor'],
  pt: ['{}', 'Preciso de {}', 'Quero {}, por favor'],
};
/** Written alike in two languages, with two meanings. */
const homographs = new Set(['enquete']);

describe('a word for a kind of app', () => {
  test.each(languages)(
    'in %s, when asked for in any way, then never leads to another skeleton',
    (language) => {
      const wrong: string[] = [];
      for (const [id, { heads, skeleton }] of Object.entries(understanding.kinds)) {
        for (const head of heads[language]) {
          for (const frame of asked[language]) {
            const sentence = frame.replace('{}', head);
            const { kind } = understand(tidy(sentence), lexicon);
            if (kind?.rule.skeleton !== skeleton && !homographs.has(head)) wrong.push(`${id}: “${sentence}” → ${kind?.id ?? 'nothing'}`);
          }
        }
      }

      expect(wrong).toEqual([]);
    },
    120_000,
  );

  test('in kinds.yaml, when it names a skeleton, then there is one', () => {
    const missing = Object.values(understanding.kinds).filter(({ skeleton }) => skeletons[skeleton] === undefined);

    expect(missing).toEqual([]);
  });

  test.each([
    ['snake feeding log for my ball python with date, prey and weight', 'game-snake'],
    ['list of board games with players and rating', 'board'],
    ['quiz night scores per team', 'quiz'],
    ['my movie database with title and rating', 'live-list'],
    ['recipes with cooking time', 'timer'],
    ['log of weather at my cabin with date and temperature', 'live-weather'],
    ['track menu ideas for dinners', 'price-list'],
    ['stock inventory for my shop', 'live-quotes'],
    ['list of chat topics for our meeting', 'comments'],
    ['poll workers list with name and phone', 'poll'],
    ['tip jar log with date and amount', 'calculator'],
    ['calculator collection inventory with model and year', 'calculator'],
    ['list of websites I like with link and notes', 'hero'],
  ])('in “%s”, when it is only a topic, then %s is not used', async (sentence, part) => {
    const composed = await compose(sentence);

    expect(partsOf(composed)).not.toContain(part);
    expect(partsOf(composed)).toEqual(expect.arrayContaining(['record-form']));
  });

  test.each([
    ['todo app with login and reminders', /Login.*Reminders/s],
    ['multiplayer snake game', /Multiplayer/],
    ['an online shop for honey with PayPal', /PayPal/],
    ['native iOS app to track my books with title and author', /iOS/],
    ['list of my trips with google maps', /google maps/i],
  ])('“%s”, when a part of it cannot be done, then that is said and the rest is built', async (sentence, leftOut) => {
    const { spec, analysis } = await compose(sentence);

    expect(spec.leftOut.join('\n')).toMatch(leftOut);
    expect(analysis.summary).toContain('Left out');
  });

  test.each([
    'build me an uber clone',
    'video chat',
    'solitaire',
    'login page',
    'stripe checkout page',
    'a voice assistant',
    'NFT marketplace on the blockchain',
    'Videochat wie Zoom',
    'un jeu de course en 3D',
    'app de citas',
    'gerador de imagens com IA',
    'translator for French',
  ])('“%s”, when it is all that is asked, then it cannot be built and the reason is given', async (sentence) => {
    const error = await refusal(sentence);

    expect(error.code).toBe('composer_cannot');
    expect(error.message.length).toBeGreaterThan(40);
  });

  test.each([
    'a',
    '?',
    'hello',
    'app',
    'make app',
    'make me rich',
    'test',
    'bonjour',
    'hola',
    'irgendwas',
    'asdf',
    'jkl jkl',
    'xkcdqwrt',
    'website',
    'tracker',
    'a form',
    'what time is it?',
    'wie geht es dir?',
    'I have a lot of cats',
    'poll',
    'Quiero algo bonito',
  ])('“%s”, when nothing in it says what to build, then it is asked back', async (sentence) => {
    expect((await refusal(sentence)).code).toBe('needs_more');
  });
});
