import { Button, words } from '@faibric/kit';
import { Delete } from 'lucide-react';
import { useEffect } from 'react';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface KeypadProps {
  typed: string;
  onType: (typed: string) => void;
  onAnswer: () => void;
}

/** Large keys for small fingers; the keyboard does the same. */
export function Keypad({ typed, onType, onAnswer }: KeypadProps) {
  const { clear, play } = words();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) onType(`${typed}${event.key}`.slice(0, 5));
      else if (event.key === 'Backspace') onType(typed.slice(0, -1));
      else if (event.key === 'Enter' && typed !== '' && !(event.target instanceof HTMLButtonElement)) onAnswer();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const key = 'min-h-16 text-2xl';
  return (
    <div className="grid w-full max-w-md grid-cols-3 gap-3">
      {digits.map((digit) => (
        <Button key={digit} kind="quiet" className={key} onClick={() => onType(`${typed}${digit}`.slice(0, 5))}>
          {digit}
        </Button>
      ))}
      <Button kind="quiet" className={key} aria-label={clear} onClick={() => onType(typed.slice(0, -1))}>
        <Delete aria-hidden="true" className="size-7" />
      </Button>
      <Button kind="quiet" className={key} onClick={() => onType(`${typed}0`.slice(0, 5))}>
        0
      </Button>
      <Button className={key} disabled={typed === ''} onClick={onAnswer}>
        {play.check}
      </Button>
    </div>
  );
}
