import { app, shows, type Report } from './report.ts';

export const versions: readonly Report[] = [
  {
    class: 12,
    source: 'MaxwellBo/Muncoordinated-2#202',
    about: 'ReactDOM.render at the end of the app',
    files: app(
      `import React from 'react';\nimport ReactDOM from 'react-dom';\nfunction App() {\n  return <p>Here</p>;\n}\nReactDOM.render(<React.StrictMode><App /></React.StrictMode>, document.getElementById('root'));\n`,
    ),
    holds: ['export default App;'],
    lacks: ['ReactDOM'],
  },
  {
    class: 12,
    source: 'TanStack/tanstack.com#1034',
    about: 'utilities that Tailwind 4 took away',
    files: app(
      `import Ready from './ready';\n${shows('<div className="fixed inset-0 flex bg-black bg-opacity-50"><p className="flex-shrink-0 md:flex-grow overflow-ellipsis"><Ready /></p></div>')}`,
      ['ready.tsx', 'export const Ready = () => <b>Ready</b>;\n'],
    ),
    holds: ['bg-black/50', 'shrink-0 md:grow text-ellipsis'],
    lacks: ['bg-opacity', 'flex-shrink'],
  },
  {
    class: 18,
    source: 'stackblitz/bolt.new#253',
    harmless: true,
    about: 'useCallback imported twice',
    files: app(
      `import { useCallback } from 'react';\nimport { useCallback, useState } from 'react';\nexport default function App() {\n  const [n, setN] = useState(0);\n  const more = useCallback(() => setN((before) => before + 1), []);\n  return <button onClick={more}>{n}</button>;\n}\n`,
    ),
    holds: ['import { useState }'],
  },
  {
    class: 18,
    source: 'stackblitz/bolt.new#4849',
    about: 'the same part declared twice, and one that is imported too',
    files: app(
      `import { Button } from '@faibric/kit';\nconst keys = ['1', '2'];\nfunction Button({ label }: { label: string }) {\n  return <b>{label}</b>;\n}\nconst keys = ['1', '2'];\n${shows('<p>{keys.map((key) => <Button key={key} label={key} />)}</p>')}`,
    ),
    holds: ['function Button'],
    lacks: ['@faibric/kit'],
  },
];
