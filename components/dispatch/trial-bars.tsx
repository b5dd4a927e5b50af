/** Both sides as two bars, the upper one as it is; the words beside say the same. */
export function TrialBars({ now, then }: { now: number; then: number }) {
  return (
    <div aria-hidden className="grid gap-1">
      <Bar look="bg-ink-3" share={now} />
      <Bar look="bg-brand" share={then} />
    </div>
  );
}

/** What the two bars are. */
export function TrialKey({ now, then }: { now: string; then: string }) {
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-ink-2">
      <Key look="bg-ink-3">{now}</Key>
      <Key look="bg-brand">{then}</Key>
    </p>
  );
}

const Bar = ({ look, share }: { look: string; share: number }) => (
  <div className="h-2 overflow-clip rounded-full bg-sunken">
    <div className={`h-full rounded-full ${look}`} style={{ width: `${share * 100}%` }} />
  </div>
);

const Key = ({ look, children }: { look: string; children: string }) => (
  <span className="inline-flex items-center gap-2">
    <span aria-hidden className={`h-2 w-6 rounded-full ${look}`} />
    {children}
  </span>
);
