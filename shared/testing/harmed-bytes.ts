// What becomes of files on bad disks and in bad hands, for tests of readers.
import fc from 'fast-check';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file with some of its bytes cut out, doubled, changed or put in. */
export const harmed = (seed: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.oneof(fc.nat(4), fc.nat(200)),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 8 }),
          fc
            .constantFrom(
              '<',
              '>',
              '&#0;',
              '&#xFFFE;',
              ']]>',
              '<!--',
              '"',
              '\u0000',
              '<table>',
              '</p>',
              '\ud83d',
              '-\n',
            )
            .map(utf8),
        ),
        twice: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) => {
      let bytes = [...seed];
      for (const { at, cut, put, twice } of changes) {
        const from = Math.floor(at * bytes.length);
        const piece = twice ? bytes.slice(from, from + cut) : [];
        bytes = [...bytes.slice(0, from), ...put, ...piece, ...piece, ...bytes.slice(from + cut)];
      }
      return Uint8Array.from(bytes);
    });
