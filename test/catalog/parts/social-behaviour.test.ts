import { expect, test } from 'vitest';
import { usePartStage } from '../support/part-stage.ts';

const siteParts = ['site-nav', 'hero', 'price-list', 'team', 'opening-hours', 'contact-block', 'faq', 'footer'];
const { stage, page, open, button, stored } = usePartStage(
  ['reviews', 'vote-list', 'habit-grid', 'progress-goal', 'points-map', 'faq', 'poll'],
  (examples) => [
    {
      name: 'days',
      layout: 'stack',
      parts: [
        { part: 'page-header', as: 'Header', props: { title: 'Days' } },
        {
          part: 'timeline',
          as: 'Days',
          props: { collection: 'days', dateField: 'day', titleField: 'what', textField: 'note' },
        },
      ],
    },
    {
      name: 'poll-of-two',
      layout: 'stage',
      parts: examples.flatMap(({ name, parts }) =>
        name === 'poll'
          ? parts.map((use) => (use.part === 'poll' ? { ...use, props: { ...use.props, picks: 2, nameLabel: 'Name' } } : use))
          : [],
      ),
    },
    {
      name: 'site',
      layout: 'wide',
      parts: siteParts.flatMap((part) => examples.flatMap(({ parts }) => parts.filter((use) => use.part === part).slice(0, 1)).slice(0, 1)),
    },
  ],
);

const dayOf = (daysAgo: number): string => {
  const day = new Date();
  day.setDate(day.getDate() - daysAgo);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
};

test('reviews, when one is added, count it into the average and list it first', async () => {
  await open('reviews');
  await page().getByText('4.3', { exact: true }).waitFor();
  await button('Add review').click();
  await page().getByText('This is needed.').waitFor();
  await page().getByLabel('1 / 5').check({ force: true });
  await page().getByLabel('In your words').fill('The kettle was gone.');
  await button('Add review').click();
  await page().getByText('3.6', { exact: true }).waitFor();
  await expect.poll(() => stored('stay_reviews')[0]).toMatchObject({ rating: 1, text: 'The kettle was gone.', name: null });
  expect(await page().getByRole('listitem').first().textContent()).toContain('The kettle was gone.');
});

test('a vote counts once for a visitor, moves the idea up, is known after a reload, and can be taken back', async () => {
  await open('vote-list');
  stage().rows.forEach((rows) => rows.forEach((row) => row['title'] === 'Film night in the yard' && (row['votes'] = 7)));
  await page().reload();
  const film = page().getByRole('button', { name: /^Vote: Film night/ });
  await film.click();
  await expect.poll(() => film.getAttribute('aria-label')).toContain('8 votes');
  expect(await page().getByRole('listitem').first().textContent()).toContain('Film night');
  await page().reload();
  await expect.poll(() => film.getAttribute('aria-pressed')).toBe('true');
  await film.click();
  await expect.poll(() => stored('ideas').find((row) => row['title'] === 'Film night in the yard')?.['votes']).toBe(7);
});

test('a poll with two picks, when a visitor names themself and takes two, stores one row and then shows who voted', async () => {
  await open('poll-of-two');
  await page().getByLabel('Picnic by the lock').check();
  await page().getByLabel('Soup at home').check();
  expect(await page().getByLabel('The noodle place').isDisabled()).toBe(true);
  expect(await button('Vote').isDisabled()).toBe(true);
  await page().getByLabel('Name').fill('Ada');
  await button('Vote').click();
  await page()
    .getByText(/Sam.*Ada|Ada.*Sam/)
    .first()
    .waitFor();
  expect(stored('lunch_votes').find((row) => row['name'] === 'Ada')).toMatchObject({
    choice: 'Picnic by the lock',
    choice_2: 'Soup at home',
  });
  await page().getByLabel('Soup at home').uncheck();
  await button('Vote').click();
  await expect.poll(() => stored('lunch_votes').find((row) => row['name'] === 'Ada')?.['choice_2']).toBe('');
});

test('an idea that is added starts without votes', async () => {
  await open('vote-list');
  await page().getByLabel('Title').fill('A second kettle');
  await button('Add idea').click();
  await expect.poll(() => stored('ideas')[0]).toMatchObject({ title: 'A second kettle', votes: 0, why: null });
});

test('a habit, when days are checked, counts its streak and keeps the days as a text', async () => {
  stage().rows.set('habits', [{ id: 'h', name: 'Walk', days: `${dayOf(2)} ${dayOf(1)}`, created_at: dayOf(9) }]);
  await open('habit-grid');
  await page().getByText('2 days in a row').waitFor();
  const checks = page().getByRole('button', { name: /^Walk, / });
  expect(await checks.count()).toBe(14);
  await checks.last().click();
  await page().getByText('3 days in a row').waitFor();
  await checks.nth(12).click();
  await page().getByText('1 day in a row').waitFor();
  await expect.poll(() => stored('habits')[0]?.['days']).toBe(`${dayOf(2)} ${dayOf(0)}`);
});

test('a habit, when added, renamed and deleted, is so on the server', async () => {
  stage().rows.set('habits', []);
  await open('habit-grid');
  await page().getByPlaceholder('Add habit').fill('Read');
  await page().keyboard.press('Enter');
  await expect.poll(() => stored('habits')[0]).toMatchObject({ name: 'Read', days: '' });
  await button('Edit Read').click();
  await page().getByRole('dialog').getByLabel('Name').fill('Read aloud');
  await button('Save').click();
  await button('Edit Read aloud').click();
  await button('Delete').click();
  await expect.poll(() => stored('habits').length).toBe(0);
});

test('a goal says what is left, and when the rows reach it, that it is reached', async () => {
  await open('progress-goal');
  await page().getByText('58.4 km to go').waitFor();
  expect(await page().getByRole('progressbar').getAttribute('aria-valuenow')).toBe('41.6');
  stage().rows.set('runs', [...(stage().rows.get('runs') ?? []), { id: 'r', distance: 60, created_at: dayOf(0) }]);
  await page().reload();
  await page().getByText('Goal reached').waitFor();
  await page().getByText('101.6 km of 100 km').waitFor();
});

test('a map, when pressed, asks for a name at that place, and shows the point where it was pressed', async () => {
  await open('points-map');
  const map = page().getByRole('group', { name: 'Map' });
  await map.getByRole('button', { name: 'Palermo' }).waitFor();
  const box = await map.boundingBox();
  await map.click({ position: { x: (box?.width ?? 0) * 0.5, y: (box?.height ?? 0) * 0.5 } });
  await page().getByLabel('Name').fill('Middle');
  await button('Save').click();
  await expect.poll(() => stored('harbours')[0]?.['name']).toBe('Middle');
  await expect
    .poll(async () => (await map.getByRole('button', { name: 'Middle' }).boundingBox())?.x)
    .toBeCloseTo((box?.x ?? 0) + (box?.width ?? 0) / 2 - 22, -1);
});

test('a map, when dragged, moves and adds nothing; its keys and buttons zoom', async () => {
  await open('points-map');
  const map = page().getByRole('group', { name: 'Map' });
  const pin = map.getByRole('button', { name: 'Gdańsk' });
  const before = await pin.boundingBox();
  const box = await map.boundingBox();
  await page().mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await page().mouse.down();
  await page().mouse.move((box?.x ?? 0) + 120, (box?.y ?? 0) + 230, { steps: 4 });
  await page().mouse.up();
  await expect.poll(async () => Math.round(((await pin.boundingBox())?.x ?? 0) - (before?.x ?? 0))).toBe(-80);
  expect(await page().getByRole('dialog').count()).toBe(0);
  const [bergen, lisbon] = ['Bergen', 'Lisbon'].map((name) => map.getByRole('button', { name }));
  const apart = async (): Promise<number> => ((await lisbon?.boundingBox())?.y ?? 0) - ((await bergen?.boundingBox())?.y ?? 0);
  const far = await apart();
  await button('Zoom out').click();
  await expect.poll(apart).toBeLessThan(far * 0.6);
  await map.press('+');
  await expect.poll(apart).toBeGreaterThan(far * 0.6);
});

test('the navigation of a site stays at the top, marks the section in view, and is a menu on a phone', async () => {
  await open('site');
  await page().getByRole('link', { name: 'Hours' }).click();
  await expect.poll(() => page().getByRole('link', { name: 'Hours' }).getAttribute('aria-current')).toBe('true');
  expect((await page().getByRole('navigation').boundingBox())?.y).toBe(0);
  expect((await page().locator('#hours').boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(56);
  await page().setViewportSize({ width: 390, height: 844 });
  expect(await page().getByRole('navigation').getByRole('link', { name: 'Find us' }).isVisible()).toBe(false);
  await button('Menu').click();
  await page().getByRole('navigation').getByRole('link', { name: 'Find us' }).click();
  await expect.poll(() => button('Menu').getAttribute('aria-expanded')).toBe('false');
});

test('a question opens to its answer by key', async () => {
  await open('faq');
  await page().getByText('Do I need my own tools?').focus();
  await page().keyboard.press('Enter');
  expect(await page().getByText('Everything hangs on the wall').isVisible()).toBe(true);
});

test('a timeline of a collection stands in the order of its dates', async () => {
  stage().rows.set('days', [
    { id: 'a', what: 'Second', day: '2026-05-02', note: 'by bus', created_at: dayOf(0) },
    { id: 'b', what: 'First', day: '2025-12-30', created_at: dayOf(1) },
  ]);
  await open('days');
  await page().getByRole('heading', { name: 'Second' }).waitFor();
  expect(await page().getByRole('listitem').allTextContents()).toEqual(['Dec 30, 2025First', 'May 2, 2026Secondby bus']);
});
