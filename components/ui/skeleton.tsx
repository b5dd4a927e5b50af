/** A quiet shape of the true size, while its content is on the way. */
export function Skeleton({ className = "h-5 w-full" }: { className?: string }) {
  return <div aria-hidden className={`skeleton ${className}`} />;
}

/** A waiting list of slips; says `label` to a screen reader. */
export function SkeletonSlips({ label, count = 3 }: { label: string; count?: number }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, index) => `slip-${index}`).map((key) => (
        <div key={key} aria-hidden className="slip">
          <div className="flex justify-between px-4 py-3">
            <Skeleton className="h-6 w-20" />
            <Skeleton className="h-6 w-24" />
          </div>
          <div className="slip-tear" />
          <div className="grid gap-3 px-4 py-4">
            <Skeleton className="h-6 w-3/5" />
            <Skeleton className="h-5 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
