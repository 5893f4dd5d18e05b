export const texts = {
  en: { moves: 'Moves', size: 'Size', empty: 'empty', tile: 'Tile' },
  de: { moves: 'Züge', size: 'Größe', empty: 'leer', tile: 'Stein' },
  fr: { moves: 'Coups', size: 'Taille', empty: 'vide', tile: 'Pièce' },
  es: { moves: 'Movimientos', size: 'Tamaño', empty: 'vacío', tile: 'Ficha' },
  pt: { moves: 'Jogadas', size: 'Tamanho', empty: 'vazio', tile: 'Peça' },
};
