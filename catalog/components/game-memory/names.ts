import { appLanguage } from '@faibric/kit';
import { moreNames } from './more-names.ts';

/** Each picture's name in German, French, Spanish and Portuguese. English reads off the key. */
const table = `
  Ambulance|Krankenwagen|Ambulance|Ambulancia|Ambulância
  Anchor|Anker|Ancre|Ancla|Âncora
  Apple|Apfel|Pomme|Manzana|Maçã
  Armchair|Sessel|Fauteuil|Sillón|Poltrona
  Atom|Atom|Atome|Átomo|Átomo
  Axe|Axt|Hache|Hacha|Machado
  Banana|Banane|Banane|Plátano|Banana
  Bath|Badewanne|Baignoire|Bañera|Banheira
  Bed|Bett|Lit|Cama|Cama
  Bell|Glocke|Cloche|Campana|Sino
  Bike|Fahrrad|Vélo|Bicicleta|Bicicleta
  Bird|Vogel|Oiseau|Pájaro|Pássaro
  Bolt|Schraube|Boulon|Tornillo|Parafuso
  Bug|Käfer|Scarabée|Escarabajo|Besouro
  Bus|Bus|Bus|Autobús|Ônibus
  Cake|Torte|Gâteau|Tarta|Bolo
  Candy|Bonbon|Bonbon|Caramelo|Bala
  Car|Auto|Voiture|Coche|Carro
  Carrot|Möhre|Carotte|Zanahoria|Cenoura
  Cat|Katze|Chat|Gato|Gato
  Cherry|Kirsche|Cerise|Cereza|Cereja
  CherryBlossom|Kirschblüte|Fleur de cerisier|Flor de cerezo|Flor de cerejeira
  Circle|Kreis|Cercle|Círculo|Círculo
  Citrus|Zitrone|Citron|Limón|Limão
  Clock|Uhr|Horloge|Reloj|Relógio
  Cloud|Wolke|Nuage|Nube|Nuvem
  CloudFog|Nebel|Brouillard|Niebla|Nevoeiro
  CloudLightning|Gewitter|Orage|Tormenta|Trovoada
  CloudRain|Regen|Pluie|Lluvia|Chuva
  CloudSnow|Schnee|Neige|Nieve|Neve
  Clover|Klee|Trèfle|Trébol|Trevo
  Cog|Zahnrad|Engrenage|Engranaje|Engrenagem
  Cone|Kegel|Cône|Cono|Cone
  Cookie|Keks|Biscuit|Galleta|Biscoito
  CookingPot|Topf|Casserole|Olla|Panela
  Cornflower|Kornblume|Bleuet|Aciano|Centáurea
  Crocus|Krokus|Crocus|Azafrán|Açafrão
  Croissant|Croissant|Croissant|Cruasán|Croissant
  Cuboid|Quader|Pavé|Prisma|Paralelepípedo
  Cylinder|Zylinder|Cylindre|Cilindro|Cilindro
  Daisy|Gänseblümchen|Pâquerette|Margarita|Margarida
  Dandelion|Löwenzahn|Pissenlit|Diente de león|Dente-de-leão
  Diamond|Raute|Losange|Rombo|Losango
  Dog|Hund|Chien|Perro|Cachorro
  Donut|Donut|Beignet|Rosquilla|Rosquinha
  DoorClosed|Tür|Porte|Puerta|Porta
  Drill|Bohrer|Perceuse|Taladro|Furadeira
  Droplet|Tropfen|Goutte|Gota|Gota
  Earth|Erde|Terre|Tierra|Terra
  Eclipse|Finsternis|Éclipse|Eclipse|Eclipse
  Egg|Ei|Œuf|Huevo|Ovo
  Fan|Ventilator|Ventilateur|Ventilador|Ventilador
  Fish|Fisch|Poisson|Pez|Peixe
  Flower|Blüte|Fleur|Flor|Flor
  Flower2|Blume|Fleur à tige|Flor con tallo|Flor com caule
  ForgetMeNot|Vergissmeinnicht|Myosotis|Nomeolvides|Não-me-esqueças
  Grape|Traube|Raisin|Uva|Uva
  Hammer|Hammer|Marteau|Martillo|Martelo
  Heart|Herz|Cœur|Corazón|Coração
  Helicopter|Hubschrauber|Hélicoptère|Helicóptero|Helicóptero
  Hexagon|Sechseck|Hexagone|Hexágono|Hexágono
  IceCreamCone|Eis|Glace|Helado|Sorvete
  Key|Schlüssel|Clé|Llave|Chave
  Lamp|Lampe|Lampe|Lámpara|Lâmpada
  Lavender|Lavendel|Lavande|Lavanda|Lavanda
  Leaf|Blatt|Feuille|Hoja|Folha
  Lily|Lilie|Lis|Lirio|Lírio
  LilyOfTheValley|Maiglöckchen|Muguet|Muguete|Lírio-do-vale
  Lollipop|Lutscher|Sucette|Piruleta|Pirulito
  Microwave|Mikrowelle|Micro-ondes|Microondas|Micro-ondas
  Milk|Milch|Lait|Leche|Leite
  Moon|Mond|Lune|Luna|Lua
  Motorbike|Motorrad|Moto|Moto|Moto
  Mountain|Berg|Montagne|Montaña|Montanha
  Nut|Mutter|Écrou|Tuerca|Porca
  Octagon|Achteck|Octogone|Octógono|Octógono
  Orbit|Umlaufbahn|Orbite|Órbita|Órbita
  PaintRoller|Farbroller|Rouleau|Rodillo|Rolo
  Paintbrush|Pinsel|Pinceau|Pincel|Pincel
  Panda|Panda|Panda|Panda|Panda
  PawPrint|Pfote|Patte|Huella|Pata
  Pencil|Bleistift|Crayon|Lápiz|Lápis
  Pentagon|Fünfeck|Pentagone|Pentágono|Pentágono
  Pickaxe|Spitzhacke|Pioche|Pico|Picareta
  Pizza|Pizza|Pizza|Pizza|Pizza
  Plane|Flugzeug|Avion|Avión|Avião
  Poppy|Mohn|Coquelicot|Amapola|Papoula
  Pyramid|Pyramide|Pyramide|Pirámide|Pirâmide
  Rabbit|Hase|Lapin|Conejo|Coelho
  Radar|Radar|Radar|Radar|Radar
  Rainbow|Regenbogen|Arc-en-ciel|Arcoíris|Arco-íris
  Rat|Ratte|Rat|Rata|Rato
  Refrigerator|Kühlschrank|Réfrigérateur|Nevera|Geladeira
  Rocket|Rakete|Fusée|Cohete|Foguete
  Rose|Rose|Rose|Rosa|Rosa
  Ruler|Lineal|Règle|Regla|Régua
  Sailboat|Segelboot|Voilier|Velero|Veleiro
  Sandwich|Sandwich|Sandwich|Bocadillo|Sanduíche
  Satellite|Satellit|Satellite|Satélite|Satélite
  SatelliteDish|Antenne|Antenne|Antena|Antena
  Scissors|Schere|Ciseaux|Tijeras|Tesoura
  Scooter|Roller|Trottinette|Patinete|Patinete
  Shell|Muschel|Coquillage|Concha|Concha
  Ship|Schiff|Bateau|Barco|Navio
  Shovel|Schaufel|Pelle|Pala|Pá
  Shrub|Strauch|Arbuste|Arbusto|Arbusto
  Snail|Schnecke|Escargot|Caracol|Caracol
  Snowflake|Schneeflocke|Flocon|Copo de nieve|Floco de neve
  Sofa|Sofa|Canapé|Sofá|Sofá
  Soup|Suppe|Soupe|Sopa|Sopa
  Sparkles|Sternschnuppen|Étincelles|Destellos|Brilhos
  Sprout|Keimling|Pousse|Brote|Broto
  Square|Quadrat|Carré|Cuadrado|Quadrado
  Squirrel|Eichhörnchen|Écureuil|Ardilla|Esquilo
  Star|Stern|Étoile|Estrella|Estrela
  Sun|Sonne|Soleil|Sol|Sol
  Sunflower|Sonnenblume|Tournesol|Girasol|Girassol
  Telescope|Fernrohr|Télescope|Telescopio|Telescópio
  Thermometer|Thermometer|Thermomètre|Termómetro|Termômetro
  Tornado|Tornado|Tornade|Tornado|Tornado
  Torus|Ring|Anneau|Anillo|Anel
  Tractor|Traktor|Tracteur|Tractor|Trator
  TrainFront|Zug|Train|Tren|Trem
  TreePalm|Palme|Palmier|Palmera|Palmeira
  TreePine|Tanne|Sapin|Pino|Pinheiro
  Trees|Wald|Forêt|Bosque|Floresta
  Triangle|Dreieck|Triangle|Triángulo|Triângulo
  Truck|Lastwagen|Camion|Camión|Caminhão
  Tulip|Tulpe|Tulipe|Tulipán|Tulipa
  Turtle|Schildkröte|Tortue|Tortuga|Tartaruga
  Tv|Fernseher|Télévision|Televisor|Televisão
  Umbrella|Schirm|Parapluie|Paraguas|Guarda-chuva
  Utensils|Besteck|Couverts|Cubiertos|Talheres
  Violet|Veilchen|Violette|Violeta|Violeta`;

const columns = ['key', 'de', 'fr', 'es', 'pt'];
const rows = new Map(
  `${table}${moreNames}`.split('\n').map((line) => {
    const names = line.trim().split('|');
    return [names[0] ?? '', names];
  }),
);

/** `LilyOfTheValley` as "Lily of the valley". */
const spoken = (key: string): string =>
  key.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/(?<=[a-z])\d+$/, '');

/** What a picture shows, in the app's language. */
export function nameOf(key: string): string {
  const [, country] = /^flag (\w+)$/.exec(key) ?? [];
  if (country !== undefined) return new Intl.DisplayNames([appLanguage()], { type: 'region' }).of(country) ?? country;
  return rows.get(key)?.[columns.indexOf(appLanguage())] ?? spoken(key);
}
