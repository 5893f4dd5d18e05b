import type { examples as english } from '../en/examples.ts';
import type { Translation } from '../text.ts';

export const examples = {
  'example.books': 'Registrar meus livros com título, autor, avaliação e se já foram lidos',
  'example.tip': 'Calculadora de gorjeta',
  'example.snake': 'Jogo da cobrinha',
  'example.todo': 'Lista de tarefas com prioridade e prazo',
  'example.contact': 'Formulário de contato para um encanador',
  'example.landing': 'Página para um estúdio de ioga em Lisboa',
  'example.board': 'Quadro kanban para uma equipe',
  'example.timer': 'Timer pomodoro para estudar',
  'example.expenses': 'Controle de despesas com um gráfico por categoria',
  'example.weather': 'Previsão do tempo de 5 grandes cidades',
  'example.blog': 'Blog com comentários',
  'example.quiz': 'Quiz sobre capitais europeias',
  'kind.list': 'Lista',
  'kind.tool': 'Ferramenta',
  'kind.game': 'Jogo',
  'kind.form': 'Formulário',
  'kind.page': 'Página',
  'kind.board': 'Quadro',
  'kind.chart': 'Lista e gráfico',
  'kind.live': 'Dados ao vivo',
} satisfies Translation<typeof english>;
