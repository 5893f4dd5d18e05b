/** Apps with one kind of fault each, and what their App.tsx holds once a rule has mended it. */
import type { SourceFile } from '../../../core/app-files.ts';

const list: SourceFile = {
  path: 'components/BookList.tsx',
  content: `export const BookList = ({ rows = [] }: { rows?: string[] }) => <ul>{rows.map((row) => <li key={row}>{row}</li>)}</ul>;`,
};
const card: SourceFile = { path: 'components/Card.tsx', content: `export default function Card() { return <p>Card</p>; }` };

export interface Case {
  readonly name: string;
  readonly app: string;
  readonly others?: SourceFile[];
  /** What the mended App.tsx holds. */
  readonly holds: readonly string[];
}
export const page = (tag: string): string => `export default function App() { return ${tag}; }`;
export const cases: readonly Case[] = [
  {
    name: 'a markdown fence around it',
    app: `Here is the file:\n\n\`\`\`tsx\n${page('<p>Here</p>')}\n\`\`\`\n`,
    holds: ['export default function App'],
  },
  { name: 'an opened fence', app: `\`\`\`tsx\n${page('<p>Here</p>')}\n`, holds: ['export default'] },
  { name: 'a byte order mark', app: `\uFEFF${page('<p>Here</p>')}`, holds: ['export default'] },
  {
    name: 'typographic quotes as delimiters',
    app: `const word = “Here”;\n${page('<p className=“a”>{word} “quoted”</p>')}`,
    holds: ['const word = "Here"', '“quoted”'],
  },
  { name: 'an HTML comment', app: page('<main><!-- the list --><p>Here</p></main>'), holds: ['{/* the list */}'] },
  {
    name: 'elements that HTML never closes',
    app: page('<main><br><img src="a" alt="b > c"><input value={1 > 2 ? "a" : "b"} readOnly><hr/></main>'),
    holds: ['<br />', '<img src="a" alt="b > c" />', '<hr/>'],
  },
  {
    name: 'HTML attributes',
    app: page('<form><label for="a" class="b" tabindex={1}>A</label><svg stroke-width="2" data-my-id="x" aria-label="y"></svg></form>'),
    holds: ['htmlFor="a"', 'className="b"', 'tabIndex={1}', 'strokeWidth="2"', 'data-my-id="x"'],
  },
  {
    name: 'a style as text',
    app: page('<p style="color: red; --gap: 2px; background-image: url(data:a;b)">Here</p>'),
    holds: ['style={{ color: "red", "--gap": "2px", backgroundImage: "url(data:a;b)" }}'],
  },
  {
    name: 'a wrong folder',
    app: `import { BookList } from './BookList';\n${page('<BookList />')}`,
    others: [list],
    holds: [`from './components/BookList'`],
  },
  {
    name: 'a wrong case',
    app: `import { BookList } from './components/bookList';\n${page('<BookList />')}`,
    others: [list],
    holds: [`from './components/BookList'`],
  },
  {
    name: 'a wrong ending',
    app: `import { BookList } from './components/BookList.jsx';\nimport Card from './components/card.js';\n${page('<BookList><Card /></BookList>')}`,
    others: [list, card],
    holds: [`from './components/Card'`],
  },
  {
    name: 'another project’s alias',
    app: `import { BookList } from '@/components/BookList';\n${page('<BookList />')}`,
    others: [list],
    holds: [`from './components/BookList'`],
  },
  {
    name: 'a file under another name that has what is asked for',
    app: `import { BookList } from './list/everything';\n${page('<BookList />')}`,
    others: [list],
    holds: [`from './components/BookList'`],
  },
  {
    name: 'a slip in a path',
    app: `import { BookList } from './components/BookLists';\n${page('<BookList />')}`,
    others: [list],
    holds: [`from './components/BookList'`],
  },
  {
    name: 'a file that the kit has',
    app: `import { Button } from './ui/button';\nimport { cn } from '@/lib/utils';\n${page('<Button className={cn("a")}>Go</Button>')}`,
    holds: [`import { Button } from '@faibric/kit'`, `import { clsx as cn } from 'clsx'`],
  },
  { name: 'a stylesheet that is not there', app: `import './App.css';\n${page('<p>Here</p>')}`, holds: ['export default'] },
  {
    name: 'a default import of a named export',
    app: `import BookList from './components/BookList';\n${page('<BookList />')}`,
    others: [list],
    holds: [`import { BookList } from './components/BookList'`],
  },
  {
    name: 'a named import of a default export',
    app: `import { Card } from './components/Card';\n${page('<Card />')}`,
    others: [card],
    holds: [`import Card from './components/Card'`],
  },
  {
    name: 'a slip in a name',
    app: `import { BookLst as Books } from './components/BookList';\n${page('<Books />')}`,
    others: [list],
    holds: [`import { BookList as Books } from`],
  },
  {
    name: 'a name in the wrong package',
    app: `import { useState, Page, Plus } from '@faibric/kit';\nimport Page2 from '@faibric/kit';\n${page('<Page>{useState(1)[0]}<Plus size={12} /></Page>').replace('export', 'void Page2;\nexport')}`,
    holds: [`import { useState } from 'react'`, `import { Plus } from 'lucide-react'`],
  },
  {
    name: 'hooks and parts without import',
    app: `export default function App() { const [n] = useState(0); const { rows } = useCollection('books'); return <Page>{n}{rows.length}<BookList /><Trash2 size={16} />{cn('a')}</Page>; }`,
    others: [list],
    holds: [
      `import { useState } from 'react'`,
      `{ useCollection, Page } from '@faibric/kit'`,
      `import { BookList } from './components/BookList'`,
      `import { Trash2 } from 'lucide-react'`,
      `import { clsx as cn } from 'clsx'`,
    ],
  },
  { name: 'React without import', app: page('<p>{React.useMemo(() => 1, [])}</p>'), holds: [`import React from 'react'`] },
  {
    name: 'icons that are not there',
    app: `import { Github, TaxiIcon, FilePdf, Cart, Wizzle } from 'lucide-react';\n${page('<main><Github /><TaxiIcon className="a" /><FilePdf /><Cart /><Wizzle /></main>')}`,
    holds: ['GitBranch as Github', 'Car as TaxiIcon', 'File as FilePdf', 'ShoppingCart as Cart', 'Circle as Wizzle'],
  },
  {
    name: 'icons of other packages',
    app: `import { FaTrash, FaUserCircle } from 'react-icons/fa';\nimport { MagnifyingGlassIcon, XMarkIcon } from '@heroicons/react/24/outline';\nimport { IconHeart } from '@tabler/icons-react';\n${page('<main><FaTrash /><FaUserCircle /><MagnifyingGlassIcon className="a" /><XMarkIcon /><IconHeart stroke={2} /></main>')}`,
    holds: ['Trash as FaTrash', 'Search as MagnifyingGlassIcon', 'X as XMarkIcon', 'Heart as IconHeart'],
  },
  {
    name: 'classnames',
    app: `import cx from 'classnames';\n${page('<p className={cx("a", { b: true })}>Here</p>')}`,
    holds: [`import { clsx as cx } from 'clsx'`],
  },
  {
    name: 'uuid and nanoid',
    app: `import { v4 as uuid } from 'uuid';\nimport { nanoid } from 'nanoid';\n${page('<p>{uuid()}{nanoid()}</p>')}`,
    holds: ['const uuid = () => crypto.randomUUID();', 'const nanoid = () => crypto.randomUUID();'],
  },
  {
    name: 'animated elements',
    app: `import { motion, AnimatePresence } from 'framer-motion';\n${page('<AnimatePresence mode="wait"><motion.div initial={{ x: 1 }} whileHover={{ scale: 2 }} className="a">Here</motion.div></AnimatePresence>')}`,
    holds: ['<><div', 'className="a">Here</div></>'],
  },
  { name: 'no default export', app: `export function App() { return <p>Here</p>; }`, holds: ['export default App;'] },
  { name: 'no default export of its only component', app: `const Books = () => <p>Here</p>;`, holds: ['export default Books;'] },
  {
    name: 'two default exports',
    app: `export default function App() { return <p>Here</p>; }\nexport default App;`,
    holds: ['export default function App'],
  },
];
