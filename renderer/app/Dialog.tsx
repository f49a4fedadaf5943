// The frame of every dialog: focus stays inside, Esc closes, a veil lies over the rest.
import { Dialog as Base } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { update } from '../session/workbench.ts';

interface DialogProps {
  /** Read out when the dialog opens; drawn by the dialog itself unless `ownTitle`. */
  readonly title: string;
  readonly className?: string;
  readonly ownTitle?: boolean;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, className = '', ownTitle = false, onClose, children }: DialogProps) {
  const workbench = useWorkbench();
  const close = onClose ?? (() => update(workbench, { dialog: null }));
  return (
    <Base.Root open onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Overlay className="veil" />
        <Base.Content className={`dialog ${className}`} aria-describedby={undefined}>
          <Base.Title className={ownTitle ? 'visually-hidden' : 'dialog-title'}>{title}</Base.Title>
          {children}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  );
}
