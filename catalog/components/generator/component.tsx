import { Button, words } from '@faibric/kit';
import { Shuffle } from 'lucide-react';
import { useState } from 'react';

interface GeneratorProps {
  slots: readonly { label: string; options: readonly string[] }[];
}

export default function Generator({ slots }: GeneratorProps) {
  const made = () => slots.map(({ options }) => options[Math.floor(Math.random() * options.length)] ?? '');
  const [picked, setPicked] = useState(made);
  const { start } = words();
  return (
    <section className="app-card grid gap-6">
      <dl aria-live="polite" className="grid gap-4">
        {slots.map(({ label }, at) => (
          <div key={label} className="border-t-2 border-primary pt-2">
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="font-heading text-3xl wrap-anywhere">{picked[at]}</dd>
          </div>
        ))}
      </dl>
      <Button className="justify-self-start" onClick={() => setPicked(made())}>
        <Shuffle aria-hidden="true" className="size-5" />
        {start}
      </Button>
    </section>
  );
}
