import { app, shows, type Report } from './report.ts';

export const modules: readonly Report[] = [
  {
    class: 1,
    source: 'stackblitz/bolt.new#958',
    about: 'parts imported from folders they are not in, beside a ui/Button that nobody wrote',
    files: app(
      `import { AuthCard } from './components/auth/AuthCard';\nimport { Button } from './components/ui/Button';\n${shows('<main><AuthCard /><Button>Sign in</Button></main>')}`,
      ['components/AuthCard.tsx', `export function AuthCard() {\n  return <p>Welcome back</p>;\n}\n`],
    ),
    holds: [`from './components/AuthCard'`, `import { Button } from '@faibric/kit'`],
  },
  {
    class: 1,
    source: 'stackblitz/bolt.new#4890',
    about: '“@/lib/utils” does not exist',
    files: app(`import { cn } from '@/lib/utils';\n${shows(`<p className={cn('a', 'b')}>Ready</p>`)}`),
    holds: [`import { clsx as cn } from 'clsx'`],
  },
  {
    class: 1,
    source: 'stackblitz/bolt.new#1668',
    about: 'pages one folder too high, one of them loaded later',
    files: app(
      `import { lazy, Suspense } from 'react';\nconst Dashboard = lazy(() => import('../pages/Dashboard'));\n${shows('<Suspense fallback={<p>Wait</p>}><Dashboard /></Suspense>')}`,
      ['pages/Dashboard.tsx', `export default function Dashboard() {\n  return <h1>Figures</h1>;\n}\n`],
    ),
    holds: [`import('./pages/Dashboard')`],
  },
  {
    class: 2,
    source: 'stackblitz/bolt.new#2471',
    about: 'an icon called Run',
    files: app(`import { Run } from 'lucide-react';\n${shows('<p><Run size={16} /> Training</p>')}`),
    holds: ['Footprints as Run'],
  },
  {
    class: 2,
    source: 'stackblitz/bolt.new#3024',
    about: 'an icon called TaxiIcon',
    files: app(`import { TaxiIcon } from 'lucide-react';\n${shows('<p><TaxiIcon className="h-4 w-4" /> Rides</p>')}`),
    holds: ['Car as TaxiIcon'],
  },
  {
    class: 2,
    source: 'stackblitz/bolt.new#5075',
    about: 'an icon called Tool',
    files: app(`import { Tool, Hammer } from 'lucide-react';\n${shows('<p><Tool /><Hammer /> Repairs</p>')}`),
    holds: ['Wrench as Tool', 'Hammer'],
  },
  {
    class: 3,
    source: 'stackblitz/bolt.new#1645',
    about: 'a named import of a part that is exported as default',
    files: app(`import { Analytics } from './components/Analytics';\n${shows('<Analytics />')}`, [
      'components/Analytics.tsx',
      `const Analytics = () => <p>12 visits</p>;\nexport default Analytics;\n`,
    ]),
    holds: [`import Analytics from './components/Analytics'`],
  },
  {
    class: 3,
    source: 'stackblitz/bolt.new#4315',
    about: 'a default import of a part that has a name only',
    files: app(`import Dashboard from './components/Dashboard';\n${shows('<Dashboard />')}`, [
      'components/Dashboard.tsx',
      `export const Dashboard = () => <p>Clients</p>;\n`,
    ]),
    holds: [`import { Dashboard } from './components/Dashboard'`],
  },
  {
    class: 3,
    source: 'stackblitz/bolt.new#4454',
    about: 'a part whose file forgot to export it',
    files: app(`import SpeedControl from './components/SpeedControl';\n${shows('<SpeedControl />')}`, [
      'components/SpeedControl.tsx',
      `function SpeedControl() {\n  return <p>Speed 3</p>;\n}\n`,
    ]),
    holds: ['export default SpeedControl;'],
  },
  {
    class: 4,
    source: 'stackblitz/bolt.new#4875',
    about: 'useRef is not defined',
    files: app(
      `import { useState } from 'react';\nexport default function App() {\n  const [page] = useState(1);\n  const view = useRef<HTMLDivElement>(null);\n  return <div ref={view}>Page {page}</div>;\n}\n`,
    ),
    holds: [`import { useState, useRef } from 'react'`],
  },
  {
    class: 4,
    source: 'reactjs/react.dev#7445',
    about: 'useState is used and only useEffect imported',
    files: app(
      `import { useEffect } from 'react';\nexport default function App() {\n  const [url, setUrl] = useState('first');\n  useEffect(() => {\n    document.title = url;\n  }, [url]);\n  return <button onClick={() => setUrl('second')}>{url}</button>;\n}\n`,
    ),
    holds: ['useEffect, useState'],
  },
  {
    class: 5,
    source: 'stackblitz/bolt.new#1256',
    about: 'date-fns for a list of dates',
    files: app(
      `import { format, formatDistanceToNow, parseISO } from 'date-fns';\nconst due = '2026-05-01';\n${shows(`<p>{format(new Date(due), 'MMM d, yyyy')} · {formatDistanceToNow(new Date(due), { addSuffix: true })}</p>`)}export const day = parseISO(due);\n`,
    ),
    holds: ['formatDate(new Date(due))', 'formatAgo(new Date(due))', 'new Date(due)', `from '@faibric/kit'`],
    lacks: ['date-fns'],
  },
  {
    class: 5,
    source: 'magicuidesign/magicui#611',
    about: 'motion/react for a moving border',
    files: app(
      `import { motion } from 'motion/react';\n${shows('<motion.div initial={{ opacity: 0 }} animate={{ opacity: 1 }} className="border">Framed</motion.div>')}`,
    ),
    holds: ['<div', 'className="border"'],
    lacks: ['motion'],
  },
  {
    class: 5,
    source: 'timolins/react-hot-toast#422',
    about: 'notices of react-hot-toast with their holder',
    files: app(
      `import toast, { Toaster } from 'react-hot-toast';\n${shows(`<main><Toaster position="top-right" /><button onClick={() => toast.success('Saved')}>Save</button><button onClick={() => toast.error('Not saved')}>Fail</button></main>`)}`,
    ),
    holds: [`import { toast } from '@faibric/kit'`, `toast('Saved')`, `toast('Not saved', { kind: 'problem' })`],
    lacks: ['Toaster', 'react-hot-toast'],
  },
  {
    class: 5,
    source: 'stackblitz/bolt.new#10321',
    about: 'react-router-dom around one page',
    files: app(
      `import { BrowserRouter as Router, Routes, Route } from 'react-router-dom';\nconst Home = () => <h1>Home</h1>;\n${shows('<Router><Routes><Route path="/" element={<Home />} /></Routes></Router>')}`,
    ),
    holds: ['<Home />'],
    lacks: ['react-router-dom', 'Route'],
  },
];
