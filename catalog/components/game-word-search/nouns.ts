const lists: Record<string, string> = {
  en: 'apple bridge candle garden island kitchen lantern mirror mountain orange pencil rabbit river summer window winter',
  de: 'apfel birne brunnen fenster garten insel kerze koffer laterne morgen regen schule sommer spiegel wasser winter',
  fr: 'arbre bateau cerise chemin citron fleuve jardin lampe lapin miroir nuage orange plage pomme soleil voyage',
  es: 'arbol barco cereza camino limon rio jardin lampara conejo espejo nube naranja playa manzana verano viaje',
  pt: 'arvore barco cereja caminho limao rio jardim lampada coelho espelho nuvem laranja praia janela verao viagem',
};
export const nounsIn = (language: string): string[] => (lists[language] ?? lists['en'] ?? '').split(' ');
