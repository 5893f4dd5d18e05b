/** What the scripted model says when nobody tells it otherwise: a small app of three files, and changes of its heading. */
import type { Reply, ScriptedRequest } from './scripted-model.ts';

const app = `import { Page } from '@faibric/kit';
import { TeaForm } from './components/TeaForm.tsx';
import { TeaList } from './components/TeaList.tsx';

export default function App() {
return (
<Page layout="split">
<h1>Tea shelf</h1>
<TeaForm />
<TeaList />
</Page>
);
}
`;

const form = `import { Button, DraftFields, useCollection, useDraft } from '@faibric/kit';
import { teaFields } from './teas.ts';

export function TeaForm() {
const { add } = useCollection('teas', { load: false });
const form = useDraft(teaFields);
return (
<form noValidate onSubmit={form.submit((row) => {
void add(row);
form.setDraft({});
})}>
<h2>New tea</h2>
<DraftFields fields={teaFields} form={form} />
<Button type="submit">Add tea</Button>
</form>
);
}
`;

const list = `import { EmptyState, ErrorState, LoadingState, useCollection, Value } from '@faibric/kit';
import { teaFields } from './teas.ts';

export function TeaList() {
const { rows, loading, error, refresh } = useCollection('teas');
if (loading) return <LoadingState />;
if (error) return <ErrorState message={error} onRetry={refresh} />;
if (rows.length === 0) return <EmptyState title="No tea yet" text="Add the first one." />;
return (
<ul>
{rows.map((row) => (
<li key={row.id} className="flex gap-4 border-b py-3">
{teaFields.map((field) => (
<Value key={field.name} field={field} value={row[field.name]} />
))}
</li>
))}
</ul>
);
}
`;

const fields = `import type { CollectionField } from '@faibric/kit';

export const teaFields: readonly CollectionField[] = [
{ name: 'name', type: 'text', label: 'Name', required: true },
{ name: 'origin', type: 'text', label: 'Origin' },
{ name: 'rating', type: 'rating', label: 'Rating' },
];
`;

export const teaFiles: Readonly<Record<string, string>> = {
  'App.tsx': app,
  'components/TeaForm.tsx': form,
  'components/TeaList.tsx': list,
  'components/teas.ts': fields,
};

const facts = {
  app_type: 'webapp',
  title: 'Tea shelf',
  description: 'Keeps teas with origin and rating.',
  services: [],
  collections: [
    {
      name: 'teas',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'origin', type: 'text' },
        { name: 'rating', type: 'rating' },
      ],
    },
  ],
  reuse: [],
  requires_backend: false,
};

/** The whole app, or what of it is missing. */
export const teaAnswer = (have: readonly string[] = []) => ({
  ...facts,
  components: Object.fromEntries(Object.entries(teaFiles).filter(([path]) => !have.includes(path))),
});

/** Leaves out what the request says it has, and changes the heading that it finds among the files it is shown. */
export function teaScript(request: ScriptedRequest): Reply {
  const { step, have, prompt } = request;
  if (step === 'analyze') return { answer: facts };
  if (step === 'repair') return { answer: { summary: 'Nothing to mend.', edits: [], files: {}, deleted: [] } };
  if (step === 'modify') return { answer: changeOf(prompt) };
  return { answer: teaAnswer(have) };
}

function changeOf(prompt: string): object {
  const [, path] = [...prompt.matchAll(/<file path="([^"]+)">[^]*?<\/file>/g)].find(([file]) => file.includes('<h1')) ?? [];
  const heading = /<h1[^>]*>[^<\n]*<\/h1>/.exec(prompt)?.[0];
  const words = /<request>\s*([^]*?)\s*<\/request>/.exec(prompt)?.[1]?.split(/\s+/).slice(-3).join(' ') ?? '';
  const edits =
    path && heading ? [{ path, search: heading, replace: heading.replace(/>[^<]*</, `>${words.replace(/[<>{}]/g, '')}<`) }] : [];
  return { summary: `The heading says “${words}”.`, edits, files: {}, deleted: [] };
}
