const around = 2 * Math.PI * 54;

/** What is left of a phase, as a ring. */
export default function Ring({ share, isEnding }: { share: number; isEnding: boolean }) {
  return (
        <svg aria-hidden="true" viewBox="0 0 120 120" className="w-full -rotate-90">
          <circle cx="60" cy="60" r="54" fill="none" strokeWidth="6" className="stroke-line" />
          <circle
            cx="60"
            cy="60"
            r="47.5"
            fill="none"
            strokeWidth="2.5"
            className="stroke-(--control) opacity-60"
            strokeDasharray={`0.6 ${(2 * Math.PI * 47.5) / 60 - 0.6}`}
          />
          <circle
            cx="60"
            cy="60"
            r="54"
            fill="none"
            strokeWidth="6"
            className={isEnding ? 'stroke-(--danger)' : 'stroke-primary'}
            strokeDasharray={`${share * around} ${around}`}
          />
        </svg>
  );
}
