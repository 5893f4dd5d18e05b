/** Pages that people found too wide for their phones; a walk in a real browser sees them. */
import { app, type Report } from './report.ts';

const columns = ['Name', 'Street', 'Postcode', 'Telephone', 'Membership'];
const page = (inside: string): string =>
  `import { Page } from '@faibric/kit';\nconst columns = ${JSON.stringify(columns)};\nexport default function App() {\n  return (\n    <Page>\n      <h1>Members of {columns.length} kinds</h1>\n      ${inside}\n    </Page>\n  );\n}\n`;

export const phone: readonly Report[] = [
  {
    class: 19,
    source: 'rviscomi/ismyhostfastyet#1',
    about: 'a box of 800 pixels',
    files: app(page('<div className="w-[800px] rounded-app border border-line p-4">The fastest hosts of this year</div>')),
    holds: ['w-[800px] rounded-app border border-line p-4 max-w-full'],
  },
  {
    class: 19,
    source: 'filamentphp/filament#1097',
    about: 'a table whose columns do not fit beside each other',
    files: app(page('<table><thead><tr>{columns.map((name) => <th key={name} className="min-w-32 p-2">{name}</th>)}</tr></thead></table>')),
    holds: ['<div className="overflow-x-auto"><table>'],
  },
];
