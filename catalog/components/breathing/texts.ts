export const texts = {
  en: { in: 'Breathe in', held: 'Hold', out: 'Breathe out', empty: 'Hold', rhythm: 'Rhythm in seconds', minutes: 'Minutes', ready: 'Sit comfortably', done: 'Done. Well breathed.', stop: 'Stop', left: 'left' },
  de: { in: 'Einatmen', held: 'Halten', out: 'Ausatmen', empty: 'Halten', rhythm: 'Rhythmus in Sekunden', minutes: 'Minuten', ready: 'Setz dich bequem hin', done: 'Fertig. Gut geatmet.', stop: 'Stopp', left: 'übrig' },
  fr: { in: 'Inspirez', held: 'Retenez', out: 'Expirez', empty: 'Pause', rhythm: 'Rythme en secondes', minutes: 'Minutes', ready: 'Installez-vous bien', done: 'C’est fait. Bien respiré.', stop: 'Arrêter', left: 'restant' },
  es: { in: 'Inspira', held: 'Mantén', out: 'Espira', empty: 'Pausa', rhythm: 'Ritmo en segundos', minutes: 'Minutos', ready: 'Siéntate con comodidad', done: 'Listo. Bien respirado.', stop: 'Parar', left: 'quedan' },
  pt: { in: 'Inspire', held: 'Segure', out: 'Expire', empty: 'Pausa', rhythm: 'Ritmo em segundos', minutes: 'Minutos', ready: 'Sente-se com conforto', done: 'Pronto. Bem respirado.', stop: 'Parar', left: 'restam' },
};
