// Colours as every program that reads SVG knows them: browsers compute mixed ones in a notation that many do not.

export interface PlainColour {
  /** "#1a2b3c" */
  readonly hex: string;
  /** 0..1 */
  readonly opacity: number;
}

const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+))?\s*\)$/;
const SRGB = /^color\(srgb\s+(-?[\d.e-]+)\s+(-?[\d.e-]+)\s+(-?[\d.e-]+)(?:\s*\/\s*([\d.e-]+))?\)$/;

/** A computed colour; null for what is none ("none", a length, a colour of another space). */
export function plainColour(computed: string): PlainColour | null {
  const [, ...parts] = RGB.exec(computed) ?? SRGB.exec(computed) ?? [];
  if (parts.length === 0) return null;
  const scale = computed.startsWith('color') ? 255 : 1;
  const hex = parts
    .slice(0, 3)
    .map((part) => Math.round(Math.min(255, Math.max(0, Number(part) * scale))))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
  return { hex: `#${hex}`, opacity: parts[3] === undefined ? 1 : Number(parts[3]) };
}
