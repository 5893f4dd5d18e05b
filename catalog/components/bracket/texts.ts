export const texts = {
  en: { names: 'Names, one a line', begin: 'Make the bracket', shuffle: 'Draw by lot', edit: 'Change names', champion: 'Champion', bye: 'free', final: 'Final', semi: 'Semifinals', round: 'Round', wins: 'wins', open: 'open', points: 'Points', player: 'Team' },
  de: { names: 'Namen, einer pro Zeile', begin: 'Turnierbaum erstellen', shuffle: 'Auslosen', edit: 'Namen ändern', champion: 'Sieger', bye: 'Freilos', final: 'Finale', semi: 'Halbfinale', round: 'Runde', wins: 'gewinnt', open: 'offen', points: 'Punkte', player: 'Team' },
  fr: { names: 'Noms, un par ligne', begin: 'Créer le tableau', shuffle: 'Tirer au sort', edit: 'Changer les noms', champion: 'Vainqueur', bye: 'exempt', final: 'Finale', semi: 'Demi-finales', round: 'Tour', wins: 'gagne', open: 'à venir', points: 'Points', player: 'Équipe' },
  es: { names: 'Nombres, uno por línea', begin: 'Crear el cuadro', shuffle: 'Sortear', edit: 'Cambiar nombres', champion: 'Campeón', bye: 'exento', final: 'Final', semi: 'Semifinales', round: 'Ronda', wins: 'gana', open: 'por jugar', points: 'Puntos', player: 'Equipo' },
  pt: { names: 'Nomes, um por linha', begin: 'Criar a chave', shuffle: 'Sortear', edit: 'Mudar nomes', champion: 'Campeão', bye: 'livre', final: 'Final', semi: 'Semifinais', round: 'Rodada', wins: 'vence', open: 'a jogar', points: 'Pontos', player: 'Time' },
};
