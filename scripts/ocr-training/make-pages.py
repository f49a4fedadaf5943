#!/usr/bin/python3
"""Makes typescript pages for scripts/train-ocr.ts: text set in monospaced type, worn, thresholded and read by Tesseract.

    python3 make-pages.py TEXT.tsv FOLDER [SEED [STRENGTH,STRENGTH...]]

TEXT.tsv has a paragraph a line: Russian, and where there is one, a tab and its English translation. Writes to FOLDER,
page by page, NAME.gt.txt, NAME.en.txt, NAME.txt and NAME.hocr. Needs Debian's python3-pil, python3-numpy, tesseract-ocr-rus and
fonts-dejavu, fonts-liberation, fonts-noto-mono, fonts-paratype, fonts-urw-base35.
"""
import os
import random
import subprocess
import sys
import textwrap

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = [
    '/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf',
    '/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf',
    '/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf',
    '/usr/share/fonts/truetype/paratype/PTM55F.ttf',
    '/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Regular.otf',
    '/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf',
]
COLUMNS, LINES = 60, 33
SCALE = 3  # drawn so much larger than scanned
TYPED = str.maketrans({'«': '"', '»': '"', '“': '"', '”': '"', '–': '-', '—': '-', 'ё': 'е', 'Ё': 'Е', '…': '.'})
# By strength: unevenness of ink, blur, grain, threshold. `faint` and `pale` are a worn ribbon on clean paper: strokes are
# lost, and hardly a speck is added.
WEAR = {
    'light': (10, (0.2, 0.7), 8, (140, 165)),
    'medium': (18, (0.4, 0.8), 12, (128, 165)),
    'heavy': (26, (0.5, 1.0), 17, (118, 160)),
    'faint': (14, (0.4, 0.8), 5, (122, 150)),
    'pale': (20, (0.5, 0.8), 6, (108, 132)),
}


def pages(paragraphs):
    lines, english = [], []
    for russian, translation in paragraphs:
        lines += textwrap.wrap(russian.translate(TYPED), COLUMNS, initial_indent='     ', break_on_hyphens=False)
        english.append(translation)
        while len(lines) >= LINES:
            yield lines[:LINES], ' '.join(english)
            lines, english = lines[LINES:], english[-1:]


def draw(lines, strength, number, grain):
    unevenness, blur, noise, threshold = WEAR[strength]
    size = random.uniform(13.5, 17)
    font = ImageFont.truetype(FONTS[number % len(FONTS)], int(size * SCALE))
    step = font.getlength('м') * random.choice([1, 1, 1.04, 1.1])
    height = int(size * 1.5 * SCALE)
    page = Image.new('L', (int(step * (COLUMNS + 2)) + 100 * SCALE, height * len(lines) + 90 * SCALE), 240)
    pen = ImageDraw.Draw(page)
    ink, shaky = random.randint(10, 60), strength != 'light'
    for row, line in enumerate(lines):
        for column, letter in enumerate(line):
            x = 45 * SCALE + column * step + random.gauss(0, 0.25 * SCALE * shaky)
            y = 40 * SCALE + row * height + random.gauss(0, 0.35 * SCALE * shaky)
            pen.text((x, y), letter, font=font, fill=int(max(0, min(170, random.gauss(ink, unevenness)))))
    page = page.rotate(random.uniform(-0.5, 0.5) * shaky, fillcolor=245, resample=Image.BICUBIC)
    page = page.filter(ImageFilter.GaussianBlur(random.uniform(*blur) * SCALE / 1.6))
    page = page.resize((page.width // SCALE, page.height // SCALE), Image.BILINEAR)
    grey = numpy.asarray(page).astype(float) + grain.normal(0, noise, (page.height, page.width))
    return Image.fromarray(numpy.where(grey > random.uniform(*threshold), 255, 0).astype(numpy.uint8))


def main(source, folder, seed='7', strengths='light,medium,heavy'):
    random.seed(int(seed))
    grain = numpy.random.default_rng(int(seed))
    with open(source, encoding='utf-8') as file:
        paragraphs = [(line.rstrip('\n') + '\t').split('\t')[:2] for line in file if line.strip()]
    os.makedirs(folder, exist_ok=True)
    for number, (lines, english) in enumerate(pages(paragraphs)):
        strength = strengths.split(',')[number % len(strengths.split(','))]
        base = os.path.join(folder, f'{number:03d}-{strength}')
        for ending, text in (('.gt.txt', '\n'.join(lines) + '\n'), ('.en.txt', english)):
            with open(base + ending, 'w', encoding='utf-8') as file:
                file.write(text)
        draw(lines, strength, number // 3, grain).save(base + '.jpg', quality=80, dpi=(110, 110))
        subprocess.run(['tesseract', base + '.jpg', base, '-l', 'rus', '--psm', '6', 'txt', 'hocr'], check=True, capture_output=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
