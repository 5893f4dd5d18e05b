const lists: Record<string, string> = {
  en: `apple basket bicycle blanket bottle bridge butter button candle carpet castle chimney curtain drawer feather
    garden glove hammer jacket kettle kitchen ladder lantern letter mirror morning mountain needle notebook orange
    pencil pillow pocket rabbit ribbon saucer scissors shoulder umbrella window`,
  de: `Apfel Bleistift Brille Brücke Brunnen Decke Fahrrad Fenster Feuer Flasche Garten Gabel Handschuh Hammer Jacke
    Kamm Kerze Kirsche Kissen Knopf Koffer Küche Laterne Leiter Löffel Messer Morgen Nadel Ofen Pfanne Regen Schere
    Schlüssel Schrank Spiegel Tasse Teppich Treppe Vorhang Zitrone`,
  fr: `abeille aiguille armoire bateau bouteille bouton bureau cerise chaise chapeau château chemise ciseaux citron
    clé coussin couteau crayon cuillère échelle écharpe étoile fenêtre forêt fourchette gant jardin lampe marteau
    matin miroir oreiller parapluie pomme pont rideau savon tapis tasse vélo`,
  es: `aguja almohada árbol armario bicicleta botella botón bufanda cajón camisa canción castillo cereza cocina cortina
    cuchara espejo estrella farol gato guante hoja jardín jabón lámpara lápiz limón llave maleta mañana manzana
    martillo mesa montaña paraguas puente queso reloj tijera ventana`,
  pt: `agulha almofada árvore armário bicicleta botão cadeira caderno camisa canção castelo cereja chave colher copo
    cortina escada espelho estrela floresta garfo garrafa janela jardim lâmpada lápis limão livro luva maçã manhã
    martelo mesa montanha ponte queijo relógio sabão tapete tesoura`,
};

/** Forty everyday nouns of a language. */
export const nounsIn = (language: string): string[] => (lists[language] ?? lists['en'] ?? '').split(/\s+/);
