// Whether two dates may be one: one of them may say less ("1955-11" beside "1955", a day without its year).

/** The ends of an ISO 8601 date or interval. */
const ends = (iso: string): readonly [string, string] => {
  const [from = '', to = from] = iso.split('/');
  return [from, to];
};

/** "--08-30" fits any year; "1955" fits any month of it. */
function fits(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  if (one.startsWith('--') || other.startsWith('--'))
    return bare(one).startsWith(bare(other)) || bare(other).startsWith(bare(one));
  return one.startsWith(other) || other.startsWith(one);
}

/** Month and day alone: "1956-08-30" and "--08-30" give "08-30". */
const bare = (iso: string): string => iso.replace(/^(?:-|\d{4})-/, '');

/** True unless the two contradict each other. Both are in ISO 8601 as `findDates` writes them. */
export function agreeOnDates(one: string, other: string): boolean {
  const [[from, to], [otherFrom, otherTo]] = [ends(one), ends(other)];
  return fits(from, otherFrom) && fits(to, otherTo);
}
