// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are not drawn, which a table element cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself has the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are commands of the workbench
// A row of the table of links. A click puts the cursor where it falls, so that S splits there; Shift and Ctrl choose rows.
import type { Mark, Node } from 'prosemirror-model';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLinked, type RecordBead } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { languageOf, type Side, schema } from '../../shared/document/schema.ts';
import type { PlacedSegment } from '../../shared/document/segments.ts';
import type { BeadRow } from '../session/bead-rows.ts';
import { showText } from '../session/layout.ts';
import { standInTable } from '../session/table-moves.ts';
import type { Workbench } from '../session/workbench.ts';
import { Icon } from './Icon.tsx';
import { useWorkbench } from './workbench-context.tsx';

interface RowProps {
  readonly row: BeadRow;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** The sentence in hand, if it stands in this row. */
  readonly inHand: SegmentId | null;
  /** How far the cursor stands in the sentence in hand. */
  readonly cursor: number;
  readonly chosen: boolean;
  readonly measure: (row: HTMLElement | null) => void;
}

export function BeadTableRow({ row, index, top, inHand, cursor, chosen, measure }: RowProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const { bead, number, debris, flagged, locked } = row;
  const classes = ['row', ...(debris ? ['noise'] : []), ...(chosen ? ['chosen'] : [])];
  return (
    <div
      className={classes.join(' ')}
      id={`row-${row.anchor}`}
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={inHand !== null || chosen}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => clicked(workbench, row, event)}
      onDoubleClick={() => showText(workbench)}
    >
      <span className="n" role="rowheader">
        {number}
      </span>
      <Cell row={row} side="original" inHand={inHand} cursor={cursor} />
      <Certainty bead={bead} />
      <Cell row={row} side="translation" inHand={inHand} cursor={cursor} />
      <span className="state" role="gridcell">
        {flagged && <Sign name="flag" words={t('table.flagged')} />}
        {locked && <Sign name="lock" words={t('table.locked')} />}
      </span>
    </div>
  );
}

const Sign = ({ name, words }: { name: 'flag' | 'lock'; words: string }) => (
  <span title={words}>
    <Icon name={name} size={13} />
    <span className="visually-hidden">{words}</span>
  </span>
);

/** Stands where the click fell: in the sentence under it, or in the first of the row. */
function clicked(workbench: Workbench, { anchor }: BeadRow, event: MouseEvent): void {
  const sentence = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sentence]') : null;
  const id = (sentence?.dataset.sentence as SegmentId | undefined) ?? anchor;
  const choosing = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'none';
  if (choosing !== 'none') getSelection()?.removeAllRanges();
  standInTable(workbench, id, sentence ? offsetAt(sentence, event.clientX, event.clientY) : 0, choosing);
}

/** How many letters of an element stand before a point of the screen. */
function offsetAt(element: HTMLElement, x: number, y: number): number {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret || !element.contains(caret.offsetNode)) return 0;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(caret.offsetNode, caret.offset);
  return range.toString().length;
}

interface CellProps {
  readonly row: BeadRow;
  readonly side: Side;
  readonly inHand: SegmentId | null;
  readonly cursor: number;
}

function Cell({ row, side, inHand, cursor }: CellProps) {
  const { t } = useTranslation();
  const segments = row.bead[side];
  if (segments.length === 0) {
    return (
      <span className="none" role="gridcell">
        {row.debris ? '' : row.note === '' ? t('table.none') : t('table.noneBecause', { why: row.note })}
      </span>
    );
  }
  return (
    <span role="gridcell" lang={languageOf(side)} className="flow">
      {segments.map((segment) => (
        <span key={segment.id} data-sentence={segment.id} className={segment.id === inHand ? 'here' : undefined}>
          <Words segment={segment} cursor={segment.id === inHand ? cursor : 0} />
        </span>
      ))}
    </span>
  );
}

/** The words of a sentence with their marks; the cursor shows once it stands inside. A letter here is one in the record. */
function Words({ segment, cursor }: { segment: PlacedSegment; cursor: number }) {
  const parts: ReactNode[] = [];
  let at = 0;
  segment.node.forEach((node) => {
    const text = node.isText ? (node.text ?? '') : ' ';
    const cut = cursor > at && cursor < at + text.length ? cursor - at : null;
    if (cursor === at && at > 0) parts.push(<i key={`cursor-${at}`} className="cursor" />);
    parts.push(
      <Marked key={at} node={node}>
        {cut === null ? text : text.slice(0, cut)}
        {cut !== null && <i className="cursor" />}
        {cut !== null && text.slice(cut)}
      </Marked>,
    );
    at += node.nodeSize;
  });
  return parts;
}

function Marked({ node, children }: { node: Node; children: ReactNode }) {
  let drawn = children;
  for (const className of node.marks.map(classOf).filter((name) => name !== ''))
    drawn = <span className={className}>{drawn}</span>;
  return drawn;
}

/** How the text draws a mark; '' for marks that only mean something there. */
function classOf({ type, attrs }: Mark): string {
  if (type === schema.marks.mention) return `mention ${attrs.kind}${attrs.entity ? '' : ' unlinked'}`;
  return type === schema.marks.reading && attrs.status === 'corrected' ? 'corrected' : '';
}

function Certainty({ bead }: { bead: RecordBead }) {
  const { t } = useTranslation();
  const { original, translation, status, score } = bead;
  const confirmed = status === 'confirmed';
  const classes = ['certainty', ...(confirmed ? ['confirmed'] : []), ...(isLinked(bead) ? [] : ['alone'])];
  const weight = 0.06 + 0.14 * (score ?? 1) ** 2;
  return (
    <span className={classes.join(' ')} role="gridcell" style={{ '--weight': weight } as React.CSSProperties}>
      {original.length} : {translation.length}{' '}
      {confirmed ? (
        <>
          <Icon name="tick" size={10} />
          <span className="visually-hidden">{t('alignment.confirmed')}</span>
        </>
      ) : (
        isLinked(bead) && score !== null && `${Math.round(score * 100)} %`
      )}
    </span>
  );
}
