import { expect, test } from 'vitest';
import { usePartStage } from '../support/part-stage.ts';

const { page, open, button, stored } = usePartStage([], (all) => {
  const exampleOf = (part: string) => all.find(({ name }) => name === part)?.parts.find((one) => one.part === part)?.props ?? {};
  const header = { part: 'page-header', as: 'Header', props: { title: 'Live' } };
  return [
    {
      name: 'warned',
      layout: 'wide',
      parts: [
        header,
        {
          part: 'live-weather',
          as: 'Weather',
          props: {
            ...exampleOf('live-weather'),
            items: [{ label: 'Oslo', params: { latitude: 59.91, longitude: 10.75 } }],
            days: 10,
            marks: [
              { kind: 'frost', limit: 50 },
              { kind: 'heat', limit: 70 },
            ],
          },
        },
      ],
    },
    {
      name: 'jokes',
      layout: 'stack',
      parts: [
        header,
        {
          part: 'live-list',
          as: 'Jokes',
          props: { service: 'icanhazdadjoke', endpoint: '/', textPath: 'joke', shape: 'single', another: 'Another joke' },
        },
      ],
    },
    {
      name: 'holidays',
      layout: 'stack',
      parts: [
        header,
        {
          part: 'live-list',
          as: 'Holidays',
          props: {
            service: 'nager_date',
            endpoint: '/PublicHolidays/{year}/{country}',
            params: { year: '$year' },
            titlePath: 'localName',
            facts: [{ label: 'Date', path: 'date', format: 'year' }],
            choices: { param: 'country', label: 'Country', options: [{ label: 'Germany', value: 'DE' }] },
          },
        },
      ],
    },
    {
      name: 'favourites',
      layout: 'stack',
      parts: [
        header,
        {
          part: 'live-list',
          as: 'Films',
          props: {
            ...exampleOf('live-list'),
            savedCollection: 'saved',
            savedTitle: 'Favourites',
            savedFields: [
              { name: 'rating', type: 'rating' },
              { name: 'watched', type: 'boolean' },
            ],
          },
        },
      ],
    },
  ];
});

test('weather with warnings, when days are cold, marks each of them and says what is not in sight', async () => {
  await open('warned');
  await page().getByText('Heat: none in sight').waitFor();

  expect(await page().getByRole('img', { name: 'Frost' }).count()).toBe(10);
});

test('what was saved, when it is ticked and rated, keeps both', async () => {
  await open('favourites');
  await button(/^Save /)
    .first()
    .click();
  const saved = page().getByRole('region', { name: 'Favourites' });
  await saved.getByRole('checkbox', { name: 'Watched' }).check();
  await saved.getByRole('radio').nth(3).check({ force: true });
  await page().reload();
  await saved.getByRole('checkbox', { name: 'Watched', checked: true }).waitFor();

  expect(stored('saved')[0]).toMatchObject({ watched: true, rating: 4 });
});

test('a joke, when another one is asked for, then is another one', async () => {
  await open('jokes');
  const joke = page().getByRole('article');
  const first = await joke.textContent();
  await button('Another joke').click();
  await expect.poll(() => joke.textContent()).not.toBe(first);
});

test('what depends on the day, when it is asked for, then is of this year', async () => {
  await open('holidays');

  expect(await page().getByRole('listitem').first().textContent()).toContain(String(new Date().getUTCFullYear()));
  expect(await page().getByLabel('Country').inputValue()).toBe('DE');
});
