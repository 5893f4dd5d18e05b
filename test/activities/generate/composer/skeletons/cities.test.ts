import { expect, test } from 'vitest';
import { cityNamed } from '../../../../../activities/generate/composer/skeletons/cities.ts';
import { compose } from '../compose.ts';

test.each([
  ['Tromsø', 69.64, 'Europe/Oslo'],
  ['reykjavik', 64.15, 'Atlantic/Reykjavik'],
  ['Medellín', 6.28, 'America/Bogota'],
  ['Santiago', -33.45, 'America/Santiago'],
])('“%s”, when looked up, lies there and has its time', (name, latitude, zone) => {
  expect(cityNamed(name)).toMatchObject({ latitude, zone });
});

test('a word that is no city, when looked up, is none', () => {
  expect(cityNamed('Nowhereville')).toBeUndefined();
});

test.each([
  ['sunrise and sunset times for Tromsø, Reykjavik and Anchorage', ['Tromsø', 'Reykjavik', 'Anchorage']],
  ['calidad del aire en Bogotá, Medellín y Santiago', ['Bogotá', 'Medellín', 'Santiago']],
])('“%s”, when composed, shows each of them and leaves none out', async (sentence, labels) => {
  const { spec } = await compose(sentence);
  const items = spec.parts.find(({ part }) => part === 'live-tiles')?.props['items'];

  expect(items).toMatchObject(labels.map((label) => ({ label })));
  expect(spec.leftOut).toEqual([]);
});

test('“world clock for Graz, Boise and Tokyo”, when composed, has the zone of each', async () => {
  const { spec } = await compose('world clock for Graz, Boise and Tokyo');

  expect(spec.parts.find(({ part }) => part === 'world-clock')?.props['zones']).toMatchObject([
    { label: 'Graz', zone: 'Europe/Vienna' },
    { label: 'Boise', zone: 'America/Boise' },
    { label: 'Tokyo', zone: 'Asia/Tokyo' },
  ]);
});
