// How the window is laid out: mode, view, sidebars, zoom, theme. One function per thing a scholar can ask for.
import type { Side } from '../../shared/document/schema.ts';
import { changeLocale } from '../wording/wording.ts';
import { keepSettings } from './settings.ts';
import { stateOf, update, type Workbench } from './workbench.ts';
import { type Mode, type Settings, type Tab, type WorkbenchState, zoomStep } from './workbench-state.ts';

/** The tab a mode brings forward. */
export const TAB_OF: Readonly<Record<Mode, Tab | null>> = {
  read: null,
  correct: 'suspects',
  tag: 'mentions',
  align: 'alignment',
};

/** Goes to a mode: its marks and its panel come forward, and the text takes the keys again. */
export function changeMode(workbench: Workbench, mode: Mode): void {
  const { session, tab } = stateOf(workbench);
  if (!session) return;
  // The table is for links: another mode leads back to the text.
  if (mode !== 'align') showText(workbench);
  update(workbench, { mode, tab: TAB_OF[mode] ?? tab, hint: null });
  session.setMode(mode);
  if (stateOf(workbench).view === 'text') session.focus();
}

/** From the text to the table of links and back; the sentence in hand stays in hand, at the same height. */
export function toggleTable(workbench: Workbench): void {
  const { session, view } = stateOf(workbench);
  if (!session) return;
  if (view === 'table') {
    showText(workbench);
    return;
  }
  if (stateOf(workbench).mode !== 'align') changeMode(workbench, 'align');
  session.desk.height.set(session.heightInHand());
  update(workbench, { view: 'table' });
}

/** From the table to the text, at the sentence in hand. */
export function showText(workbench: Workbench): void {
  const { session, view } = stateOf(workbench);
  if (!session || view === 'text') return;
  const height = session.desk.shownHeight.read?.() ?? null;
  update(workbench, { view: 'text' });
  requestAnimationFrame(() => {
    session.focus();
    if (height !== null) session.holdInHandAt(height);
  });
}

export function toggleSidebar(workbench: Workbench, which: 'left' | 'right'): void {
  const state = stateOf(workbench);
  if (which === 'right') update(workbench, { right: !state.right });
  else if (isCrowded(state)) update(workbench, { leftInAlign: !state.leftInAlign });
  else update(workbench, { left: !state.left });
}

/** Narrower windows have no room for the left sidebar beside the wide gutter of Align. */
const WIDE_ENOUGH = 1400;

const isCrowded = ({ session, mode }: WorkbenchState): boolean =>
  session !== null && mode === 'align' && innerWidth < WIDE_ENOUGH;

/** Whether the left sidebar is to be seen. */
export const leftShown = (state: WorkbenchState): boolean => (isCrowded(state) ? state.leftInAlign : state.left);

/** Hides both sidebars, or shows both. */
export function toggleFocusMode(workbench: Workbench): void {
  const { left, right } = stateOf(workbench);
  const show = !left && !right;
  update(workbench, { left: show, right: show });
}

/** Shows a tab of the right sidebar, opening it if need be. */
export function showTab(workbench: Workbench, tab: Tab): void {
  update(workbench, { tab, right: true });
}

/** One size up or down, for one text or (no side) for both. 0 puts them back to 100 %. */
export function changeZoom(workbench: Workbench, direction: 1 | -1 | 0, side?: Side): void {
  const { zoom } = stateOf(workbench);
  const next = (percent: number) => (direction === 0 ? 100 : zoomStep(percent, direction));
  update(workbench, {
    zoom: {
      original: side === 'translation' ? zoom.original : next(zoom.original),
      translation: side === 'original' ? zoom.translation : next(zoom.translation),
    },
  });
}

/** The share of the width the Russian text takes; kept within 0.25..0.75. */
export function changeSplit(workbench: Workbench, share: number): void {
  update(workbench, { split: Math.min(0.75, Math.max(0.25, share)) });
}

/** Changes settings, keeps them for the next start, and makes them felt at once. */
export function changeSettings(workbench: Workbench, change: Partial<Settings>): void {
  const settings = { ...stateOf(workbench).settings, ...change };
  update(workbench, { settings });
  void keepSettings(workbench, settings);
  if (change.locale) void changeLocale(change.locale);
  if (change.theme) applyTheme(change.theme);
  if (change.locale || change.theme) {
    workbench.shell.chooseAppearance({ theme: settings.theme, language: settings.locale });
  }
}

/** Puts the theme on the page. */
export function applyTheme(theme: Settings['theme']): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** From light to dark and back, whatever the system says. */
export function toggleTheme(workbench: Workbench): void {
  changeSettings(workbench, { theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' });
}
