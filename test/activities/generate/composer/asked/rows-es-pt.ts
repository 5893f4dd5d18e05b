/** Wishes for rows in Spanish and Portuguese, written by somebody who had not seen the product. */
import type { Asked } from '../fifty.ts';

export const spanishAndPortuguese: readonly Asked[] = [
  {
    sentence: 'huerto urbano',
    language: 'es',
    title: /^Huerto urbano$/,
    holds: [/^plantas\.nombre/],
    right: 'Una lista de plantas con fecha y notas.',
  },
  {
    sentence:
      'Necesito llevar el control de mis cabras: número de arete (obligatorio), nombre, raza (Murciana, Saanen, Alpina), fecha de nacimiento, litros de leche por día, preñada sí/no. Que se pueda filtrar por raza',
    language: 'es',
    title: /cabras/i,
    fields: [
      /^numero_de_arete:text/,
      'nombre:text',
      'raza:choice(Murciana|Saanen|Alpina)',
      'fecha_de_nacimiento:date',
      /^litros_de_leche_por_dia:number/,
      /^prenada:boolean/,
    ],
    says: [/filters/],
    right: 'Seis campos, el arete obligatorio, filtro por raza.',
  },
  {
    sentence: 'gastos de casa categoria comida luz agua alquiler ocio otros, total por mes y grafica de pastel',
    language: 'es',
    title: /^Gastos de casa$/,
    parts: ['chart', 'stat-tiles'],
    holds: [/categoria:choice\(comida\|luz\|agua\|alquiler\|ocio\|otros\)/, /importe:money/],
    says: [/donut/, /month/],
    unsaid: /pastel:/i,
    right: 'Seis opciones, una suma por mes, un gráfico circular.',
  },
  {
    sentence:
      'Buenas tardes, ¿me podrían hacer un registro de los socios del club de ajedrez? Nombre, ELO (0–3000), categoría (sub-12, sub-16, absoluta, veteranos), correo y si pagó la cuota de 25 €. Gracias.',
    language: 'es',
    title: /socios del club de ajedrez/i,
    holds: [
      /socios\.nombre/,
      /elo:number/,
      /categoria:choice\(sub-12\|sub-16\|absoluta\|veteranos\)/,
      /correo:email/,
      /cuota_de_25:boolean/,
    ],
    unsaid: /tarde|gracias/i,
    right: 'Socios con ELO de 0 a 3000, categoría de cuatro, correo y cuota pagada.',
  },
  {
    sentence:
      'tablero de pedidos de pasteles: recibido, horneando, decorando, entregado. cliente, telefono, sabor, porciones, fecha de entrega, precio',
    language: 'es',
    parts: ['board'],
    holds: [/cliente:text/, /telefono:phone/, /sabor:text/, /porciones:number/, /fecha_de_entrega:date/, /precio:money/],
    says: [/Recibido/, /Horneando/, /Decorando/, /Entregado/],
    right: 'Cuatro columnas y tarjetas con seis datos.',
  },
  {
    sentence: 'control de presion arterial sistolica diastolica pulso fecha hora, grafica',
    language: 'es',
    title: /^Control de presión arterial$/,
    parts: ['chart'],
    holds: [/sistolica:number/, /diastolica:number/, /pulso:number/, /fecha:date/, /hora:time/],
    right: 'Cinco campos con sus acentos y una curva.',
  },
  {
    sentence:
      'mira, somos una protectora de animales y tenemos un lío tremendo con los papeles, cada voluntario apunta en su libreta, así que quiero una lista de los perros y gatos con nombre, especie, sexo, edad aproximada, fecha de entrada, estado (en acogida, en refugio, adoptado, en tratamiento), foto y si está esterilizado, y poder ver cuántos hay en cada estado',
    language: 'es',
    entities: 1,
    parts: ['chart'],
    holds: [
      /nombre:text/,
      /especie:choice\(Perro\|Gato\)/,
      /edad_aproximada:number/,
      /fecha_de_entrada:date/,
      /estado:choice\(en acogida\|en refugio\|adoptado\|en tratamiento\)/,
      /foto:image/,
      /esterilizado:boolean/,
    ],
    unsaid: /lío|libreta|papeles/i,
    right: 'Perros y gatos en una lista, con cuántos hay en cada estado.',
  },
  {
    sentence:
      'Entrenamientos de natación: fecha, estilo (crol, espalda, braza, mariposa), metros, tiempo, sensaciones 1-5; ordenar por fecha',
    language: 'es',
    holds: [/fecha:date/, /estilo:choice\(crol\|espalda\|braza\|mariposa\)/, /metros:number/, /tiempo:number/, /sensaciones:rating/],
    right: 'Metros y tiempo son cifras, sensaciones son estrellas.',
  },
  {
    sentence: 'calendario de turnos de la farmacia, mañana tarde noche, quien, fecha',
    language: 'es',
    parts: ['calendar'],
    holds: [/turno:choice\(mañana\|tarde\|noche\)/, /quien:text/, /fecha:date/],
    right: 'Un mes con quién trabaja en qué turno.',
  },
  {
    sentence: 'libros prestados: a quien, cuando, devuelto',
    language: 'es',
    fields: [/^libro:text/, /^a_quien:text/, /^cuando:date/, /^devuelto:boolean/],
    right: 'Cuatro campos; el libro es el primero.',
  },
  {
    sentence: 'Cosas por hacer antes de mudarme a Chile',
    language: 'es',
    title: /Chile/,
    parts: ['checklist'],
    right: 'Una lista para marcar.',
  },
  {
    sentence:
      'Boa tarde! Gostaria de um sistema simples para a biblioteca da escola: livros (título, autor, ISBN, prateleira) e empréstimos (aluno, turma, data de retirada, devolução). Mostrar os atrasados, por favor.',
    language: 'pt',
    title: /biblioteca da escola/i,
    entities: 2,
    holds: [/livros\.titulo/, /livros\.prateleira/, /emprestimos\.aluno/, /emprestimos\.livro/, /data_de_retirada:date/, /devolucao:date/],
    says: [/overdue/],
    right: 'Livros e empréstimos ligados; os atrasados se veem.',
  },
  {
    sentence: 'treino de academia carga series repetições evolução em grafico',
    language: 'pt',
    parts: ['chart'],
    holds: [/exercicio:text/, /carga:number/, /series:number/, /repeticoes:number/],
    unsaid: /evolução em/i,
    right: 'Cinco campos e uma curva da carga.',
  },
  {
    sentence: 'Obras em casa: divisão, tarefa, empreiteiro, orçamento €, pago €, em falta, estado (por começar, a decorrer, concluído)',
    language: 'pt',
    title: /^Obras em casa$/,
    holds: [/orcamento:money/, /pago:money/, /em_falta:money/, /estado:choice\(por começar\|a decorrer\|concluído\)/],
    says: [/computed/, /minus/],
    right: 'O que falta é calculado.',
  },
  {
    sentence:
      'Colecção de moedas, país, ano, metal (ouro, prata, cobre, níquel), estado de conservação 1 a 5, valor estimado, foto frente e verso',
    language: 'pt',
    holds: [
      /ano:number/,
      /metal:choice\(ouro\|prata\|cobre\|níquel\)/,
      /estado_de_conservacao:rating/,
      /valor_estimado:money/,
      /foto_frente:image/,
      /foto_verso:image/,
    ],
    right: 'Dois campos de imagem.',
  },
  {
    sentence:
      'oi, eu cuido do time de futebol de várzea aqui do bairro e todo domingo é uma bagunça pra saber quem vem e quem pagou a mensalidade, então queria os jogadores com apelido, posição (goleiro, zagueiro, lateral, meia, atacante), camisa de 1 a 99, telefone, e as mensalidades por mês com valor e se pagou, e quanto tem em caixa',
    language: 'pt',
    entities: 2,
    holds: [
      /jogadores\.apelido/,
      /posicao:choice\(goleiro\|zagueiro\|lateral\|meia\|atacante\)/,
      /mensalidades\.jogador/,
      /mes:date/,
      /valor:money/,
      /pagou:boolean/,
    ],
    unsaid: /bagunça/i,
    right: 'Jogadores e mensalidades de cada um por mês.',
  },
  {
    sentence: 'Vacinas do gado: brinco, vacina, lote, dose ml, data, próxima dose, vet responsável. Me mandar e-mail quando vencer',
    language: 'pt',
    title: /Vacinas do gado/i,
    holds: [/brinco:text/, /vacina:text/, /lote:text/, /dose_ml:number/, /proxima_dose:date/, /vet_responsavel:text/],
    leftOut: /mail/i,
    right: 'As doses vencidas se veem; o e-mail fica de fora, e isso é dito.',
  },
  {
    sentence: 'Controlo de temperatura das arcas (1, 2, 3 e 4) duas vezes por dia, °C, quem mediu. Vermelho se acima de -18',
    language: 'pt',
    holds: [/arca:choice\(1\|2\|3\|4\)/, /temperatura:number/, /quem_mediu:text/],
    right: 'Quatro arcas, uma temperatura cada, vermelho acima de -18.',
  },
  {
    sentence:
      'Taller mecánico. Clientes y vehículos, un cliente puede tener varios coches; de cada coche matrícula, marca, modelo, año, km, próxima ITV. Avisar por WhatsApp cuando toque la ITV',
    language: 'es',
    entities: 2,
    holds: [/matricula:text/, /proxima_itv:date/],
    leftOut: /WhatsApp/,
    right: 'Clientes con sus coches; el aviso falta, y se dice.',
  },
];

/** Beginnings of those that still fall short. */
export const fallShort: readonly string[] = [
  'Colecção de moedas', // "foto frente e verso" is one photo and a text
  'Controlo de temperatura',
  'oi, eu cuido do time de futebol', // its fees are fields of the players
  'control de presion arterial', // without a comma its first figure is taken for what it is called
];
