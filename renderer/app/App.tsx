// The window: bar, sidebars, stage, status line, and whichever dialog is open.
import { lazy, Suspense, useEffect } from 'react';
import { LeftSidebar } from '../panels/LeftSidebar.tsx';
import { RightSidebar } from '../panels/RightSidebar.tsx';
import { StatusLine } from '../panels/StatusLine.tsx';
import { TextStage } from '../panels/TextStage.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { leftShown } from '../session/layout.ts';
import { Dialogs } from './Dialogs.tsx';
import { DropZone } from './DropZone.tsx';
import { EmptyStage } from './EmptyStage.tsx';
import { listenToKeys } from './keyboard.ts';
import { MessageBar } from './MessageBar.tsx';
import { StoreFailed } from './StoreFailed.tsx';
import { TitleBar } from './TitleBar.tsx';
import { Tour } from './Tour.tsx';

// Fetched when first shown; the pictures bring a chart library with them.
const BeadTable = lazy(async () => ({ default: (await import('../panels/BeadTable.tsx')).BeadTable }));
const NamesPages = lazy(async () => ({ default: (await import('../panels/names/NamesPages.tsx')).NamesPages }));

export function App() {
  const workbench = useWorkbench();
  useEffect(() => listenToKeys(workbench), [workbench]);
  const session = useView((state) => state.session);
  const mode = useView((state) => state.mode);
  const left = useView(leftShown);
  const right = useView((state) => state.right);
  const page = useView((state) => state.page);
  const fullMarks = useView((state) => state.settings.fullMarks);
  const classes = ['frame', ...(left ? [] : ['no-left']), ...(right && session && !page ? [] : ['no-right'])];
  return (
    <div className={classes.join(' ')} data-mode={mode} data-marks={fullMarks ? 'full' : undefined}>
      <TitleBar />
      <LeftSidebar />
      <Stage />
      {session && right && !page && <RightSidebar session={session} />}
      <StatusLine />
      <Dialogs />
      <DropZone />
    </div>
  );
}

function Stage() {
  const session = useView((state) => state.session);
  const view = useView((state) => state.view);
  const page = useView((state) => state.page);
  const phase = useView((state) => state.phase);
  const busy = useView((state) => state.opening !== null || state.activity !== null);
  return (
    <main className="stage">
      {session && (
        <>
          <TextStage key={session.recordId} session={session} />
          {view === 'table' && (
            <Suspense fallback={null}>
              <BeadTable session={session} />
            </Suspense>
          )}
        </>
      )}
      {phase.kind === 'failed' && <StoreFailed why={phase.why} />}
      {phase.kind === 'ready' && !session && !busy && <EmptyStage />}
      {page && (
        <Suspense fallback={null}>
          <NamesPages page={page} />
        </Suspense>
      )}
      <Tour />
      <MessageBar />
    </main>
  );
}
