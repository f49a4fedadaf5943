// What a scholar does at the workbench, by what is seen on it: roles, names and words. Places in the texts are found by
// the words that stand there, for the mouse goes to words, not to elements.
import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The panes by the names they are read out with. */
const PANE_NAMES = { russian: 'Russian text', english: 'English text' } as const;
export type Text = keyof typeof PANE_NAMES;

export const MODES = ['Read', 'Correct', 'Tag', 'Align'] as const;
export type Mode = (typeof MODES)[number];

/** Longest the first import, or the machine's first reading in its worker, may take on a busy machine. */
const SLOWEST_MS = 20_000;

/** Ends of a range of words on the screen, in the middle of their lines. */
interface Stretch {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export class Scholar {
  readonly page: Page;
  readonly tour: Locator;
  readonly status: Locator;
  readonly panel: Locator;
  /** Readings for the suspect in hand. */
  readonly popup: Locator;
  readonly dialog: Locator;
  /** The sentence the cursor stands in. */
  readonly inHand: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tour = page.getByRole('region', { name: 'A record, read four ways' });
    this.status = page.getByRole('contentinfo');
    this.panel = page.getByRole('tabpanel');
    this.popup = page.getByRole('region', { name: /^Readings for/ });
    this.dialog = page.getByRole('dialog');
    this.inHand = page.locator('.seg.current');
    // While nobody listens Chromium opens dialogs of its own, and to begin listening takes it a moment.
    page.on('filechooser', () => {});
  }

  /** Opens the workbench and waits until a record can be worked on. */
  async start(): Promise<void> {
    await this.page.goto('/');
    await this.isReady();
  }

  /** Waits until the open record shows both texts. */
  async isReady(): Promise<void> {
    await expect(this.sentences('russian').first()).toBeVisible({ timeout: SLOWEST_MS });
    await expect(this.sentences('english').first()).toBeVisible();
  }

  /** Waits until the machine has read the record and underlined what it doubts. */
  async machineHasRead(): Promise<void> {
    await expect(this.tab('Suspects')).not.toHaveText('Suspects0', { timeout: SLOWEST_MS });
  }

  /** Waits until the name across the gutter is found: the engine may still be reading the whole record. */
  async counterpartIsOffered(): Promise<void> {
    await expect(this.panel).toContainText('Proposed counterpart', { timeout: SLOWEST_MS });
  }

  text(text: Text): Locator {
    return this.page.getByRole('textbox', { name: PANE_NAMES[text] });
  }

  sentences(text: Text): Locator {
    return this.text(text).locator('.seg');
  }

  /** The sentence that holds these words. */
  sentence(text: Text, words: string): Locator {
    return this.sentences(text).filter({ hasText: words }).first();
  }

  /** The sentence in hand and its counterpart, in one text. */
  lit(text: Text): Locator {
    return this.text(text).locator('.seg.lit');
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  modeButton(mode: Mode): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: mode, exact: true });
  }

  async goTo(mode: Mode): Promise<void> {
    await this.modeButton(mode).click();
    await expect(this.modeButton(mode)).toHaveAttribute('aria-pressed', 'true');
  }

  /** Opens a record from the left sidebar. */
  async open(title: string): Promise<void> {
    await this.page.getByRole('complementary', { name: 'Records' }).getByRole('button', { name: title }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
    await this.isReady();
  }

  /** Runs a command by its name, from the palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const field = this.page.getByRole('combobox', { name: 'Find or do anything' });
    await field.fill(name);
    await this.page.getByRole('option', { name, exact: false }).first().click();
    await expect(field).toBeHidden();
  }

  /** Presses keys one after another, as fast as a hand can. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the cursor before the words, by a click. */
  async clickBefore(text: Text, words: string): Promise<void> {
    const { from } = await this.stretchOf(text, words);
    await this.page.mouse.click(from.x + 1, from.y);
  }

  /** Puts the cursor behind the words, by a click. */
  async clickAfter(text: Text, words: string): Promise<void> {
    const { to } = await this.stretchOf(text, words);
    await this.page.mouse.click(to.x - 1, to.y);
  }

  /** Clicks into the middle of the words. */
  async clickOn(text: Text, words: string): Promise<void> {
    const { from, to } = await this.stretchOf(text, words);
    const x = from.y === to.y ? (from.x + to.x) / 2 : from.x + 4;
    await this.page.mouse.click(x, from.y);
  }

  /** Stands in a sentence, with the pointer out of the way so that it lights nothing. */
  async standIn(text: Text, words: string): Promise<void> {
    await this.clickOn(text, words);
    await this.page.mouse.move(5, 5);
    await expect(this.inHand).toContainText(words);
  }

  /** Moves the pointer over the words. */
  async pointAt(text: Text, words: string): Promise<void> {
    const { from, to } = await this.stretchOf(text, words);
    const x = from.y === to.y ? (from.x + to.x) / 2 : from.x + 4;
    await this.page.mouse.move(x - 2, from.y);
    await this.page.mouse.move(x, from.y);
  }

  /** Selects the words by dragging the mouse over them. */
  async drag(text: Text, words: string): Promise<void> {
    const { from, to } = await this.stretchOf(text, words);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, to.y, { steps: 3 });
    await this.page.mouse.move(to.x, to.y, { steps: 3 });
    await this.page.mouse.up();
    await expect.poll(() => this.selectedWords()).toBe(words);
  }

  /** What the browser shows as selected. */
  selectedWords(): Promise<string> {
    return this.page.evaluate(() => String(getSelection()));
  }

  /** Where the words are drawn once the layout has come to rest, brought into sight. Throws where they do not stand. */
  private async stretchOf(text: Text, words: string): Promise<Stretch> {
    for (let last = await this.measure(text, words); ; ) {
      await this.page.waitForTimeout(40);
      const now = await this.measure(text, words);
      if (JSON.stringify(now) === JSON.stringify(last)) return now;
      last = now;
    }
  }

  private measure(text: Text, words: string): Promise<Stretch> {
    return this.text(text).evaluate((text, wanted) => {
      const nodes: Node[] = [];
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('[hidden]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      let all = '';
      const starts: number[] = [];
      while (walker.nextNode()) {
        starts.push(all.length);
        nodes.push(walker.currentNode);
        all += walker.currentNode.textContent ?? '';
      }
      const at = all.indexOf(wanted);
      if (at < 0) throw new Error(`“${wanted}” does not stand in this text.`);
      const range = document.createRange();
      const place = (offset: number, ends: boolean) => {
        const index = starts.findLastIndex((start) => (ends ? start < offset : start <= offset));
        return { node: nodes[index] ?? text, offset: offset - (starts[index] ?? 0) };
      };
      const [first, last] = [place(at, false), place(at + wanted.length, true)];
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset);
      const pane = text.closest('.pane')?.getBoundingClientRect();
      const drawn = range.getBoundingClientRect();
      if (!pane || drawn.top < pane.top + 30 || drawn.bottom > pane.bottom - 30)
        first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [top, bottom] = [lines[0], lines.at(-1)];
      if (!top || !bottom) throw new Error(`“${wanted}” is not drawn.`);
      return {
        from: { x: top.left, y: (top.top + top.bottom) / 2 },
        to: { x: bottom.right, y: (bottom.top + bottom.bottom) / 2 },
      };
    }, words);
  }

  /** Chooses files for whatever asks for them. */
  async choose(asking: () => Promise<unknown>, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await asking();
    await (await chooser).setFiles(files);
  }

  /** Lets files fall on the window. */
  async drop(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    const dropped = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name, { type: 'text/plain' }));
      return transfer;
    }, files);
    const main = this.page.getByRole('main');
    await main.dispatchEvent('dragover', { dataTransfer: dropped });
    await main.dispatchEvent('drop', { dataTransfer: dropped });
  }

  /** What comes down when something is saved. */
  async saved(saving: () => Promise<unknown>): Promise<Download> {
    const downloading = this.page.waitForEvent('download');
    await saving();
    return downloading;
  }

  /** Waits until the status line says that everything is on disk. */
  async allSaved(): Promise<void> {
    await expect(this.status.getByText(/^(Saved|All changes saved)/)).toBeVisible();
  }

  /** Reloads the window and waits for the record. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.isReady();
  }
}
