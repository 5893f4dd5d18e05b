/** What services answer, made up: shown, and marked as sample data, while a service cannot be asked. */
import type { Params } from './params.ts';
import { drinksAndMeals } from './samples/drinks-and-meals.ts';
import { earth } from './samples/earth.ts';
import { finds } from './samples/finds.ts';
import { kitchenAndCinema } from './samples/kitchen-and-cinema.ts';
import { money } from './samples/money.ts';
import { fraction, type Sample } from './samples/numbers.ts';
import { reading } from './samples/reading.ts';
import { sayings } from './samples/sayings.ts';
import { world } from './samples/world.ts';

/** By service and the beginning of a path; the first that fits answers. */
const samples: Record<string, Sample> = {
  ...world,
  ...money,
  ...sayings,
  ...reading,
  ...kitchenAndCinema,
  ...finds,
  ...drinksAndMeals,
  ...earth,
};

/** The made-up answer for a call, or undefined where there is none. `turn`: asked again, what is random is another one. */
export function sampleOf(service: string, endpoint: string, params: Params = {}, turn = 0): unknown {
  const path = endpoint.startsWith('/') ? endpoint : `/${endpoint}`;
  const key = Object.keys(samples).find((known) => {
    const [name = '', prefix = ''] = known.split(' ');
    return name === service && path.startsWith(prefix);
  });
  return key === undefined ? undefined : samples[key]?.(fraction(endpoint + JSON.stringify(params)), params, turn);
}
