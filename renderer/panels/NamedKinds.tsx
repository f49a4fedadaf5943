// How many records of each kind the project's authority holds.
import { useTranslation } from 'react-i18next';
import { MENTION_KINDS } from '../../shared/document/schema.ts';
import { showTab } from '../session/layout.ts';
import { update } from '../session/workbench.ts';
import { useView, useWorkbench } from './workbench-context.tsx';

/** Shown even while there are none, so that the signs are learnt. */
const ALWAYS: ReadonlySet<string> = new Set(['person', 'place', 'organisation', 'date', 'role']);

export function NamedKinds() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  const count = (kind: string) => authority.filter((record) => record.kind === kind).length;
  const show = () => {
    showTab(workbench, 'mentions');
    update(workbench, { entity: null });
  };
  return (
    <ul className="kinds">
      {MENTION_KINDS.filter((kind) => ALWAYS.has(kind) || count(kind) > 0).map((kind) => (
        <li key={kind}>
          <button type="button" onClick={show}>
            <span className={`kind-name ${kind}`}>{t(`kinds.${kind}`)}</span>
            <em>{count(kind)}</em>
          </button>
        </li>
      ))}
    </ul>
  );
}
