import type { ComponentType } from 'react';
import { Ambulance, Anchor, Apple, Banana, Bell, Bike, Bird, Bug, Bus, Cake, Candy, Car, Carrot, Cat, Cherry, Citrus, Cloud, CloudRain, Clover, Cookie, Croissant, Dog, Donut, Egg, Fish, Flower, Flower2, Grape, Helicopter, IceCreamCone, Key, Leaf, Lollipop, Milk, Moon, Motorbike, Mountain, Panda, PawPrint, Pizza, Plane, Rabbit, Rainbow, Rat, Rocket, Sailboat, Sandwich, Scooter, Shell, Ship, Shrub, Snail, Snowflake, Soup, Sprout, Squirrel, Star, Sun, Tractor, TrainFront, TreePalm, TreePine, Trees, Truck, Turtle, Umbrella, Wind, Worm } from 'lucide-react';
import { birds, christmas, clothes, colours, dinosaurs, easter, faces, flags, fruit, halloween, music, sea, sports, vegetables } from './emoji.tsx';
import { flowers } from './flowers.tsx';
import { household, shapes, space, tools, weather } from './more-pictures.ts';
import { letters, numbers, sign } from './signs.tsx';

type Pictures = Readonly<Record<string, ComponentType<{ className?: string }>>>;

export const topics = {
  animals: { Bird, Bug, Cat, Dog, Fish, Panda, PawPrint, Rabbit, Rat, Shell, Snail, Squirrel, Turtle, Worm },
  food: { Apple, Banana, Cake, Candy, Carrot, Cherry, Citrus, Cookie, Croissant, Donut, Egg, Grape, IceCreamCone, Lollipop, Milk, Pizza, Sandwich, Soup },
  vehicles: { Ambulance, Bike, Bus, Car, Helicopter, Motorbike, Plane, Rocket, Sailboat, Scooter, Ship, Tractor, TrainFront, Truck },
  nature: { Cloud, CloudRain, Clover, Flower, Flower2, Leaf, Moon, Mountain, Rainbow, Shrub, Snowflake, Sprout, Star, Sun, TreePalm, TreePine, Trees, Wind },
  birds,
  christmas,
  clothes,
  colours,
  dinosaurs,
  easter,
  faces,
  flags,
  flowers,
  fruit,
  halloween,
  household,
  letters,
  music,
  numbers,
  sea,
  shapes,
  space,
  sports,
  tools,
  vegetables,
  weather,
} satisfies Record<string, Pictures>;

export type Topic = keyof typeof topics;

/** Some of everything. */
const mixed: Pictures = { Anchor, Apple, Bell, Bike, Bird, Cat, Cherry, Cloud, Fish, Key, Leaf, Moon, Rabbit, Snail, Star, Sun, Turtle, Umbrella };

export const picturesOf = (topic: Topic | undefined): Pictures => (topic ? topics[topic] : mixed);

/** Words as cards. */
export const picturesOfWords = (words: readonly string[]): Pictures => Object.fromEntries(words.map((word) => [word, sign(word)]));
