// A list of names out of a file of whatever kind, told by its ending and, where that says nothing, by how it begins.
import type { Outcome } from '../document/problem.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import { readAuthorityCsv } from './authority-csv.ts';
import { readAuthoritySkos } from './authority-skos.ts';
import { readAuthorityTei } from './authority-tei.ts';

/** Reads a table, a TEI file with lists, or a SKOS vocabulary in JSON-LD. `file` is its name, with the ending. */
export function readAuthorityList(text: string, file: string): Outcome<readonly AuthorityRecord[]> {
  const ending = /\.([^.]+)$/.exec(file.toLowerCase())?.[1] ?? '';
  const opening = text.replace(/^\ufeff/, '').trimStart()[0] ?? '';
  if (ending === 'xml' || ending === 'tei' || (ending !== 'csv' && ending !== 'tsv' && opening === '<'))
    return readAuthorityTei(text, file);
  if (/^json(?:ld)?$/.test(ending) || (ending !== 'csv' && ending !== 'tsv' && /[[{]/.test(opening)))
    return readAuthoritySkos(text, file);
  return readAuthorityCsv(text, file);
}
