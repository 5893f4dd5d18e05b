export const texts = {
  en: { record: 'Record', stop: 'Stop', replay: 'Play it back', lower: 'Octave down', higher: 'Octave up', octave: 'Octave', hint: 'Keys A to L play white keys, the row above the black ones.', piano: 'Piano' },
  de: { record: 'Aufnehmen', stop: 'Stopp', replay: 'Abspielen', lower: 'Oktave tiefer', higher: 'Oktave höher', octave: 'Oktave', hint: 'Die Tasten A bis L spielen Weiß, die Reihe darüber Schwarz.', piano: 'Klavier' },
  fr: { record: 'Enregistrer', stop: 'Arrêter', replay: 'Réécouter', lower: 'Octave plus bas', higher: 'Octave plus haut', octave: 'Octave', hint: 'Les touches de la rangée du milieu jouent les blanches, celles au-dessus les noires.', piano: 'Piano' },
  es: { record: 'Grabar', stop: 'Parar', replay: 'Reproducir', lower: 'Octava abajo', higher: 'Octava arriba', octave: 'Octava', hint: 'Las teclas A a L tocan las blancas; la fila de arriba, las negras.', piano: 'Piano' },
  pt: { record: 'Gravar', stop: 'Parar', replay: 'Reproduzir', lower: 'Oitava abaixo', higher: 'Oitava acima', octave: 'Oitava', hint: 'As teclas A a L tocam as brancas; a fila de cima, as pretas.', piano: 'Piano' },
};
