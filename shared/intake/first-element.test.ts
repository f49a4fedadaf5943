import { expect, test } from 'vitest';
import { markupStart } from './first-element.ts';

test.each<[string, string | null, string | null]>([
  ['<TEI xmlns="…">', null, 'TEI'],
  ['\ufeff <?xml version="1.0"?>\n<!-- <tmx> -->\n<tei:teiCorpus>', null, 'teiCorpus'],
  ['<!DOCTYPE html>\n<p>', 'html', 'p'],
  ['<!doctype HTML PUBLIC "-//W3C//DTD" "a.dtd"><html>', 'html', 'html'],
  ['<!DOCTYPE tmx [<!ENTITY a "b>c"> <!ELEMENT tmx ANY>]><tmx version="1.4">', 'tmx', 'tmx'],
  ['<?oxygen a="<x>"?><alto>', null, 'alto'],
  ['Текст <p>', null, null],
  ['<!-- never closed <p>', null, null],
  ['', null, null],
])('%s', (markup, doctype, element) => {
  expect(markupStart(markup)).toEqual({ doctype, element });
});
