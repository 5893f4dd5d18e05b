import { Button, toast, words } from '@faibric/kit';
import { Copy, RefreshCw } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { bitsOf, characters, passwordOf, type Kind } from './rules.ts';

const allKinds = Object.keys(characters) as Kind[];
const [shortest, longest] = [6, 64];
/** From so many bits on nobody guesses it: https://pages.nist.gov/800-63-4/ asks for 64. */
const enoughBits = 96;

interface PasswordGeneratorProps {
  length?: number;
  /** Whether symbols are among the characters at first. */
  symbols?: boolean;
}

export default function PasswordGenerator({ length: first = 16, symbols = true }: PasswordGeneratorProps) {
  const [length, setLength] = useState(Math.min(longest, Math.max(shortest, first)));
  const [kinds, setKinds] = useState<readonly Kind[]>(() => allKinds.filter((kind) => symbols || kind !== 'symbols'));
  const [password, setPassword] = useState(() => passwordOf(length, kinds));
  const output = useRef<HTMLOutputElement>(null);
  const id = useId();
  const { password: texts } = words();
  const bits = bitsOf(length, kinds);

  const change = (nextLength: number, nextKinds: readonly Kind[]) => {
    setLength(nextLength);
    setKinds(nextKinds);
    setPassword(passwordOf(nextLength, nextKinds));
  };
  const toggle = (kind: Kind) => {
    const next = allKinds.filter((one) => (one === kind ? !kinds.includes(kind) : kinds.includes(one)));
    if (next.length > 0) change(length, next);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      toast(texts.copied);
    } catch {
      // Without leave to copy it is marked, for the keyboard's own copy.
      if (output.current) getSelection()?.selectAllChildren(output.current);
    }
  };

  return (
    <section className="app-card grid gap-6">
      <div className="grid gap-3">
        <output
          ref={output}
          className="grid min-h-24 items-center rounded-app border border-line bg-bg p-4 font-mono text-2xl leading-snug break-all select-all"
        >
          {password}
        </output>
        <div
          role="meter"
          aria-label="Bits"
          aria-valuemin={0}
          aria-valuemax={enoughBits}
          aria-valuenow={Math.min(bits, enoughBits)}
          className="h-2 overflow-clip rounded-app bg-line"
        >
          <div
            className="h-full bg-accent"
            style={{ width: `${Math.min(100, (100 * bits) / enoughBits)}%` }}
          />
        </div>
        <p className="text-sm text-muted tabular-nums">{bits} bits</p>
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-medium">
          {texts.length}: <span className="tabular-nums">{length}</span>
        </label>
        <input
          id={id}
          type="range"
          className="h-11 w-full accent-primary"
          min={shortest}
          max={longest}
          value={length}
          onChange={(event) => change(Number(event.target.value), kinds)}
        />
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-4">
        {allKinds.map((kind) => (
          <label key={kind} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-primary"
              checked={kinds.includes(kind)}
              onChange={() => toggle(kind)}
            />
            {texts[kind]}
          </label>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button className="grow" onClick={() => void copy()}>
          <Copy aria-hidden="true" className="size-5" />
          {texts.copy}
        </Button>
        <Button kind="quiet" className="grow" onClick={() => change(length, kinds)}>
          <RefreshCw aria-hidden="true" className="size-5" />
          {texts.renew}
        </Button>
      </div>
    </section>
  );
}
