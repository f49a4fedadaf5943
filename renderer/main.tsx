// The page's entry: opens the database, starts the words and mounts the workbench.
import '@fontsource/pt-sans/400.css';
import '@fontsource/pt-sans/cyrillic-400.css';
import '@fontsource/pt-serif/400.css';
import '@fontsource/pt-serif/400-italic.css';
import '@fontsource/pt-mono/400.css';
import './app/tokens.css';
import './app/base.css';
import './app/frame.css';
import './panels/left-sidebar.css';
import './panels/panels.css';
import './panels/names.css';
import './panels/stage.css';
import './panels/popups.css';
import './panels/bead-table.css';
import './panels/repair.css';
import './panels/links.css';
import './app/dialogs.css';
import './app/occurrences.css';
import './app/palette.css';
import './app/import-dialog.css';
import './app/over-stage.css';
import './editor/editor.css';
import './editor/standing.css';
import './editor/gutter/gutter.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { App } from './app/App.tsx';
import { WorkbenchProvider } from './panels/workbench-context.tsx';
import { startWorkbench } from './session/start.ts';
import { preferredLocale, startWording } from './wording/wording.ts';

// Zod would try whether it may compile its checks; the page's policy forbids it, so it need not try.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');

await startWording(preferredLocale(navigator.languages));
const workbench = await startWorkbench();
createRoot(root).render(
  <StrictMode>
    <WorkbenchProvider workbench={workbench}>
      <App />
    </WorkbenchProvider>
  </StrictMode>,
);
