export const texts = {
  en: {
    fire: 'Fire',
    wave: 'Wave',
    hint: 'Arrow keys steer, Space fires. On a touch screen the ship follows your finger and fires by itself.',
  },
  de: {
    fire: 'Feuer',
    wave: 'Welle',
    hint: 'Pfeiltasten steuern, Leertaste schießt. Auf dem Touchscreen folgt das Schiff dem Finger und schießt selbst.',
  },
  fr: {
    fire: 'Tirer',
    wave: 'Vague',
    hint: 'Les flèches dirigent, Espace tire. Au doigt, le vaisseau suit et tire tout seul.',
  },
  es: {
    fire: 'Disparar',
    wave: 'Oleada',
    hint: 'Las flechas mueven, Espacio dispara. En pantalla táctil la nave sigue el dedo y dispara sola.',
  },
  pt: {
    fire: 'Atirar',
    wave: 'Onda',
    hint: 'As setas movem, Espaço atira. No toque, a nave segue o dedo e atira sozinha.',
  },
};
