// How sure the machine is, in four bars: a reader wants to know how much, not how many percent.

/** `of` is 0..4. */
export function CertaintyBars({ of }: { of: number }) {
  return (
    <span className="bars" role="img" aria-label={`${of} / 4`}>
      {[1, 2, 3, 4].map((bar) => (
        <i key={bar} className={bar <= of ? 'on' : undefined} />
      ))}
    </span>
  );
}
