// The parts of the File System Access API the browser shell uses, which TypeScript does not declare yet, and what stands
// in where a browser lacks it: a file input and a download.

/** A file the user gave the page; the page may write to it while it lives. */
export interface SavedHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<WritingStream>;
}

/** Writes aside; the file is replaced when it is closed. */
export interface WritingStream {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

export interface PickType {
  readonly accept: Readonly<Record<string, readonly `.${string}`[]>>;
}

/** A window that may have the pickers (Chromium) or not (Firefox, Safari). */
export interface PickerWindow {
  readonly showOpenFilePicker?: (wish: {
    readonly multiple: boolean;
    readonly types: readonly PickType[];
  }) => Promise<readonly SavedHandle[]>;
  readonly showSaveFilePicker?: (wish: {
    readonly suggestedName: string;
    readonly types: readonly PickType[];
  }) => Promise<SavedHandle>;
}

/** Shows the browser's plain file dialog; empty where the user chose nothing. */
export function askForFiles(
  page: Document,
  { accept, multiple }: { readonly accept: string; readonly multiple: boolean },
): Promise<readonly File[]> {
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = multiple;
  return new Promise((chosen) => {
    input.addEventListener('change', () => chosen([...(input.files ?? [])]));
    input.addEventListener('cancel', () => chosen([]));
    input.click();
  });
}

/** How long a download's address is kept: the browser reads it a moment after the click. */
const ADDRESS_KEPT_MS = 60_000;

/** Hands the bytes over as a download of this name. */
export function download(page: Window, name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  page.setTimeout(() => URL.revokeObjectURL(address), ADDRESS_KEPT_MS);
}
