// Sums of coordinates without rounding: TEI gives the corners of a box, the record its width and height, and a file read
// back must hold the very numbers it was written from.

/** `digits` × 10^-`places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Longer than any number is written out: such a sign sequence is an attack. */
const LONGEST = 1200;

/** A number without an exponent, as `xs:decimal` wants it. Throws `RangeError` where it is not finite. */
export const plainDecimal = (value: number): string => written(decimalOf(value));

/** The sum, not rounded, without an exponent. Throws `RangeError` where one is not finite. */
export const exactSum = (one: number, other: number): string => written(add(decimalOf(one), decimalOf(other), 1n));

/** `whole - part`, rounded only once, to the nearest number; NaN where either is no number. */
export function exactDifference(whole: string, part: string): number {
  const [from, less] = [parsed(whole), parsed(part)];
  return from && less ? Number(written(add(from, less, -1n))) : Number(whole) - Number(part);
}

function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const decimal = parsed(mantissa);
  if (!decimal) throw new RangeError(`${value} is no coordinate.`);
  const places = decimal.places - Number(exponent);
  return places >= 0
    ? { digits: decimal.digits, places }
    : { digits: decimal.digits * 10n ** BigInt(-places), places: 0 };
}

function parsed(text: string): Decimal | null {
  const found = text.length > LONGEST ? null : /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) return null;
  const [, whole = '', fraction = ''] = found;
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function add(one: Decimal, other: Decimal, sign: 1n | -1n): Decimal {
  const places = Math.max(one.places, other.places);
  const at = ({ digits, places: own }: Decimal): bigint => digits * 10n ** BigInt(places - own);
  return { digits: at(one) + sign * at(other), places };
}

function written({ digits, places }: Decimal): string {
  const negative = digits < 0n;
  const figures = String(negative ? -digits : digits).padStart(places + 1, '0');
  const fraction = places === 0 ? '' : figures.slice(-places).replace(/0+$/, '');
  const whole = figures.slice(0, figures.length - places);
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
