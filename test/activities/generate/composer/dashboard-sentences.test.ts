/** The dashboard's own sentences: its examples build without a model and its ready-made changes are changes, in every language. */
import { describe, expect, test } from 'vitest';
import { nextChanges } from '../../../../web/build/next-changes.ts';
import { examples } from '../../../../web/routes/home/examples.ts';
import { speak, t, type Key } from '../../../../web/strings/index.ts';
import { languages, type Language } from '../../../../web/strings/languages.ts';
import { wordsOf } from '../../../support/languages.ts';
import { asCurrent, compose, partsOf, type Composed } from './compose.ts';

/** What the dashboard says in a language. */
function saying<T>(tongue: Language, ask: () => T): T {
  speak(tongue, wordsOf[tongue]);
  const said = ask();
  speak('en', wordsOf.en);
  return said;
}

const apps = new Map<string, Promise<Composed>>();
/** The app that a sentence becomes: made once. */
const appOf = (sentence: string): Promise<Composed> => {
  const app = apps.get(sentence) ?? compose(sentence);
  apps.set(sentence, app);
  return app;
};

/** A part that an app of each kind is made of, in the order of the examples. */
const parts = [
  'record-form',
  'calculator',
  'game-snake',
  'checklist',
  'record-form',
  'hero',
  'board',
  'timer',
  'chart',
  'live-weather',
  'posts',
  'quiz',
];
const dozenIn = (tongue: Language) => saying(tongue, examples).map(({ sentence }, at) => ({ sentence, part: parts[at] ?? '' }));

describe.each(languages)('in %s', (tongue) => {
  test.each(dozenIn(tongue))('“$sentence”, when composed, then is an app with $part and nothing left out', async ({ sentence, part }) => {
    const composed = await appOf(sentence);

    expect(partsOf(composed)).toContain(part);
    expect(composed.spec.leftOut).toEqual([]);
    expect(composed.spec.language).toBe(tongue);
  });

  test('the words in the empty prompt, when composed, then are an app', async () => {
    const composed = await compose(saying(tongue, () => t('home.placeholder')));

    expect(partsOf(composed)).toContain('record-form');
    expect(composed.spec.language).toBe(tongue);
  });
});

/** The changes that the page offers on an app, given what was asked for before. */
const offered = (tongue: Language, { spec }: Composed, asked: readonly string[] = []): string[] =>
  saying(tongue, () =>
    nextChanges({ appType: spec.appType, parts: spec.parts.map(({ part }) => part), collections: spec.entities, asked }),
  );

/** What a ready-made change must have done, by its key. */
const sorted = ({ spec }: Composed): boolean => spec.parts.some(({ props }) => props['sort'] !== undefined);
const noted = ({ spec }: Composed): number =>
  spec.entities.flatMap(({ fields }) => fields).filter(({ type }) => type === 'longtext').length;
const does: readonly (readonly [Key, (after: Composed, before: Composed) => boolean])[] = [
  ['next.dark', ({ spec }, before) => spec.tokens.dark === true && spec.look === before.spec.look],
  ['next.light', ({ spec }) => spec.tokens.dark !== true],
  ['next.look', ({ spec }, before) => spec.look !== before.spec.look],
  ['next.notes', (after, before) => noted(after) === noted(before) + 1],
];

/** The faults of one change on one app. */
async function pressed(tongue: Language, wish: string, before: Composed): Promise<string[]> {
  const after = await compose(wish, { current: asCurrent(before) }).catch((error: Error) => error);
  if (after instanceof Error) return [`${before.spec.title}: ${wish}: ${after.message}`];
  const [, isDone = sorted] = does.find(([key]) => saying(tongue, () => t(key)) === wish) ?? [];
  return isDone(after, before) && after.spec.title === before.spec.title
    ? []
    : [`${before.spec.title}: ${wish}: did ${after.facts.summary}`];
}

describe.each(languages)('a person who reads %s', (tongue) => {
  test('what the page gives as an example of a change, when asked for, then is one on every app', async () => {
    const [colour, none] = saying(tongue, () => [t('box.example'), t('data.none')] as const);
    const [, keeping = ''] = /[“„«]\s?(.+?)\s?[”“»]/.exec(none) ?? [];
    for (const { sentence } of dozenIn(tongue)) {
      const app = await appOf(sentence);
      expect((await compose(colour, { current: asCurrent(app) })).spec.tokens.primary, sentence).toBeDefined();
      if (app.spec.entities.length > 0 || app.spec.appType === 'dashboard') continue; // to a wall of figures it would be one more
      expect((await compose(keeping, { current: asCurrent(app) })).spec.entities, sentence).not.toEqual([]);
    }
  });

  test.each(languages)('on apps in %s, when a ready-made change is pressed, then it does what it says', async (own) => {
    const faults: string[] = [];
    for (const { sentence } of dozenIn(own)) {
      const app = await appOf(sentence);
      for (const wish of offered(tongue, app)) faults.push(...(await pressed(tongue, wish, app)));
      const [dark, light] = saying(tongue, () => [t('next.dark'), t('next.light')] as const);
      if (offered(tongue, app, [dark]).includes(light))
        faults.push(...(await pressed(tongue, light, await compose(dark, { current: asCurrent(app) }))));
    }
    expect(faults).toEqual([]);
  });
});
