interface Props {
  readonly size?: number;
}

/** The *f* whose crossbar is a thread that passes under the stem (ui.md §2.5). */
export function Mark({ size = 28 }: Props) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path className="mark-stem" d="M23 5.5c-6.2-1-9 1.6-9 7V28" />
      <path className="mark-thread" d="M5 16h4.4M18.6 16H26" />
    </svg>
  );
}
