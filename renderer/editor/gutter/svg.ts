// SVG elements whose attributes are written only when they change: a frame of scrolling touches few of them.

const SVG = 'http://www.w3.org/2000/svg';

/** An element that remembers what was last written to it. */
export class Drawn<Name extends keyof SVGElementTagNameMap = 'path'> {
  readonly element: SVGElementTagNameMap[Name];
  readonly #written = new Map<string, string>();

  constructor(name: Name, className: string) {
    this.element = document.createElementNS(SVG, name);
    this.element.setAttribute('class', className);
  }

  /** Sets an attribute; '' removes it. */
  set(attribute: string, value: string): void {
    if ((this.#written.get(attribute) ?? '') === value) return;
    this.#written.set(attribute, value);
    if (value === '') this.element.removeAttribute(attribute);
    else this.element.setAttribute(attribute, value);
  }

  text(value: string): void {
    if (this.element.textContent !== value) this.element.textContent = value;
  }
}

/** A new element without memory. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly SVGElement[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  element.append(...children);
  return element;
}
