// The dialogs of the stand-in for Electron. The test answers each beforehand; one that nobody expected fails the test.
import type Electron from 'electron';

/** A dialog that was shown, with the options it was given. */
export interface ShownDialog {
  readonly kind: 'open' | 'save' | 'message';
  readonly options: Electron.OpenDialogOptions | Electron.SaveDialogOptions | Electron.MessageBoxOptions;
}

export class StandInDialogs {
  readonly shown: ShownDialog[] = [];
  readonly #open: (readonly string[])[] = [];
  readonly #save: string[] = [];
  readonly #message: number[] = [];

  /** The next open dialog gives these paths; none means that it is cancelled. */
  chooses(...paths: readonly string[]): void {
    this.#open.push(paths);
  }
  /** The next save dialog gives this path; '' means that it is cancelled. */
  names(path: string): void {
    this.#save.push(path);
  }
  /** The next message box is answered with this button, counted from 0. */
  presses(button: number): void {
    this.#message.push(button);
  }

  async showOpenDialog(_window: unknown, options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
    this.shown.push({ kind: 'open', options });
    const filePaths = [...answered(this.#open, 'an open dialog')];
    return { canceled: filePaths.length === 0, filePaths };
  }
  async showSaveDialog(_window: unknown, options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    this.shown.push({ kind: 'save', options });
    const filePath = answered(this.#save, 'a save dialog');
    return { canceled: filePath === '', filePath };
  }
  async showMessageBox(_window: unknown, options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
    this.shown.push({ kind: 'message', options });
    return { response: answered(this.#message, `the message “${options.message}”`), checkboxChecked: false };
  }
}

function answered<Answer>(answers: Answer[], what: string): Answer {
  const answer = answers.shift();
  if (answer === undefined) throw new Error(`${what} was shown, and the test has no answer to it`);
  return answer;
}
