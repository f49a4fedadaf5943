// The schema's complaints in plain words: what is wrong and what to do.
import type { ValidationError } from 'salve-annos/lib/salve/errors.js';

/** The namespace of xml:id and its like. */
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Names shown of what could stand in a place; more are a list nobody reads. */
const MOST_NAMES = 6;

/**
 * Two short sentences for an error. `element`: the one it happened in, or that is not allowed; null outside of all.
 * `attribute`: the one whose value was judged. `schema`: where to read what is allowed.
 */
export function plainWords(
  error: ValidationError,
  element: string | null,
  attribute: string | null,
  schema: string,
): string {
  const names = [...new Set(error.getNames().map(nameOf))];
  const listed = names.slice(0, MOST_NAMES).map(quoted).join(', ') + (names.length > MOST_NAMES ? '…' : '');
  const inside = element === null ? 'the file' : `the element ${quoted(element)}`;
  const value = /^ID "(.*)" has already been declared/.exec(error.msg)?.[1];
  if (value !== undefined) return `The xml:id ${quoted(value)} is given twice. Make it another.`;
  if (attribute !== null)
    return `This is no value for ${quoted(attribute)} of ${inside}. See ${schema} for those it takes.`;
  switch (error.msg) {
    case 'tag not allowed here':
      return `The element ${listed} is not allowed here. Move it or take it away.`;
    case 'tag required':
      return `Something is missing in ${inside}: ${listed} should stand here. Add it.`;
    case 'attribute not allowed here':
      return `The attribute ${listed} is not allowed in ${inside}. Take it away.`;
    case 'attribute missing':
    case 'attribute value missing':
      return `The attribute ${listed} is missing in ${inside}. Add it.`;
    case 'text not allowed here':
      return `There may be no text here in ${inside}. Put it into a sentence.`;
    case 'unexpected end tag':
      return `The element ${listed} ends too early. Something it needs is missing.`;
    default:
      return names.length > 0
        ? `Something is missing in ${inside}: one of ${listed}. Add it.`
        : `${error.msg.charAt(0).toUpperCase()}${error.msg.slice(1)} in ${inside}. See ${schema}.`;
  }
}

const quoted = (name: string): string => `“${name}”`;

/** The local name out of salve's pattern of a name; its own form where it is no single name. */
function nameOf(pattern: ReturnType<ValidationError['getNames']>[number]): string {
  const plain = pattern.toArray()?.map(({ ns, name }) => (ns === XML ? `xml:${name}` : name));
  return plain?.join('” or “') ?? pattern.toString();
}
