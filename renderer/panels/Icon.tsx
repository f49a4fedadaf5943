// The few signs the interface draws itself; always beside or instead of words that a screen reader gets.
const PATHS = {
  sidebar: 'M1.5 2.5h13v11h-13zM5.5 2.5v11',
  tick: 'M2.5 8.5l3.6 3.8L13.5 4',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  grip: 'M6.5 5v6M9.5 5v6',
  cross: 'M4 4l8 8M12 4l-8 8',
  flag: 'M4 14V2.5M4 3h8l-2 2.8 2 2.7H4',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 015 0v2.5',
} as const;

export function Icon({ name, size = 16 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" style={{ width: size, height: size }} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
