import { Button, inputClass, words } from '@faibric/kit';
import { useId, type FormEvent } from 'react';

/** Without accents, capitals, marks and a leading article: "L'Été!" as "ete". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?|der|die|das|eine?|les?|la|l|une?|el|los|las|una?|os?|as?|uma?|to) (?=.)/, '');

/** "Dog / hound" is answered by either. Answers of marks alone are compared as they are. */
export const sameAnswer = (typed: string, solution: string): boolean =>
  typed.trim() === solution ||
  (plain(typed) !== '' && [solution, ...solution.split('/')].some((answer) => plain(answer) === plain(typed)));

export function TypedAnswer({ disabled, onAnswer }: { disabled: boolean; onAnswer: (answer: string) => void }) {
  const id = useId();
  const { answer, play } = words();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('answer') ?? '').trim();
    if (typed !== '') onAnswer(typed);
  };
  return (
    <form className="grid gap-2" onSubmit={submit}>
      <label htmlFor={id} className="font-medium">
        {answer}
      </label>
      <div className="flex gap-3">
        <input
          id={id}
          name="answer"
          autoComplete="off"
          autoCapitalize="off"
          autoFocus
          disabled={disabled}
          className={inputClass}
        />
        <Button type="submit" className="shrink-0" disabled={disabled}>
          {play.check}
        </Button>
      </div>
    </form>
  );
}
