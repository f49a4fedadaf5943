// The repairs of a sentence or of what is chosen, at the pointer: the same commands as by key.
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { REPAIR_MENU } from '../session/commands/align-commands.ts';
import type { RecordSession } from '../session/record-session.ts';
import { KeyHint } from './KeyHint.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

export function RepairMenu({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const place = useDerived(session.repairMenu, (state) => state);
  if (!place) return null;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && session.repairMenu.set(null)}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-place" style={{ left: place.x, top: place.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="repair-menu"
          data-popup=""
          aria-label={t('repair.menu')}
          align="start"
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (session.noting.state === null) session.focus();
          }}
        >
          {REPAIR_MENU.map((group) => (
            <DropdownMenu.Group key={group[0]?.id}>
              {group.map((command) => (
                <DropdownMenu.Item
                  key={command.id}
                  disabled={!command.applies(workbench)}
                  onSelect={() => command.run(workbench)}
                >
                  <span>{t(command.title.key)}</span>
                  {command.keys[0] && <KeyHint keys={command.keys[0]} />}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
