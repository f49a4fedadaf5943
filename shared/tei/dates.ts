// Dates as TEI wants them in @when, @from and @to: the W3C profile of ISO 8601, and days that exist.

const YEAR = /^-?\d{4}$/;
const MONTH = /^-?\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^(-?\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?$/;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isDay(text: string): boolean {
  const found = DAY.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * True for what every validator admits in @when: "1956", "1955-11", "1956-02-02", "2026-01-31T10:15:00Z". TEI knows days
 * without a year too ("--11-07"), but the validator in the app does not.
 */
export function isWhen(text: string): boolean {
  // Some validators know no year 0000, so it is not written as a date at all.
  if (text.startsWith('0000') || text.startsWith('-0000')) return false;
  const [day = '', time, ...more] = text.split('T');
  if (more.length > 0) return false;
  if (time !== undefined) return isDay(day) && TIME.test(time);
  return YEAR.test(text) || MONTH.test(text) || isDay(text);
}

/** The ends of an ISO 8601 interval "1955-11/1955-12" whose ends TEI admits; null for anything else. */
export function intervalOf(text: string): { readonly from: string; readonly to: string } | null {
  const [from = '', to = '', ...more] = text.split('/');
  return more.length === 0 && isWhen(from) && isWhen(to) ? { from, to } : null;
}
