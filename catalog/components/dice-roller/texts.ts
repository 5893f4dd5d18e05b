export const texts = {
  en: { dice: 'Dice', count: 'How many', plus: 'Added', roll: 'Roll', last: 'Last throws' },
  de: { dice: 'Würfel', count: 'Wie viele', plus: 'Dazu', roll: 'Würfeln', last: 'Letzte Würfe' },
  fr: { dice: 'Dés', count: 'Combien', plus: 'Ajouté', roll: 'Lancer', last: 'Derniers lancers' },
  es: { dice: 'Dados', count: 'Cuántos', plus: 'Se suma', roll: 'Lanzar', last: 'Últimas tiradas' },
  pt: { dice: 'Dados', count: 'Quantos', plus: 'Somado', roll: 'Rolar', last: 'Últimas jogadas' },
};
