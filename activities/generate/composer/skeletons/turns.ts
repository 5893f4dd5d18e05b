/** Clocks for games at the table: whose turn it is, and how long. */
import { inFigures } from '../language/number-words.ts';
import { capitalised, fold } from '../language/text.ts';
import { playersIn } from './counters.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { leftOver } from './left-over.ts';
import { phasesIn } from './timer-phases.ts';

const atTable =
  /\b(board ?games?|table ?games?|card games?|tabletop|chess|turns?|players?|brettspiel\w*|gesellschaftsspiel\w*|kartenspiel\w*|schach\w*|spielzug|spielzuge|spielern?|jeux? de (?:societe|plateau|cartes|table)|echecs|joueurs?|juegos? de (?:mesa|tablero|cartas)|ajedrez|jugador(?:es)?|turnos?|jogos? de (?:tabuleiro|mesa|cartas)|xadrez|jogador(?:es)?)\b/;
const chess = /\b(chess|schach\w*|echecs|ajedrez|xadrez)\b/;
const forTurn =
  /\b(?:per|each|every|a|pro|je|jeden|par|chaque|por|cada) (?:turn|move|go|zug|runde|coup|tour|turno|jugada|movimiento|jogada|vez|rodada)\b/;
const forPlayer =
  /\b(?:per|each|every|for each|for every|pro|je|fur jeden|jeder|par|chaque|pour chaque|por|cada|para cada) (?:player|person|side|one|spieler|person|joueur|personne|camp|jugador|persona|jogador|pessoa)\b|\b(?:each|jeder|jede|chacun|cada uno|cada um)\b/;
const counted =
  /\b(\d{1,2})\s*(?:players?|people|persons?|friends|spielern?|personen|leute|joueurs?|personnes|jugador(?:es)?|personas|jogador(?:es)?|pessoas)\b/;
/** "5+3", "with 3 seconds increment". */
const increment =
  /\b\d{1,3}\s*\+\s*(\d{1,2})\b|\b(\d{1,2})\s*(?:s|sec\w*|sek\w*|seg\w*)\s*(?:increment|bonus|zuschlag|incr\w+|de incremento|por (?:jugada|jogada))|(?:increment|zuschlag|increment\w*|incremento)\s*(?:of|von|de)?\s*(\d{1,2})\b/;

const [fewest, most] = [2, 12];
const usual = { chess: 600, turn: 60, players: 4 };

/** Whether a timer is for people who take turns. */
export const takesTurns = ({ u }: Pick<Bench, 'u'>): boolean => atTable.test(fold(u.sentence));

export const turns: Skeleton = (bench): Draft => {
  const { u, say } = bench;
  const text = inFigures(fold(u.sentence));
  const isChess = chess.test(text);
  const named = playersIn(bench).filter((name) => !/\d/.test(name) && !atTable.test(fold(name)));
  const count = Math.min(most, Math.max(fewest, Number(counted.exec(text)?.[1] ?? (isChess ? fewest : usual.players))));
  const numbered = Array.from({ length: count }, (_, at) => `${say('player')} ${at + 1}`);
  const isPair = isChess && count === fewest;
  const players = named.length >= fewest && named.length <= most ? named : isPair ? say('chessSides').split(', ') : numbered;
  const added = Number(
    increment
      .exec(text)
      ?.slice(1)
      .find((figure) => figure !== undefined) ?? 0,
  );
  const [said] = phasesIn(/\d\s*\+\s*\d/.test(text) ? text.replace(/(\d+)\s*\+\s*\d+/, '$1 min') : text, []);
  const per = !forTurn.test(text) && (isChess || forPlayer.test(text)) ? 'player' : 'turn';
  const seconds = said ? Math.round(said.minutes * 60) : per === 'player' ? usual.chess : usual.turn;
  // "Turn timer for Ana" would name one of three.
  const title = named.length >= fewest && u.name === undefined ? capitalised(u.request.head.text) : headline(u);
  const line = say(per === 'turn' ? 'turnsLine' : 'chessLine', { n: players.length });
  return {
    appType: 'tool',
    title,
    tagline: line,
    layout: 'stage',
    entities: [],
    parts: [use('page-header', { title, text: line }), use('turn-timer', { players, seconds, per, ...(added > 0 ? { added } : {}) })],
    leftOut: leftOver(
      bench,
      ['timer', 'turn-timer'],
      (item) => /\d/.test(item) || atTable.test(fold(item)) || players.some((name) => fold(item).includes(fold(name))),
    ),
    grants: ({ id, said: wish }) => id === 'unread' && (/\d/.test(wish) || atTable.test(fold(wish))),
  };
};
