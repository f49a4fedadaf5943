// Draws the program's icons from electron/icon/icon.svg for the three systems and the browser. Run by hand when the drawing
// changes (npx tsx scripts/build-icons.ts); the results are kept in the repository.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumArguments, needChromium } from './chromium.ts';
import { inProject } from './project-folder.ts';

/** Sides in pixels that Linux desktops ask for. */
const LINUX_SIDES = [16, 32, 48, 64, 128, 256, 512];
/** Windows takes no larger one. */
const WINDOWS_SIDES = [16, 32, 48, 64, 128, 256];
/** Apple's names for pictures by side; the second of a side is for screens of double density. */
const MAC_TYPES: readonly (readonly [type: string, side: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

type Pictures = ReadonlyMap<number, Buffer>;

/** PNGs of the drawing by side in pixels, on a transparent ground. */
async function draw(svg: string, sides: readonly number[]): Promise<Pictures> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumArguments] });
  try {
    const pictures = new Map<number, Buffer>();
    for (const side of sides) {
      const page = await browser.newPage({ viewport: { width: side, height: side } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`);
      pictures.set(side, await page.screenshot({ omitBackground: true }));
      await page.close();
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

const picture = (pictures: Pictures, side: number): Buffer => {
  const found = pictures.get(side);
  if (found === undefined) throw new RangeError(`no picture of ${side} pixels was drawn`);
  return found;
};

/** Windows' format: a header, an entry of 16 bytes for each picture, then the PNGs. */
function windowsIcon(pictures: Pictures): Buffer {
  const parts = WINDOWS_SIDES.map((side) => picture(pictures, side));
  const header = Buffer.alloc(6 + 16 * parts.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(parts.length, 4);
  let offset = header.length;
  for (const [index, part] of parts.entries()) {
    const side = WINDOWS_SIDES[index] ?? 0;
    const entry = 6 + 16 * index;
    // A side of 256 is written as 0.
    header.writeUInt8(side % 256, entry);
    header.writeUInt8(side % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(part.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += part.length;
  }
  return Buffer.concat([header, ...parts]);
}

/** Apple's format: "icns" and the whole length, then each PNG after its type and length. */
function macIcon(pictures: Pictures): Buffer {
  const chunks = MAC_TYPES.map(([type, side]) => chunk(type, picture(pictures, side)));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

const folder = inProject('electron', 'icon');
const svg = await readFile(`${folder}/icon.svg`, 'utf8');
const sides = [...new Set([...LINUX_SIDES, ...WINDOWS_SIDES, ...MAC_TYPES.map(([, side]) => side)])];
const pictures = await draw(svg, sides);
await mkdir(`${folder}/icons`, { recursive: true });
for (const side of LINUX_SIDES) await writeFile(`${folder}/icons/${side}x${side}.png`, picture(pictures, side));
await writeFile(`${folder}/icon.ico`, windowsIcon(pictures));
await writeFile(`${folder}/icon.icns`, macIcon(pictures));
await mkdir(inProject('renderer', 'public'), { recursive: true });
await copyFile(`${folder}/icon.svg`, inProject('renderer', 'public', 'icon.svg'));
