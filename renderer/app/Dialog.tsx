// The frame of every dialog: focus stays inside, Esc closes, a veil lies over the rest.
import { Dialog as Base } from 'radix-ui';
import type { ReactNode } from 'react';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { update } from '../session/workbench.ts';

interface DialogProps {
  /** Read out when the dialog opens. Null where the dialog draws a `DialogTitle` inside itself. */
  readonly title: string | null;
  readonly className?: string;
  /** True where the title is only to be heard. */
  readonly quiet?: boolean;
  readonly onClose?: () => void;
  /** True for a dialog that takes the place of the texts, with the sidebars still in sight. */
  readonly overStage?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, className = '', quiet = false, onClose, overStage = false, children }: DialogProps) {
  const workbench = useWorkbench();
  const close = onClose ?? (() => update(workbench, { dialog: null }));
  if (overStage) return <Sheet {...{ title, className, close, children }} />;
  return (
    <Base.Root open onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Overlay className="veil" />
        <Base.Content className={`dialog ${className}`} aria-describedby={undefined}>
          {title !== null && <Base.Title className={quiet ? 'visually-hidden' : 'dialog-title'}>{title}</Base.Title>}
          {children}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  );
}

interface SheetProps extends Pick<DialogProps, 'title' | 'className' | 'children'> {
  readonly close: () => void;
}

/** A dialog on the stage: what is beside it stays as it is, and takes no keys until it is closed. */
function Sheet({ title, className, close, children }: SheetProps) {
  return (
    <Base.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <Base.Portal container={document.querySelector<HTMLElement>('.stage')}>
        <Base.Content
          className={`dialog sheet ${className}`}
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
        >
          {title !== null && <Base.Title className="sheet-title">{title}</Base.Title>}
          {children}
        </Base.Content>
      </Base.Portal>
    </Base.Root>
  );
}

/** The body of a dialog that Enter or its one button carries out. */
export function DialogForm({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** A dialog's title where the dialog itself places it. */
export const DialogTitle = ({ children }: { children: ReactNode }) => <Base.Title>{children}</Base.Title>;
