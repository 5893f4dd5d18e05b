/** Sentences of a usual length in German, French, Spanish and Portuguese: what is said in them is a field, an option, an order, a name. */
import type { Asked } from '../fifty.ts';

const said: readonly Omit<Asked, 'right'>[] = [
  {
    sentence:
      'Übersicht meiner Bewerbungen mit Firma, Stelle, Datum der Bewerbung und Status – Beworben, Gespräch, Zusage oder Absage –, neueste zuerst',
    holds: [/status:choice\(Beworben\|Gespräch\|Zusage\|Absage\)/],
    unsaid: /Neueste zuerst|–,/,
  },
  {
    sentence: 'Liste für den Vereinsausflug: wer mitkommt und mit wie vielen Personen, und ob man selbst fährt',
    holds: [/wer_mitkommt/, /mit_wie_vielen_personen:number/, /selbst_faehrt:boolean/],
  },
  {
    sentence: 'Verleihliste: welches Werkzeug, an wen, seit wann und bis wann zurück, überfällige rot markieren',
    holds: [/seit_wann:date/, /bis_wann_zurueck:date/],
    says: ['overdue'],
  },
  {
    sentence:
      'Wir sind ein kleiner Imkerverein und wollen unsere Völker festhalten: Standort, Königin, Stärke (schwach, mittel, stark) und letzte Durchsicht',
    holds: [/^voelker\.standort/, /staerke:choice\(schwach\|mittel\|stark\)/, /letzte_durchsicht:date/],
  },
  {
    sentence: 'App para controlar as plantas de casa: onde ficam, de quantos em quantos dias regar e quando foi a última rega',
    holds: [/onde_ficam/, /de_quantos_em_quantos_dias_regar:number/, /ultima_rega:date/],
  },
  {
    sentence: 'Cadastro de clientes da minha loja com nome, telefone, aniversário e última compra, ordenado por nome',
    holds: [/^clientes\.nome/, /ultima_compra:date/],
  },
  {
    sentence: 'Un carnet de recettes de ma grand-mère avec ingrédients, étapes, temps de cuisson et une photo',
    holds: [/^recettes\.ingredients/],
    unsaid: /grand_meres/,
  },
  {
    sentence: 'liste de courses partagée avec mon copain, par rayon, et on coche ce qui est pris',
    parts: ['checklist'],
    holds: [/articles\.rayon/],
    unsaid: /Copain/,
  },
  {
    sentence: 'Registro de las visitas al veterinario de mis dos perros, Luna y Toby, con fecha, motivo, peso y próxima vacuna',
    holds: [/perro:choice\(Luna\|Toby\)/, /motivo:text/, /peso:number/],
  },
  {
    sentence: 'Un tablero para las tareas de la casa con los nombres Marta, Luis y Sofía y estados pendiente, haciendo y hecho',
    holds: [/persona:choice\(Marta\|Luis\|Sofía\)/, /estado:choice\(pendiente\|haciendo\|hecho\)/],
  },
  {
    sentence: 'Lista de invitados de la boda: nombre, confirmado sí o no, menú normal, vegano o infantil, y número de mesa',
    holds: [/confirmado:boolean/, /menu:choice\(normal\|vegano\|infantil\)/, /numero_de_mesa/],
  },
  {
    sentence: 'Calendario de turnos del bar: empleado, día, turno de mañana, tarde o noche, y notas',
    holds: [/\.turno:choice\(mañana\|tarde\|noche\)/],
  },
  {
    sentence: 'Lista de la compra por pasillos con cantidad y quién la compra, Ana o Pedro',
    holds: [/quien_la_compra:choice\(Ana\|Pedro\)/, /pasillo/],
  },
  {
    sentence: 'Ficha de mis pacientes de fisioterapia con nombre, lesión y fecha de la sesión, solo para mí',
    confidential: true,
    unsaid: /solo_para_mi/,
  },
  {
    sentence: 'Lista de tarefas da casa dividida entre João, Bia e Rafa, com dia da semana e feito ou não',
    holds: [/pessoa:choice\(João\|Bia\|Rafa\)/, /tarefa:text/],
  },
  {
    sentence: 'Controle de mensalidades da escolinha: aluno, mês, valor e se pagou, quem está devendo primeiro',
    says: [/"sort":\{"field":"pagou","direction":"asc"\}|field: 'pagou'/],
    unsaid: /devendo/,
  },
  {
    sentence: "Je voudrais lister mes vins avec le domaine, l'année, le prix et une note sur 20, les meilleurs en premier",
    unsaid: /Meilleurs en premier/,
  },
  {
    sentence: 'Registro de temperaturas de las neveras del bar: nevera, temperatura, hora y quién lo apuntó',
    says: ['Quién lo apuntó'],
  },
  {
    sentence: 'app para anotar o que bebo e quantas calorias, com total por dia',
    holds: [/que_bebo/, /quantas_calorias:number/],
  },
];

export const tongues: readonly Asked[] = said.map((asked) => ({
  ...asked,
  right: 'Everything that is said is there, under the right name.',
}));

/** Beginnings of those that still fall short, with why. */
export const fallShort: readonly string[] = [];
