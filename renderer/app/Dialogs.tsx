// The dialog that is open, if one is. Those not needed at the start are fetched when first shown.
import { lazy, Suspense } from 'react';
import { useView } from '../panels/workbench-context.tsx';
import type { Dialog } from '../session/workbench-state.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }));
const SettingsDialog = lazy(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog }));
const ProjectsDialog = lazy(async () => ({ default: (await import('./ProjectsDialog.tsx')).ProjectsDialog }));
const RenameProjectDialog = lazy(async () => ({ default: (await import('./ProjectsDialog.tsx')).RenameProjectDialog }));
const DescribeDialog = lazy(async () => ({ default: (await import('./DescribeDialog.tsx')).DescribeDialog }));
const OccurrencesDialog = lazy(async () => ({ default: (await import('./OccurrencesDialog.tsx')).OccurrencesDialog }));
const ChooseEntityDialog = lazy(async () => ({
  default: (await import('./ChooseEntityDialog.tsx')).ChooseEntityDialog,
}));
const ImportNamesDialog = lazy(async () => ({ default: (await import('./ImportNamesDialog.tsx')).ImportNamesDialog }));
const ExportNamesDialog = lazy(async () => ({ default: (await import('./ExportNamesDialog.tsx')).ExportNamesDialog }));
const AlignmentImportDialog = lazy(async () => ({
  default: (await import('./AlignmentImportDialog.tsx')).AlignmentImportDialog,
}));
const CheckTeiDialog = lazy(async () => ({ default: (await import('./CheckTeiDialog.tsx')).CheckTeiDialog }));
const ConfirmAboveDialog = lazy(async () => ({
  default: (await import('./ConfirmAboveDialog.tsx')).ConfirmAboveDialog,
}));
const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog }));
const BackupsDialog = lazy(async () => ({ default: (await import('./BackupsDialog.tsx')).BackupsDialog }));

const SeriesSheet = lazy(async () => ({ default: (await import('./SeriesSheet.tsx')).SeriesSheet }));
const StatisticsSheet = lazy(async () => ({ default: (await import('./StatisticsSheet.tsx')).StatisticsSheet }));
const LearnedSheet = lazy(async () => ({ default: (await import('./LearnedSheet.tsx')).LearnedSheet }));
const RulesSheet = lazy(async () => ({ default: (await import('./RulesSheet.tsx')).RulesSheet }));

export function Dialogs() {
  const dialog = useView((state) => state.dialog);
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
