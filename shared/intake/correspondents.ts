// Who wrote to whom, by the title that an archive gives a letter.

/** Documents that go from one to another. */
const KIND = String.raw`\b(?:letter|telegram|cable|cablegram|radiogram|dispatch|despatch|message|note|memorandum|report)s?`;
/** What may follow the names: the subject, the date, a remark in brackets. */
const REST = String.raw`(?:,?\s+(?:on|about|regarding|concerning|dated|requesting|informing|transmitting)\b.*|,.*|\s*[([].*)?`;
const NAME = String.raw`[\p{Lu}][^,;:()[\]]{0,80}?`;

/** "Letter from A to B", "Ciphered telegram No. 3, A to B". */
const TITLES = [
  new RegExp(
    String.raw`^.{0,60}?${KIND}\b[^,]{0,60}?\bfrom\s+(?:the\s+)?(?<sender>${NAME})\s+to\s+(?:the\s+)?(?<recipient>${NAME})${REST}$`,
    'iu',
  ),
  new RegExp(String.raw`^.{0,60}?${KIND}\b[^,]{0,40},\s*(?<sender>${NAME})\s+to\s+(?<recipient>${NAME})${REST}$`, 'iu'),
];

export interface Correspondents {
  readonly sender?: string;
  readonly recipient?: string;
}

/** The two of a title; nothing where it names no letter, or not both. */
export function correspondentsOf(title: string): Correspondents {
  const line = title
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .replace(/["“”«»]/g, '')
    .trim();
  for (const shape of TITLES) {
    const { sender, recipient } = shape.exec(line)?.groups ?? {};
    // The expressions take capitals and small letters alike for the kind; a name begins with a capital.
    if (sender && recipient && /^\p{Lu}/u.test(sender) && /^\p{Lu}/u.test(recipient))
      return {
        sender: sender.trim(),
        recipient: recipient.replace(/\.$/, (dot) => (/\b\p{L}\.$/u.test(recipient) ? dot : '')).trim(),
      };
  }
  return {};
}
