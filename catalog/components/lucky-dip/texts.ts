export const texts = {
  en: { next: 'Another one', question: 'Your question', ask: 'Ask', turn: 'It is the turn of', begin: 'Draw a card.', think: 'Think of a question that yes or no answers.', copied: 'Copied', copy: 'Copy' },
  de: { next: 'Noch eins', question: 'Deine Frage', ask: 'Fragen', turn: 'An der Reihe ist', begin: 'Zieh eine Karte.', think: 'Denk dir eine Frage, auf die ja oder nein passt.', copied: 'Kopiert', copy: 'Kopieren' },
  fr: { next: 'Encore un', question: 'Votre question', ask: 'Demander', turn: 'C’est au tour de', begin: 'Tirez une carte.', think: 'Pensez à une question à laquelle on répond par oui ou non.', copied: 'Copié', copy: 'Copier' },
  es: { next: 'Otra más', question: 'Tu pregunta', ask: 'Preguntar', turn: 'Le toca a', begin: 'Saca una carta.', think: 'Piensa una pregunta que se responda con sí o no.', copied: 'Copiado', copy: 'Copiar' },
  pt: { next: 'Mais uma', question: 'Sua pergunta', ask: 'Perguntar', turn: 'É a vez de', begin: 'Tire uma carta.', think: 'Pense em uma pergunta de sim ou não.', copied: 'Copiado', copy: 'Copiar' },
};
