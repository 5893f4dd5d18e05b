export const texts = {
  en: { kick: 'Kick', snare: 'Snare', closed: 'Hi-hat', open: 'Open hat', clap: 'Clap', tom: 'Tom', bell: 'Cowbell', step: 'Step', stop: 'Stop', patterns: 'Patterns', rock: 'Rock', house: 'House', hiphop: 'Hip-hop', latin: 'Latin', board: 'Steps' },
  de: { kick: 'Bassdrum', snare: 'Snare', closed: 'Hi-Hat', open: 'Offene Hi-Hat', clap: 'Klatschen', tom: 'Tom', bell: 'Kuhglocke', step: 'Schritt', stop: 'Stopp', patterns: 'Muster', rock: 'Rock', house: 'House', hiphop: 'Hip-Hop', latin: 'Latin', board: 'Schritte' },
  fr: { kick: 'Grosse caisse', snare: 'Caisse claire', closed: 'Charleston', open: 'Charleston ouvert', clap: 'Clap', tom: 'Tom', bell: 'Cloche', step: 'Pas', stop: 'Arrêter', patterns: 'Motifs', rock: 'Rock', house: 'House', hiphop: 'Hip-hop', latin: 'Latin', board: 'Pas' },
  es: { kick: 'Bombo', snare: 'Caja', closed: 'Charles', open: 'Charles abierto', clap: 'Palmada', tom: 'Tom', bell: 'Cencerro', step: 'Paso', stop: 'Parar', patterns: 'Patrones', rock: 'Rock', house: 'House', hiphop: 'Hip-hop', latin: 'Latino', board: 'Pasos' },
  pt: { kick: 'Bumbo', snare: 'Caixa', closed: 'Chimbal', open: 'Chimbal aberto', clap: 'Palma', tom: 'Tom', bell: 'Cowbell', step: 'Passo', stop: 'Parar', patterns: 'Padrões', rock: 'Rock', house: 'House', hiphop: 'Hip-hop', latin: 'Latino', board: 'Passos' },
};
