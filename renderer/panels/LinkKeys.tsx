// The keys that apply to the link in hand, each also a button; the rest stand in the keyboard map.
import { useTranslation } from 'react-i18next';
import type { RecordBead } from '../../shared/document/beads.ts';
import { chosenSegments } from '../editor/plugins/chosen.ts';
import { ALIGN_COMMANDS } from '../session/commands/align-commands.ts';
import { runCommand } from '../session/commands/command.ts';
import { keysFor } from '../session/link-keys.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { KeyHint } from './KeyHint.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

export function LinkKeys({ session, bead }: { session: RecordSession; bead: RecordBead | null }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const linking = useDerived(session.linking, (state) => state !== null);
  const choosing = useDerived(session.editor, (state) => chosenSegments(state).length > 0);
  const commands = keysFor({ bead, linking, choosing }).flatMap(
    (name) => ALIGN_COMMANDS.find(({ id }) => id === `align.${name}`) ?? [],
  );
  if (session.readOnly) return null;
  return (
    <>
      <h4>{t('alignment.keys')}</h4>
      <div className="key-list">
        {commands.map((command) => (
          <div key={command.id} style={{ display: 'contents' }}>
            <KeyHint keys={command.keys[0] ?? ''} />
            <button type="button" onClick={() => runCommand(command, workbench)}>
              {t(command.title.key)}
            </button>
          </div>
        ))}
        <KeyHint keys="Shift-/" />
        <button type="button" className="all-keys" onClick={() => update(workbench, { dialog: { kind: 'keys' } })}>
          {t('alignment.allKeys')}
        </button>
      </div>
    </>
  );
}
