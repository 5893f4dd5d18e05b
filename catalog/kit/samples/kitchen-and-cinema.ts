import { fraction, matching, round, type Sample } from './numbers.ts';

/** Dishes that work, of nobody in particular: minutes, people, ingredients, steps. */
const dishes: readonly [title: string, minutes: number, servings: number, ingredients: string, steps: string, tags: string][] = [
  [
    'Lentil soup with lemon',
    35,
    4,
    '250 g red lentils; 1 onion; 2 carrots; 1 l vegetable stock; 1 lemon; cumin',
    'Soften onion and carrots in oil.; Add lentils, cumin and stock, simmer for 20 minutes.; Blend half of it, season with lemon.',
    'vegan, gluten free',
  ],
  [
    'Roast cauliflower tart',
    60,
    6,
    '1 cauliflower; 1 sheet puff pastry; 200 g crème fraîche; 2 eggs; nutmeg',
    'Roast the florets for 20 minutes.; Line a tin with pastry, spread the florets.; Pour over eggs and cream, bake for 30 minutes.',
    'vegetarian',
  ],
  [
    'Rice with herbs and egg',
    25,
    2,
    '200 g rice; 2 eggs; parsley; dill; spring onions; butter',
    'Cook the rice.; Fold in chopped herbs and butter.; Top with fried eggs.',
    'vegetarian, gluten free',
  ],
  [
    'Bean stew with tomatoes',
    45,
    4,
    '2 tins white beans; 1 tin tomatoes; 2 cloves garlic; rosemary; olive oil',
    'Warm garlic and rosemary in oil.; Add tomatoes and beans, simmer for 30 minutes.; Serve with bread.',
    'vegan',
  ],
  [
    'Chicken with peppers',
    50,
    4,
    '8 chicken thighs; 3 peppers; 2 onions; paprika; stock',
    'Brown the chicken.; Add vegetables and paprika.; Cover and braise for 35 minutes.',
    'gluten free',
  ],
  [
    'Apple pancakes',
    30,
    3,
    '200 g flour; 2 eggs; 300 ml milk; 2 apples; cinnamon',
    'Whisk a batter and let it rest.; Stir in thin apple slices.; Fry small pancakes on both sides.',
    'vegetarian',
  ],
];
const recipes = dishes.map(([title, readyInMinutes, servings, ingredients, steps, tags], at) => ({
  id: at + 1,
  title,
  readyInMinutes,
  servings,
  spoonacularScore: 96 - at * 5,
  diets: tags.split(', '),
  extendedIngredients: ingredients.split('; ').map((original) => ({ original })),
  analyzedInstructions: [{ steps: steps.split('; ').map((step, number) => ({ number: number + 1, step })) }],
}));

const titles = [
  ['The Last Ferry', 'A captain keeps one crossing open through a winter storm, and learns who waits on the other side.'],
  ['Two Winters', 'Sisters inherit a mountain hut and one year to decide what to do with it.'],
  ['A House by the Line', 'Every train stops there, nobody gets off, until one evening somebody does.'],
  ['North of Noon', 'A surveyor finds an island that is on no map and has a post office.'],
  ['Paper Harbour', 'A forger of ship papers falls in love with the one inspector who reads them.'],
  ['The Beekeeper’s Proof', 'A village mathematician bets her hives on a theorem.'],
  ['Slow Thunder', 'A drummer loses his hearing and gains a band.'],
  ['Room for Rain', 'Five strangers share a greenhouse while the city floods.'],
] as const;
const films = titles.map(([title, overview], at) => ({
  id: at + 1,
  title,
  original_title: title,
  overview,
  release_date: `${2011 + ((at * 5) % 14)}-0${1 + (at % 9)}-14`,
  vote_average: round(6.1 + fraction(title) * 2.6),
  vote_count: Math.round(200 + fraction(title) * 5_000),
  original_language: 'en',
}));

export const kitchenAndCinema: Record<string, Sample> = {
  'spoonacular /': (_, asked) => ({ results: matching(recipes, asked['query'] ?? asked['includeIngredients']) }),
  'tmdb /movie/popular': () => ({ results: films }),
  'tmdb /': (_, asked) => ({ results: matching(films, asked['query']) }),
};
