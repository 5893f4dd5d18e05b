import { app, shows, type Report } from './report.ts';

export const behaviour: readonly Report[] = [
  {
    class: 9,
    source: 'SonarSource/SonarJS#3219',
    about: 'a setter in the body of the component',
    files: app(
      `import { useState } from 'react';\nexport default function App() {\n  const [language, setLanguage] = useState('fr');\n  setLanguage(navigator.language);\n  return <button onClick={() => setLanguage('fr')}>Your language is {language}</button>;\n}\n`,
    ),
    holds: ['useState(navigator.language)'],
  },
  {
    class: 9,
    source: 'react/react#5591',
    about: 'a handler that is called instead of given',
    files: app(
      `import { useState } from 'react';\nexport default function App() {\n  const [busy, setBusy] = useState(false);\n  return <button onClick={setBusy(true)}>{busy ? 'Busy' : 'Start'}</button>;\n}\n`,
    ),
    holds: ['onClick={() => setBusy(true)}'],
  },
  {
    class: 9,
    source: 'GoogleChromeLabs/react-adaptive-hooks#77',
    about: 'state that only follows from other values, set in every render',
    files: app(
      `import { useState } from 'react';\nconst prices = [3, 4];\nexport default function App() {\n  const [count, setCount] = useState(1);\n  const [total, setTotal] = useState(0);\n  setTotal(count * (prices[0] ?? 0));\n  return <button onClick={() => setCount(count + 1)}>{total}</button>;\n}\n`,
    ),
    holds: ['const total = count * (prices[0] ?? 0);'],
    lacks: ['setTotal'],
  },
  {
    class: 9,
    source: 'lifeparticle/binarytree#330',
    about: 'an effect without dependencies that sets a new list each time',
    files: app(
      `import { useEffect, useState } from 'react';\nexport default function App() {\n  const [colours, setColours] = useState<string[]>([]);\n  useEffect(() => {\n    setColours(['red', 'green']);\n  });\n  return <p>{colours.join(', ')} chosen</p>;\n}\n`,
    ),
    holds: ['}, []);'],
  },
  {
    class: 10,
    source: 'meteor/meteor#11292',
    about: 'the pair of useState in braces',
    files: app(
      `import { useState } from 'react';\nexport default function App() {\n  const { posts, setPosts } = useState<string[]>([]);\n  return <main>{posts.map((post) => <p key={post}>{post}</p>)}<button onClick={() => setPosts(['first'])}>Load {posts.length}</button></main>;\n}\n`,
    ),
    holds: ['const [posts, setPosts] = useState'],
  },
  {
    class: 10,
    source: 'wesbos/Advanced-React#153',
    about: 'data of a service that is read before it is there',
    files: app(
      `import { useService } from '@faibric/kit';\nexport default function App() {\n  const { data } = useService<{ users: string[] }>('people', '/users', {});\n  return (\n    <ul>\n      <li>Everybody</li>\n      {data.users.map((user) => <li key={user}>{user}</li>)}\n    </ul>\n  );\n}\n`,
    ),
    holds: ['data?.users'],
  },
  {
    class: 10,
    source: 'TanStack/query#2225',
    about: 'rows read by the names of another data hook',
    files: app(
      `import { useCollection } from '@faibric/kit';\nexport default function App() {\n  const { data, isLoading } = useCollection<{ name: string }>('people');\n  if (isLoading) return <p>Wait</p>;\n  return <ul><li>{data.length} people</li>{data.map((row) => <li key={row.id}>{row.name}</li>)}</ul>;\n}\n`,
    ),
    holds: ['{ rows: data, loading: isLoading }'],
  },
  {
    class: 10,
    source: 'reactbuch/vote-example-v2#12',
    about: 'state that is null until it is loaded',
    files: app(
      `import { useEffect, useState } from 'react';\nexport default function App() {\n  const [vote, setVote] = useState<{ choices: string[] } | null>(null);\n  useEffect(() => {\n    setTimeout(() => setVote({ choices: ['yes', 'no'] }), 50);\n  }, []);\n  return <p>Choices: {vote.choices.join(', ')}</p>;\n}\n`,
    ),
    holds: ['vote?.choices'],
  },
  {
    class: 15,
    source: 'stackblitz/bolt.new#2110',
    about: '@apply border-border of another kit’s theme',
    files: app(shows('<p className="bg-background text-muted-foreground hover:border-border">Here</p>'), [
      'theme.css',
      `@layer base {\n  * { @apply border-border; }\n  body { @apply bg-background text-foreground; }\n}\n`,
    ]),
    holds: ['@apply border-line', '@apply bg-bg text-text', 'bg-bg text-muted hover:border-line'],
    lacks: ['border-border'],
  },
  {
    class: 15,
    source: 'tailwindlabs/tailwindcss#9889',
    about: 'colours of labels put together at run time',
    files: app(
      `const labels = ['red', 'green'];\n${shows('<div>{labels.map((label) => <span key={label} className={`bg-${label}-500 h-6 w-6`}>{label}</span>)}</div>')}`,
    ),
    collections: [],
    holds: [`red: 'bg-red-500', green: 'bg-green-500'`, '${labelClasses[label]} h-6 w-6'],
  },
  {
    class: 15,
    source: 'nativewind/nativewind#448',
    about: 'a button whose colour is a property',
    files: app(`import { Tag } from './Tag';\n${shows('<p><Tag tone="blue" /><Tag tone="rose" /></p>')}`, [
      'Tag.tsx',
      `export function Tag({ tone = 'gray' }: { tone?: 'gray' | 'blue' | 'rose' }) {\n  return <b className={\`rounded border-\${tone}-500 text-\${tone}-900\`}>{tone}</b>;\n}\n`,
    ]),
    collections: [],
    holds: [`gray: 'border-gray-500'`, `rose: 'text-rose-900'`],
  },
  {
    class: 17,
    source: 'stackblitz/bolt.new#2842',
    about: 'clients in memory that are gone with a refresh',
    files: app(
      `import { useState } from 'react';
interface Client { id: number; name: string; paid: boolean }
export default function App() {
  const [clients, setClients] = useState<Client[]>([]);
  const [name, setName] = useState('');
  const addClient = () => {
    setClients([...clients, { id: Date.now(), name, paid: false }]);
    setName('');
  };
  const togglePaid = (id: number) => {
    setClients(clients.map((client) => (client.id === id ? { ...client, paid: !client.paid } : client)));
  };
  return (
    <main>
      <form onSubmit={(event) => { event.preventDefault(); addClient(); }}>
        <input aria-label="Name" value={name} onChange={(event) => setName(event.target.value)} />
        <button>Add</button>
      </form>
      {clients.map((client) => (
        <p key={client.id}>{client.name} {client.paid ? 'paid' : 'open'}
          <button onClick={() => togglePaid(client.id)}>Paid</button>
          <button onClick={() => setClients(clients.filter((c) => c.id !== client.id))}>Delete</button>
        </p>
      ))}
    </main>
  );
}
`,
    ),
    collections: ['clients'],
    holds: [
      `const { rows: clients, add, update, remove } = useCollection<Client>('clients', { sort: { field: 'created_at' } })`,
      'void add({ id: Date.now(), name, paid: false })',
      'remove(client.id)',
      'paid: !client.paid',
    ],
    lacks: ['setClients'],
  },
  {
    class: 17,
    source: 'wobsoriano/pinia-shared-state#37',
    about: 'notes in a part, newest first, lost after a refresh',
    files: app(`import { Notes } from './components/Notes';\n${shows('<Notes />')}`, [
      'components/Notes.tsx',
      `import { useState } from 'react';
export function Notes() {
  const [notes, setNotes] = useState<Array<{ id: string; text: string }>>([]);
  const [text, setText] = useState('');
  const add = () => setNotes((before) => [{ id: String(before.length), text }, ...before].slice(0, 50));
  const addNote = () => setNotes((before) => [{ id: crypto.randomUUID(), text }, ...before]);
  return <section><textarea aria-label="Note" value={text} onChange={(event) => setText(event.target.value)} /><button onClick={addNote}>Keep</button>{notes.map((note) => <p key={note.id}>{note.text}</p>)}</section>;
}
`.replace(/  const add = .*\n/, ''),
    ]),
    collections: ['notes'],
    holds: [
      `const { rows: notes, add } = useCollection<{ id: string; text: string }>('notes')`,
      'void add({ id: crypto.randomUUID(), text })',
    ],
    lacks: ['setNotes'],
  },
];
