/** Part of the fifty sentences of fifty.ts. */
import type { Asked } from '../fifty.ts';

export const third: readonly Asked[] = [
  {
    sentence:
      "Je voudrais une petite appli pour l'immeuble : les voisins signalent un problème avec l'étage, une description, l'urgence (faible, moyenne, haute) et une photo, tout le monde voit la liste et on peut marquer comme réglé. Triée par urgence svp, et appelez-la Palier",
    language: 'fr',
    title: /Palier/,
    says: ['Palier', 'tage', 'escription', 'rgence', 'aible', 'oyenne', 'aute', 'hoto', 'églé'],
    routing: ['collections'],
    right:
      'Nommée Palier. Des problèmes avec étage, description, urgence (faible, moyenne, haute) et photo, visibles par tous, que l’on peut marquer comme réglés ; triés par urgence, la haute d’abord et non par alphabet ; tout persiste.',
  },
  {
    sentence: 'euh je sais pas trop, surprends-moi',
    refused: 'needs_more',
    routing: [],
    right: 'On demande en retour ce qui est voulu, avec des exemples ; rien n’est construit.',
  },
  {
    sentence:
      'carnet de randonnées où chacun peut ajouter une sortie (lieu, distance, dénivelé, difficulté sur 5) et laisser un commentaire',
    language: 'fr',
    title: /randonnées/i,
    fields: ['lieu:text', 'distance:number', 'denivele:number', 'difficulte:rating'],
    says: ['ommentaire'],
    routing: ['collections'],
    right:
      'Chacun ajoute des sorties avec lieu, distance, dénivelé et difficulté de 1 à 5, et laisse des commentaires sous une sortie ; sorties et commentaires sont visibles par tous et persistent.',
  },
  {
    sentence: 'juego de buscaminas',
    language: 'es',
    appType: 'game',
    title: /buscaminas/i,
    routing: ['static'],
    right:
      'Buscaminas: descubrir casillas, números correctos, marcar con bandera (también en el móvil), abrir vacíos de golpe, ganar, perder y empezar de nuevo.',
  },
  {
    sentence:
      'Página para mi peluquería Tijeras Locas en Valencia con servicios (corte, tinte, peinado), horario de martes a sábado de 10 a 20 y un formulario para pedir cita con nombre, teléfono, servicio y fecha',
    language: 'es',
    appType: 'website',
    title: /Tijeras Locas/,
    confidential: true,
    fields: ['nombre:text', 'telefono:phone', 'servicio:choice(corte|tinte|peinado)', 'fecha:date'],
    says: ['Tijeras Locas', 'Valencia', 'orte', 'inte', 'einado', 'artes', 'ábado', '10', '20'],
    routing: ['static', 'collections'],
    right:
      'Una página de Tijeras Locas en Valencia con corte, tinte y peinado, horario de martes a sábado de 10 a 20, y un formulario de cita con nombre, teléfono, servicio (de los tres) y fecha, que se guarda y solo lee la dueña.',
  },
  {
    sentence: 'panel con las acciones de Tesla, Nvidia y Amazon en modo oscuro',
    language: 'es',
    appType: 'dashboard',
    title: /acciones/i,
    says: ['Tesla', 'Nvidia', 'Amazon'],
    routing: ['gateway'],
    right:
      'Cotizaciones de Tesla, Nvidia y Amazon de un servicio bursátil (o muestras marcadas), con precio y cambio, en oscuro y en español.',
  },
  {
    sentence:
      'Hola, tengo un pequeño taller de coches en Rosario y quiero dejar de usar papelitos. Necesito guardar clientes con nombre y teléfono, los autos de cada cliente con patente, marca y modelo, y los trabajos de cada auto con fecha, descripción, costo y estado (pendiente, en curso, entregado). Que se pueda buscar por patente y ver el total cobrado por mes.',
    language: 'es',
    says: ['liente', 'uto', 'rabajo', 'atente', 'arca', 'odelo', 'osto', 'endiente', 'n curso', 'ntregado'],
    routing: ['collections'],
    right:
      'Tres listas unidas: clientes (nombre, teléfono), autos (patente, marca, modelo, de un cliente) y trabajos (fecha, descripción, costo, estado de tres, de un auto); búsqueda por patente; total de costo por mes; todo permanece.',
  },
  {
    sentence: 'tablero para la mudanza con columnas Por empacar, Empacado, En el camión y Desempacado',
    language: 'es',
    title: /mudanza/i,
    says: ['Por empacar', 'Empacado', 'En el camión', 'Desempacado'],
    routing: ['collections'],
    right: 'Un tablero con las cuatro columnas en ese orden; se añaden tarjetas, se mueven entre columnas y permanecen donde se dejaron.',
  },
  {
    sentence: 'convertidor de millas a kilómetros, libras a kilos y pies a metros',
    language: 'es',
    appType: 'tool',
    says: ['illas', 'ilómetros', 'ibras', 'ilos', 'ies', 'etros'],
    routing: ['static'],
    right: 'Tres conversiones que responden al escribir: 10 millas son 16,09 km, 10 libras 4,54 kg, 10 pies 3,05 m.',
  },
  {
    sentence: 'diário de corrida com data, distância em km, minutos e sensação (ótima, boa, ruim), com gráfico da distância por semana',
    language: 'pt',
    title: /corrida/i,
    fields: ['data:date', 'distancia_em_km:number', 'minutos:number', 'sensacao:choice(ótima|boa|ruim)'],
    says: ['tima', 'oa', 'uim'],
    routing: ['collections'],
    right:
      'Corridas com data, distância em km, minutos e sensação (ótima, boa, ruim); um gráfico soma a distância por semana e acompanha novas corridas; tudo permanece.',
  },
  {
    sentence: 'agenda de consultas da minha mãe com médico, especialidade, data, hora e endereço, em letras grandes',
    language: 'pt',
    title: /consultas/i,
    fields: ['medico:text', 'especialidade:text', 'data:date', 'hora:time', 'endereco:text'],
    routing: ['collections'],
    right:
      'Consultas com médico, especialidade, data, hora e endereço, em ordem de data; letras grandes; incluir, editar, apagar; permanecem.',
  },
  {
    sentence: 'álbum onde os convidados do casamento da Bia e do Rafa mandam fotos com legenda',
    language: 'pt',
    title: /Bia|casamento/,
    fields: ['foto:image', 'legenda:text'],
    says: ['Bia', 'Rafa'],
    routing: ['collections'],
    right:
      'Convidados enviam fotos com legenda, todos as veem numa galeria e podem abri-las grandes; Bia e Rafa são nomeados; as fotos permanecem.',
  },
  {
    sentence:
      'site da minha marmitaria Sabor de Casa em Curitiba, cores quentes, com cardápio da semana de segunda a sexta, como funciona, área de entrega (Centro, Batel, Água Verde) e telefone (41) 5555-0142',
    language: 'pt',
    appType: 'website',
    title: /Sabor de Casa/,
    says: ['Sabor de Casa', 'Curitiba', 'egunda', 'exta', 'omo funciona', 'Centro', 'Batel', 'Água Verde', '5555-0142'],
    routing: ['static'],
    right:
      'Um site da Sabor de Casa em Curitiba com cardápio de segunda a sexta (exemplos reconhecíveis), como funciona, os três bairros de entrega e o telefone clicável; cores quentes; nada inventado como fato.',
  },
  {
    sentence: 'um sistema operacional para celular',
    refused: 'composer_cannot',
    routing: [],
    right: 'É dito que isso não pode ser feito; nenhum app é construído.',
  },
];
