export const texts = {
  en: {
    computer: 'Against the computer',
    person: 'For two',
    hint: 'Left: W and S. Right: arrow keys. Or drag on your half.',
    left: 'Left',
    right: 'Right',
  },
  de: {
    computer: 'Gegen den Computer',
    person: 'Zu zweit',
    hint: 'Links: W und S. Rechts: Pfeiltasten. Oder auf der eigenen Hälfte ziehen.',
    left: 'Links',
    right: 'Rechts',
  },
  fr: {
    computer: 'Contre l’ordinateur',
    person: 'À deux',
    hint: 'Gauche : W et S. Droite : flèches. Ou glissez sur votre moitié.',
    left: 'Gauche',
    right: 'Droite',
  },
  es: {
    computer: 'Contra el ordenador',
    person: 'Para dos',
    hint: 'Izquierda: W y S. Derecha: flechas. O arrastra en tu mitad.',
    left: 'Izquierda',
    right: 'Derecha',
  },
  pt: {
    computer: 'Contra o computador',
    person: 'Para dois',
    hint: 'Esquerda: W e S. Direita: setas. Ou arraste na sua metade.',
    left: 'Esquerda',
    right: 'Direita',
  },
};
