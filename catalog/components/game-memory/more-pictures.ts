import { Armchair, Atom, Axe, Bath, Bed, Bolt, Circle, Clock, Cloud, CloudFog, CloudLightning, CloudRain, CloudSnow, Cog, Cone, CookingPot, Cuboid, Cylinder, Diamond, DoorClosed, Drill, Droplet, Earth, Eclipse, Fan, Hammer, Heart, Hexagon, Key, Lamp, Microwave, Moon, Nut, Octagon, Orbit, PaintRoller, Paintbrush, Pencil, Pentagon, Pickaxe, Pyramid, Radar, Rainbow, Refrigerator, Rocket, Ruler, Satellite, SatelliteDish, Scissors, Shovel, Snowflake, Sofa, Sparkles, Square, Star, Sun, Telescope, Thermometer, Tornado, Torus, Triangle, Tv, Umbrella, Utensils, WashingMachine, Wind, Wrench } from 'lucide-react';

export const space = { Earth, Eclipse, Moon, Orbit, Rocket, Satellite, SatelliteDish, Sparkles, Star, Sun, Telescope, Cloud, Radar, Atom };
export const tools = { Axe, Bolt, Cog, Drill, Hammer, Nut, Paintbrush, PaintRoller, Pencil, Pickaxe, Ruler, Scissors, Shovel, Wrench };
export const household = { Armchair, Bath, Bed, Clock, CookingPot, DoorClosed, Fan, Key, Lamp, Microwave, Refrigerator, Sofa, Tv, Umbrella, Utensils, WashingMachine };
export const weather = { Cloud, CloudFog, CloudLightning, CloudRain, CloudSnow, Droplet, Moon, Rainbow, Snowflake, Sun, Thermometer, Tornado, Umbrella, Wind };
export const shapes = { Circle, Cone, Cuboid, Cylinder, Diamond, Heart, Hexagon, Octagon, Pentagon, Pyramid, Square, Star, Torus, Triangle };
