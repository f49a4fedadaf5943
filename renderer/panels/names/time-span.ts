// Dates of ISO 8601 as stretches of time: "1956" is a year long, "1956-02" a month, "1955/1956" both years.

/** A stretch of time; milliseconds since 1970, UTC. The end is the first moment after it. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** The stretch a date or an interval means; null for what is none. */
export function timeSpan(date: string): TimeSpan | null {
  const [first, last] = date.split('/');
  const [from, to] = [spanOfDate(first ?? ''), spanOfDate(last ?? first ?? '')];
  return from && to ? { from: from.from, to: Math.max(from.to, to.to) } : null;
}

function spanOfDate(date: string): TimeSpan | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!found) return null;
  const [, year, month, day] = found.map(Number);
  if (year === undefined) return null;
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d);
  if (!found[2] || month === undefined) return { from: at(year, 0, 1), to: at(year + 1, 0, 1) };
  if (!found[3] || day === undefined) return { from: at(year, month - 1, 1), to: at(year, month, 1) };
  return { from: at(year, month - 1, day), to: at(year, month - 1, day + 1) };
}
