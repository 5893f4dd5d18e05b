import type { examples as english } from '../en/examples.ts';
import type { Translation } from '../text.ts';

export const examples = {
  'example.books': 'Registrar mis libros con título, autor, valoración y si los he leído',
  'example.tip': 'Calculadora de propinas',
  'example.snake': 'Juego de la serpiente',
  'example.todo': 'Lista de tareas con prioridad y fecha límite',
  'example.contact': 'Formulario de contacto para un fontanero',
  'example.landing': 'Página web para un estudio de yoga en Lisboa',
  'example.board': 'Tablero kanban para un equipo',
  'example.timer': 'Temporizador pomodoro para estudiar',
  'example.expenses': 'Control de gastos con un gráfico por categoría',
  'example.weather': 'El tiempo en 5 grandes ciudades',
  'example.blog': 'Blog con comentarios',
  'example.quiz': 'Quiz sobre capitales europeas',
  'kind.list': 'Lista',
  'kind.tool': 'Herramienta',
  'kind.game': 'Juego',
  'kind.form': 'Formulario',
  'kind.page': 'Página',
  'kind.board': 'Tablero',
  'kind.chart': 'Lista y gráfico',
  'kind.live': 'Datos en directo',
} satisfies Translation<typeof english>;
