// What will be read as what, block by block, with the movable boundary between the texts.
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

export function PlanPreview({ plan }: { plan: ImportPlan }) {
  const { boundary, blocks } = plan;
  return (
    <div>
      {boundary === null && <SideName side={blocks[0]?.side ?? 'original'} />}
      {boundary?.block !== 0 && boundary && <SideName side={boundary.first} />}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the plan
        <div key={index}>
          {boundary?.block === index && <Boundary plan={plan} />}
          {boundary === null && index > 0 && block.side !== blocks[index - 1]?.side && <SideName side={block.side} />}
          <PlanRow plan={plan} block={block} index={index} />
        </div>
      ))}
    </div>
  );
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
