import { Button, inputClass, words } from '@faibric/kit';
import { Pencil, SendHorizontal } from 'lucide-react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';

interface ComposerProps {
  name: string;
  onName: (name: string) => void;
  onSend: (message: string) => void;
}

/** Asks for a name once, then takes messages: Enter sends, Shift and Enter begin a new line. */
export default function Composer({ name, onName, onSend }: ComposerProps) {
  const [renaming, setRenaming] = useState(name === '');
  const [typedName, setTypedName] = useState(name);
  const [text, setText] = useState('');
  const { edit, next, send, your } = words();

  const join = (event: FormEvent) => {
    event.preventDefault();
    if (typedName.trim() === '') return;
    onName(typedName.trim());
    setRenaming(false);
  };
  const submit = () => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };

  if (renaming) {
    return (
      <form className="flex items-end gap-3" onSubmit={join}>
        <label className="grid flex-1 gap-1.5 text-sm font-medium">
          {your.name}
          <input
            name="name"
            autoComplete="nickname"
            maxLength={60}
            className={inputClass}
            value={typedName}
            onChange={(event) => setTypedName(event.target.value)}
          />
        </label>
        <Button type="submit" className="shrink-0">
          {next}
        </Button>
      </form>
    );
  }
  return (
    <form
      className="grid gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <button
        type="button"
        aria-label={`${edit} ${your.name}: ${name}`}
        className="flex min-h-11 items-center gap-2 justify-self-start text-sm text-muted hover:underline"
        onClick={() => setRenaming(true)}
      >
        {name}
        <Pencil aria-hidden="true" className="size-3.5" />
      </button>
      <div className="flex items-end gap-3">
        <textarea
          name="message"
          rows={1}
          autoFocus={typedName !== name}
          aria-label={your.message}
          placeholder={your.message}
          className={`${inputClass} field-sizing-content max-h-40 resize-none`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" icon className="shrink-0" aria-label={send}>
          <SendHorizontal aria-hidden="true" className="size-5" />
        </Button>
      </div>
    </form>
  );
}
