export const texts = {
  en: { words: 'Words', found: 'found', hint: 'Press the first letter of a word and then its last.', field: 'Letters' },
  de: { words: 'Wörter', found: 'gefunden', hint: 'Den ersten Buchstaben eines Wortes antippen, dann den letzten.', field: 'Buchstaben' },
  fr: { words: 'Mots', found: 'trouvés', hint: 'Touchez la première lettre d’un mot, puis la dernière.', field: 'Lettres' },
  es: { words: 'Palabras', found: 'encontradas', hint: 'Pulsa la primera letra de una palabra y después la última.', field: 'Letras' },
  pt: { words: 'Palavras', found: 'encontradas', hint: 'Toque na primeira letra de uma palavra e depois na última.', field: 'Letras' },
};
