import { describe, expect, test } from 'vitest';
import { land } from '../../../catalog/components/points-map/land.ts';
import {
  gridStepOf,
  heightOf,
  moved,
  placeAt,
  positionOf,
  rounded,
  squeezeOf,
  viewOf,
  widest,
  zoomed,
} from '../../../catalog/components/points-map/view.ts';

const bergen = { latitude: 60.39, longitude: 5.32 };
const lisbon = { latitude: 38.72, longitude: -9.14 };

describe('a view of points', () => {
  const view = viewOf([bergen, lisbon]);
  const squeeze = squeezeOf(view);

  test('holds all of them with room around', () => {
    for (const place of [bergen, lisbon]) {
      const { x, y } = positionOf(place, view, squeeze);
      for (const part of [x, y]) {
        expect(part).toBeGreaterThan(0.05);
        expect(part).toBeLessThan(0.95);
      }
    }
  });

  test('puts north above south and west left of east', () => {
    const [there, here] = [positionOf(bergen, view, squeeze), positionOf(lisbon, view, squeeze)];

    expect(there.y).toBeLessThan(here.y);
    expect(here.x).toBeLessThan(there.x);
  });

  test('finds the place under a position again', () => {
    const { x, y } = positionOf(bergen, view, squeeze);
    const place = placeAt(x, y, view, squeeze);

    expect(place.latitude).toBeCloseTo(bergen.latitude, 9);
    expect(place.longitude).toBeCloseTo(bergen.longitude, 9);
  });

  test('when it zooms on a position, keeps the place there', () => {
    const { x, y } = positionOf(lisbon, view, squeeze);
    const after = positionOf(lisbon, zoomed(view, squeeze, 0.3, x, y), squeeze);

    expect(after.x).toBeCloseTo(x, 9);
    expect(after.y).toBeCloseTo(y, 9);
  });

  test('moves with the hand, and stops at the edges of the world', () => {
    const before = positionOf(bergen, view, squeeze);
    const after = positionOf(bergen, moved(view, squeeze, 0.1, -0.05), squeeze);

    expect([after.x - before.x, after.y - before.y]).toEqual([expect.closeTo(0.1, 9), expect.closeTo(-0.05, 9)]);
    expect(moved(view, squeeze, 0, 50).latitude).toBe(85);
    expect(zoomed(view, squeeze, 1_000).width).toBe(widest);
  });
});

test('one point alone is shown with its surroundings, none shows the world', () => {
  expect(viewOf([bergen]).width).toBeGreaterThan(1);
  expect(viewOf([bergen])).toMatchObject(bergen);
  expect(viewOf([]).width).toBe(widest);
});

test('a degree of latitude is as long as one of longitude at the equator, and twice as long at 60 degrees north', () => {
  const view = { latitude: 60, longitude: 0, width: 10 };

  expect(heightOf(view, squeezeOf({ latitude: 0 }))).toBeCloseTo(7.5);
  expect(heightOf(view, squeezeOf(view))).toBeCloseTo(3.75);
});

test('the grid has four to ten lines across at any width, and coordinates are no finer than a pixel', () => {
  for (let width = 360; width > 0.02; width *= 0.7) {
    const lines = width / gridStepOf({ latitude: 0, longitude: 0, width });
    expect(lines).toBeGreaterThanOrEqual(4);
    expect(lines).toBeLessThanOrEqual(12);
  }
  expect(rounded(38.723456, { ...lisbon, width: 40 })).toBe(38.72);
});

test('the land is small enough to stand in an app, closed everywhere, and within the world', () => {
  const numbers = land.match(/-?\d+/g)?.map(Number) ?? [];

  expect(land.length).toBeLessThan(40_000);
  expect(land.match(/m/g)?.length).toBe(land.match(/z/g)?.length);
  expect(numbers.length % 2).toBe(0);
});
