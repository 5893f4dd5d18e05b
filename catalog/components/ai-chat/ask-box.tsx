import { Button, inputClass, words } from '@faibric/kit';
import { SendHorizontal, Square } from 'lucide-react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';

interface AskBoxProps {
  isWriting: boolean;
  onAsk: (text: string) => void;
  onStop: () => void;
}

/** Enter sends, Shift and Enter begin a new line; while the model writes the button stops it. */
export function AskBox({ isWriting, onAsk, onStop }: AskBoxProps) {
  const [text, setText] = useState('');
  const { assistant, send, your } = words();
  const submit = () => {
    if (isWriting || text.trim() === '') return;
    onAsk(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="flex items-end gap-3" onSubmit={onSubmit}>
      <textarea
        name="message"
        rows={1}
        aria-label={your.message}
        placeholder={your.message}
        className={`${inputClass} field-sizing-content max-h-40 resize-none`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isWriting ? (
        <Button icon kind="quiet" className="shrink-0" aria-label={assistant.stop} onClick={onStop}>
          <Square aria-hidden="true" className="size-4 fill-current" />
        </Button>
      ) : (
        <Button type="submit" icon className="shrink-0" aria-label={send}>
          <SendHorizontal aria-hidden="true" className="size-5" />
        </Button>
      )}
    </form>
  );
}
