// The style sheet of the reading edition: two columns on screen and on paper, one where there is no room.

/** Marks of mentions by kind, as in the program: a line under the letters, never colour alone. */
export const READING_PAGE_STYLE = `
:root { --paper: #fbf7ef; --ink: #26221b; --ink-2: #554d40; --line: #d9d0bf; --lit: #f3e4c1; --accent: #9a2f23;
  --person: #24578f; --place: #2f6a3c; --organisation: #6b4594; --date: #86540c; --role: #156a73; }
@media (prefers-color-scheme: dark) { :root { --paper: #1c1a16; --ink: #d3caba; --ink-2: #aba291; --line: #3a352c;
  --lit: #38301f; --accent: #db8b78; --person: #86aedb; --place: #8cbb8e; --organisation: #bba0dc; --date: #d0a664;
  --role: #79babe; } }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1.5rem; background: var(--paper); color: var(--ink);
  font: 17px/1.6 'PT Serif', Georgia, 'Times New Roman', serif; }
header, footer, section.notes { max-width: 46rem; }
header dl, .notes { font-size: 0.85em; color: var(--ink-2); }
header dt { float: left; clear: left; width: 9em; }
header dd { margin: 0 0 0.2em 9em; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; line-height: 1.25; } h2 { font-size: 1.15em; margin-top: 2.5em; } h3 { font-size: 1em; }
.row { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3rem; position: relative; }
.row .number { position: absolute; right: calc(50% - 0.7rem); width: 1.4rem; text-align: center; color: var(--ink-2);
  text-decoration: none; font: 0.65em/2.6 'PT Sans', Arial, sans-serif; }
.row p, .row h3, .row div.zone { margin: 0 0 0.7em; overflow-wrap: break-word; }
.s { border-radius: 2px; }
.zone { color: var(--ink-2); font-size: 0.9em; }
.zone.stamp, .zone.letterhead { border-left: 3px solid var(--line); padding-left: 0.7em; font-family: 'PT Sans', sans-serif; }
.zone.handwriting, .zone.signature, .zone.resolution { font-style: italic; }
.zone .label { display: block; font: 0.8em 'PT Sans', Arial, sans-serif; }
.corrected { border-bottom: 1px dotted currentColor; }
.unclear { opacity: 0.75; } .supplied { color: var(--ink-2); } .gap { color: var(--ink-2); } .pb { color: var(--ink-2); font-size: 0.75em; }
.mention { text-decoration-line: underline; text-decoration-thickness: 1px; text-underline-offset: 0.28em; color: inherit; }
.person { text-decoration-color: var(--person); } .place { text-decoration: underline dashed var(--place); }
.organisation { text-decoration: underline double var(--organisation); } .date { text-decoration-color: var(--date); }
.role { text-decoration: underline dotted var(--role); } .document, .event { text-decoration-color: var(--ink-2); }
.mention { text-decoration-thickness: 1px; text-underline-offset: 0.28em; }
sup a { color: var(--accent); text-decoration: none; font: 0.75em 'PT Sans', Arial, sans-serif; }
:target { background: var(--lit); }
.notes ol, .notes ul { padding-left: 2.2em; } .notes a { color: var(--accent); text-decoration: none; }
@media (max-width: 46rem) { .row { grid-template-columns: 1fr; padding-left: 1.4rem; } .row .number { right: auto; left: -0.3rem; } }
@media print { @page { margin: 2cm 1.8cm; } body { margin: 0; max-width: none; padding: 0; background: none; color: #000;
  font-size: 10pt; } .row { column-gap: 1.2cm; break-inside: auto; } .row p { orphans: 3; widows: 3; }
  .row .number { right: calc(50% - 0.35cm); width: 0.7cm; }
  .corrected { border: 0; } h2 { break-after: avoid; } a { color: inherit; } }
`.trim();
