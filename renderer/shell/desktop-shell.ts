// The desktop shell: the page's side of the bridge that the preload put on the window.
import type { WorkbenchApi } from '../../shared/ipc/contract.ts';
import type { Shell } from './shell.ts';

/** The shell over the preload's bridge. The main process has parsed what comes back. */
export function desktopShell(bridge: WorkbenchApi): Shell {
  return {
    kind: 'desktop',
    can: { backups: true, reveal: true, recentFiles: true, saveInPlace: true, menu: true },
    openFiles: (purpose) => bridge.openFiles(purpose),
    saveFileAs: (file) => bridge.saveFileAs(file),
    saveFile: (handle, bytes) => bridge.saveFile({ handle, bytes }),
    revealFile: (handle) => bridge.revealFile(handle),
    recentFiles: () => bridge.recentFiles(),
    openRecent: (handle) => bridge.openRecent(handle),
    forgetRecent: async () => {
      await bridge.forgetRecent();
    },
    keepBackup: async (copy) => (await bridge.keepBackup(copy)).kind === 'kept',
    backups: () => bridge.backups(),
    readBackup: (name) => bridge.readBackup(name),
    printToPdf: (suggestedName) => bridge.printToPdf({ suggestedName }),
    describeWindow: (facts) => void bridge.describeWindow(facts),
    chooseAppearance: (choice) => void bridge.chooseAppearance(choice),
    openLink: (address) => bridge.openLink(address),
    keepStorage: async () => (await navigator.storage?.persist?.()) ?? false,
    onCommand: (listener) => bridge.onCommand(listener),
    onFileArrived: (listener) => {
      const stop = bridge.onFileArrived(listener);
      void bridge.pageReady().then((waiting) => waiting.forEach(listener));
      return stop;
    },
    onClose: (flush) =>
      bridge.onFlush(() => {
        void flush().then(
          (saved) => bridge.pageFlushed(saved),
          () => bridge.pageFlushed(false),
        );
      }),
  };
}
