import { inTurn, matching, type Sample } from './numbers.ts';

type Drink = readonly [name: string, kind: string, glass: string, parts: string, how: string];
const drinks: readonly Drink[] = [
  [
    'Margarita',
    'Ordinary Drink',
    'Cocktail glass',
    '5 cl Tequila; 2 cl Triple sec; 2 cl Lime juice',
    'Shake with ice and strain into a glass with a rim of salt.',
  ],
  [
    'Mojito',
    'Cocktail',
    'Highball glass',
    '5 cl Light rum; 2 cl Lime juice; 2 tsp Sugar; 6 leaves Mint; Top Soda water',
    'Press mint, sugar and lime, add rum and ice, top with soda.',
  ],
  [
    'Old Fashioned',
    'Cocktail',
    'Tumbler',
    '5 cl Bourbon; 1 cube Sugar; 2 dashes Bitters',
    'Dissolve the sugar in bitters, add ice and bourbon, stir.',
  ],
  ['Negroni', 'Ordinary Drink', 'Tumbler', '3 cl Gin; 3 cl Campari; 3 cl Sweet vermouth', 'Stir on ice, serve with a slice of orange.'],
  ['Daiquiri', 'Ordinary Drink', 'Cocktail glass', '6 cl Light rum; 2 cl Lime juice; 2 tsp Sugar', 'Shake with ice and strain.'],
  ['Virgin Colada', 'Cocktail', 'Hurricane glass', '12 cl Pineapple juice; 4 cl Coconut cream', 'Blend with ice until smooth.'],
];
const drink = ([strDrink, strCategory, strGlass, parts, strInstructions]: Drink) => ({
  strDrink,
  strCategory,
  strGlass,
  strInstructions,
  strAlcoholic: strDrink.startsWith('Virgin') ? 'Non alcoholic' : 'Alcoholic',
  ...partsOf(parts),
});
function partsOf(parts: string): { [name: string]: string } {
  return Object.fromEntries(
    parts.split('; ').flatMap((part, at) => {
      const [, measure = '', name = part] = /^([\d½]+ \w+|Top) (.+)$/.exec(part) ?? [];
      return [
        [`strMeasure${at + 1}`, measure],
        [`strIngredient${at + 1}`, name],
      ];
    }),
  );
}

const meals = (
  [
    [
      'Lentil soup',
      'Vegan',
      'Turkish',
      '250 g Red lentils; 1 piece Onion; 1 l Vegetable stock; 1 piece Lemon',
      'Soften the onion, add lentils and stock, simmer for 20 minutes, season with lemon.',
    ],
    [
      'Shakshuka',
      'Vegetarian',
      'Tunisian',
      '4 pieces Eggs; 1 tin Tomatoes; 1 piece Pepper; 2 cloves Garlic',
      'Cook pepper, garlic and tomatoes to a sauce, break the eggs into it and let them set.',
    ],
    [
      'Apple pancakes',
      'Dessert',
      'German',
      '200 g Flour; 2 pieces Eggs; 300 ml Milk; 2 pieces Apples',
      'Whisk a batter, stir in thin slices of apple, fry on both sides.',
    ],
  ] as const
).map(([strMeal, strCategory, strArea, parts, strInstructions]) => ({ strMeal, strCategory, strArea, strInstructions, ...partsOf(parts) }));

export const drinksAndMeals: Record<string, Sample> = {
  'thecocktaildb /': (_, asked) => ({ drinks: matching(drinks.map(drink), asked['s']) }),
  'themealdb /': (_, __, turn) => ({ meals: [inTurn(meals, turn)] }),
};
