// The dialog that is open, if one is. Their code is fetched once the window is at rest, or when one is asked for before
// that; then a dialog stands in the same moment as it is asked for, and the keys pressed next are its own.
import { Suspense, useEffect } from 'react';
import { useView } from '../panels/workbench-context.tsx';
import type { Dialog } from '../session/workbench-state.ts';
import { fetchAll, fetched } from './fetched.ts';

const ImportDialog = fetched(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));
const ExportDialog = fetched(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const Palette = fetched(async () => ({ default: (await import('./Palette.tsx')).Palette }));
const KeysDialog = fetched(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));
const SettingsDialog = fetched(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog }));
const ProjectsDialog = fetched(async () => ({ default: (await import('./ProjectsDialog.tsx')).ProjectsDialog }));
const RenameProjectDialog = fetched(async () => ({
  default: (await import('./ProjectsDialog.tsx')).RenameProjectDialog,
}));
const DescribeDialog = fetched(async () => ({ default: (await import('./DescribeDialog.tsx')).DescribeDialog }));
const OccurrencesDialog = fetched(async () => ({
  default: (await import('./OccurrencesDialog.tsx')).OccurrencesDialog,
}));
const ChooseEntityDialog = fetched(async () => ({
  default: (await import('./ChooseEntityDialog.tsx')).ChooseEntityDialog,
}));
const ImportNamesDialog = fetched(async () => ({
  default: (await import('./ImportNamesDialog.tsx')).ImportNamesDialog,
}));
const ExportNamesDialog = fetched(async () => ({
  default: (await import('./ExportNamesDialog.tsx')).ExportNamesDialog,
}));
const AlignmentImportDialog = fetched(async () => ({
  default: (await import('./AlignmentImportDialog.tsx')).AlignmentImportDialog,
}));
const CheckTeiDialog = fetched(async () => ({ default: (await import('./CheckTeiDialog.tsx')).CheckTeiDialog }));
const ConfirmAboveDialog = fetched(async () => ({
  default: (await import('./ConfirmAboveDialog.tsx')).ConfirmAboveDialog,
}));
const AboutDialog = fetched(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog }));
const BackupsDialog = fetched(async () => ({ default: (await import('./BackupsDialog.tsx')).BackupsDialog }));

const SeriesSheet = fetched(async () => ({ default: (await import('./SeriesSheet.tsx')).SeriesSheet }));
const StatisticsSheet = fetched(async () => ({ default: (await import('./StatisticsSheet.tsx')).StatisticsSheet }));
const LearnedSheet = fetched(async () => ({ default: (await import('./LearnedSheet.tsx')).LearnedSheet }));
const RulesSheet = fetched(async () => ({ default: (await import('./RulesSheet.tsx')).RulesSheet }));

export function Dialogs() {
  const dialog = useView((state) => state.dialog);
  const ready = useView((state) => state.phase.kind === 'ready');
  useEffect(() => (ready ? fetchAll() : undefined), [ready]);
  if (!dialog) return null;
  return (
    <Suspense fallback={null}>
      <OpenDialog dialog={dialog} />
    </Suspense>
  );
}

function OpenDialog({ dialog }: { dialog: Dialog }) {
  switch (dialog.kind) {
    case 'import':
      return <ImportDialog stage={dialog.stage} />;
    case 'export':
      return <ExportDialog />;
    case 'series':
      return <SeriesSheet series={dialog.series} />;
    case 'statistics':
      return <StatisticsSheet />;
    case 'learned':
      return <LearnedSheet />;
    case 'rules':
      return <RulesSheet />;
    case 'check-tei':
      return <CheckTeiDialog stage={dialog.stage} />;
    case 'import-alignment':
      return <AlignmentImportDialog stage={dialog.stage} />;
    case 'confirm-above':
      return <ConfirmAboveDialog />;
    case 'palette':
      return <Palette />;
    case 'keys':
      return <KeysDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'projects':
      return <ProjectsDialog />;
    case 'rename-project':
      return <RenameProjectDialog />;
    case 'describe-record':
      return <DescribeDialog />;
    case 'occurrences':
      return <OccurrencesDialog sought={dialog.sought} />;
    case 'choose-entity':
      return <ChooseEntityDialog purpose={dialog.purpose} subject={dialog.subject} />;
    case 'import-names':
      return <ImportNamesDialog />;
    case 'export-names':
      return <ExportNamesDialog />;
    case 'about':
      return <AboutDialog />;
    case 'backups':
      return <BackupsDialog />;
  }
}
