import { ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { words } from './labels.ts';

/** Longest edge in pixels, and characters of the data URL at most: rows end at 256 KiB. */
const longestEdge = 1_200;
const maxCharacters = 200 * 1024;

/** Reads a picture and makes it small enough to stand in a row. @throws Error when it cannot be read or stays too large */
async function asDataUrl(file: File): Promise<string> {
  const picture = await createImageBitmap(file);
  for (let edge = longestEdge; edge >= 200; edge *= 0.7) {
    const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const url = canvas.toDataURL('image/webp', 0.8);
    if (url.length <= maxCharacters) return url;
  }
  throw new Error('too large');
}

interface ImageInputProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly 'aria-required'?: boolean | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** Chooses a picture; the row keeps a copy of at most 200 KiB. */
export function ImageInput({ value, onChange, ...aria }: ImageInputProps) {
  const [problem, setProblem] = useState('');
  const { chooseFile, fileTooLarge, remove } = words();

  const choose = (file: File | undefined): void => {
    setProblem('');
    if (file) asDataUrl(file).then(onChange, () => setProblem(fileTooLarge));
  };

  return (
    <div className="flex flex-wrap items-center gap-3">
      {value !== '' && <img src={value} alt="" className="size-20 rounded-app border border-line object-cover" />}
      <span className="relative inline-flex min-h-11 items-center gap-2 rounded-app border border-(--control) bg-surface px-4 has-focus-visible:outline-2 has-focus-visible:outline-primary">
        <ImagePlus aria-hidden="true" className="size-5" />
        {chooseFile}
        <input
          {...aria}
          type="file"
          accept="image/*"
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </span>
      {value !== '' && (
        <Button kind="bare" onClick={() => onChange('')}>
          {remove}
        </Button>
      )}
      {problem && (
        <p role="alert" className="text-sm text-(--danger)">
          {problem}
        </p>
      )}
    </div>
  );
}
