// What will be read as what, block by block, with the movable boundary between the texts.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf, type Side, ZONE_KINDS } from '../../shared/document/schema.ts';
import {
  type BlockForm,
  blockText,
  type ImportPlan,
  moveBoundary,
  type PlanBlock,
  withBlock,
} from '../../shared/intake/plan.ts';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { replan } from '../session/importing.ts';

/** A row of one line and of two, before it is measured. */
const GUESSED_ROW = 40;

/** Draws only what is in sight: a text of some megabytes has thousands of blocks. */
export function PlanPreview({ plan }: { plan: ImportPlan }) {
  const list = useRef<HTMLDivElement>(null);
  const { blocks } = plan;
  const rows = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('.preview') ?? null,
    estimateSize: () => GUESSED_ROW,
    overscan: 12,
    initialRect: { width: 500, height: 600 },
  });
  const boundary = plan.boundary?.block ?? -1;
  const shown = useRef(boundary);
  useEffect(() => {
    // A boundary that was moved out of sight is followed.
    if (shown.current !== boundary) rows.scrollToIndex(Math.max(0, boundary), { align: 'auto' });
    shown.current = boundary;
  }, [rows, boundary]);
  return (
    <div ref={list} className="plan-rows" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start, key }) => {
        const block = blocks[index];
        if (!block) return null;
        return (
          <div key={key} ref={rows.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }}>
            <BeforeRow plan={plan} index={index} />
            <PlanRow plan={plan} block={block} index={index} />
          </div>
        );
      })}
    </div>
  );
}

/** The name of a text where it begins, and the boundary between two in one file. */
function BeforeRow({ plan, index }: { plan: ImportPlan; index: number }) {
  const { boundary, blocks } = plan;
  const side = blocks[index]?.side ?? null;
  if (boundary?.block === index) return <Boundary plan={plan} />;
  if (boundary) return index === 0 ? <SideName side={boundary.first} /> : null;
  return index === 0 || side !== blocks[index - 1]?.side ? <SideName side={side} /> : null;
}

function SideName({ side }: { side: Side | null }) {
  const { t } = useTranslation();
  return <p className="plan-side">{side === null ? t('import.apart') : t(`import.sides.${side}`)}</p>;
}

function Boundary({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const at = plan.boundary?.block ?? 0;
  const move = (to: number) => {
    const moved = moveBoundary(plan, to);
    if (moved) replan(workbench, moved);
  };
  return (
    <div className="plan-boundary">
      <span>{t('import.boundary')}</span>
      <button type="button" aria-label={t('import.up')} disabled={at <= 0} onClick={() => move(at - 1)}>
        ↑
      </button>
      <button
        type="button"
        aria-label={t('import.down')}
        disabled={at >= plan.blocks.length}
        onClick={() => move(at + 1)}
      >
        ↓
      </button>
    </div>
  );
}

/** Forms by the name they have in the list of choices. */
const FORMS = ['paragraph', 'heading', ...ZONE_KINDS] as const;

const formName = (form: BlockForm): (typeof FORMS)[number] => (form.type === 'zone' ? form.zone : form.type);

function formOf(name: string): BlockForm {
  if (name === 'paragraph' || name === 'heading') return { type: name };
  const zone = ZONE_KINDS.find((kind) => kind === name);
  if (!zone) throw new RangeError(`“${name}” is no form of a block.`);
  return { type: 'zone', zone, label: '' };
}

function PlanRow({ plan, block, index }: { plan: ImportPlan; block: PlanBlock; index: number }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const aside = block.form.type === 'zone';
  const change = (name: string) => replan(workbench, withBlock(plan, index, { form: formOf(name) }));
  return (
    <div className={aside ? 'plan-block aside' : 'plan-block'}>
      <select
        className="role"
        aria-label={t('import.asWhat')}
        value={formName(block.form)}
        onChange={(event) => change(event.target.value)}
      >
        {FORMS.map((name) => (
          <option key={name} value={name}>
            {t(`zone.${name}`)}
          </option>
        ))}
      </select>
      <span className="text" lang={languageOf(block.side ?? 'original')}>
        {blockText(plan, block)}
      </span>
    </div>
  );
}
