import { Button, inLanguage, useVisitor } from '@faibric/kit';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { InputBoxes } from './inputs.tsx';
import { contentOf, modulesOf, pathOf, quiet, sorts, svgOf, type Inputs, type Sort } from './rules.ts';
import { texts } from './texts.ts';

interface QrCodeProps {
  text?: string;
  sort?: Sort;
}

/** Wide enough to be printed on a poster. */
const pixels = 1_024;

function save(name: string, url: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = url;
  link.click();
}

export default function QrCode({ text = '', sort: first = 'text' }: QrCodeProps) {
  const [sort, setSort] = useState<Sort>(first);
  const [inputs, setInputs] = useState<Inputs>({ text, network: '', password: '', name: '', phone: '', email: '' });
  const [dark, keepDark] = useVisitor('qr-dark', '#111111');
  const [light, keepLight] = useVisitor('qr-light', '#ffffff');
  const id = useId();
  const t = inLanguage(texts);
  const content = contentOf(sort, inputs);
  const modules = content === '' ? undefined : modulesOf(content);
  const size = (modules?.length ?? 0) + 2 * quiet;

  const saveSvg = () =>
    modules && save('qr.svg', `data:image/svg+xml,${encodeURIComponent(svgOf(modules, dark, light))}`);
  const savePng = () => {
    if (!modules) return;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil(pixels / size) * size;
    const brush = canvas.getContext('2d');
    if (!brush) return;
    brush.scale(canvas.width / size, canvas.width / size);
    brush.fillStyle = light;
    brush.fillRect(0, 0, size, size);
    brush.fillStyle = dark;
    brush.fill(new Path2D(pathOf(modules)));
    save('qr.png', canvas.toDataURL('image/png'));
  };

  return (
    <section className="app-card grid gap-6 md:grid-cols-[1fr_minmax(0,20rem)]">
      <div className="grid content-start gap-5">
        <div role="radiogroup" aria-label={t.sort} className="flex flex-wrap gap-2">
          {sorts.map((one) => (
            <Button
              key={one}
              kind={one === sort ? 'primary' : 'quiet'}
              role="radio"
              aria-checked={one === sort}
              onClick={() => setSort(one)}
            >
              {t[one]}
            </Button>
          ))}
        </div>
        <InputBoxes sort={sort} inputs={inputs} onChange={setInputs} />
        <div className="flex flex-wrap gap-6">
          <Colour id={`${id}-dark`} label={t.colour} value={dark} onChange={keepDark} />
          <Colour id={`${id}-light`} label={t.ground} value={light} onChange={keepLight} />
        </div>
      </div>
      <div className="grid content-start gap-4">
        {modules ? (
          <svg
            role="img"
            aria-label={`${t.code}: ${content}`}
            viewBox={`0 0 ${size} ${size}`}
            shapeRendering="crispEdges"
            className="w-full rounded-app border border-line"
          >
            <rect width={size} height={size} fill={light} />
            <path d={pathOf(modules)} fill={dark} />
          </svg>
        ) : (
          <p
            role="status"
            className="grid aspect-square place-content-center rounded-app border border-dashed border-(--control) p-6 text-center text-muted"
          >
            {content === '' ? t.empty : t.long}
          </p>
        )}
        <div className="grid grid-cols-2 gap-3">
          <Button disabled={!modules} onClick={savePng}>
            <Download aria-hidden="true" className="size-5" />
            PNG
          </Button>
          <Button kind="quiet" disabled={!modules} onClick={saveSvg}>
            <Download aria-hidden="true" className="size-5" />
            SVG
          </Button>
        </div>
      </div>
    </section>
  );
}

function Colour({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div className="flex items-center gap-3">
      <input
        id={id}
        type="color"
        className="size-11 cursor-pointer rounded-app border border-(--control) bg-surface p-1"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
