/** Sentences that build without a model; each is tried by the composer's own tests. The first stand on the page, the rest behind "Show all". */
export interface Example {
  readonly sentence: string;
  readonly kind: string;
}

export const examples: readonly Example[] = [
  { sentence: 'Track my books with title, author, rating and whether I finished them', kind: 'List' },
  { sentence: 'Tip calculator', kind: 'Tool' },
  { sentence: 'Snake game', kind: 'Game' },
  { sentence: 'Todo list with priorities and due dates', kind: 'List' },
  { sentence: 'Contact form for a plumber', kind: 'Form' },
  { sentence: 'Landing page for a yoga studio in Lisbon', kind: 'Page' },
  { sentence: 'Kanban board for a team', kind: 'Board' },
  { sentence: 'Pomodoro timer', kind: 'Tool' },
  { sentence: 'Expense tracker with a chart per category', kind: 'List and chart' },
  { sentence: 'Weather dashboard for 5 major cities', kind: 'Live data' },
  { sentence: 'Blog with comments', kind: 'Page' },
  { sentence: 'Quiz about European capitals', kind: 'Game' },
];
