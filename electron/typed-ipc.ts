// The only place that touches Electron's IPC in the main process: every call is taken from our own page alone, its
// argument parsed before and its result after it is answered.
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  type CallName,
  type CallRequest,
  type CallResult,
  calls,
  type EventName,
  type EventPayload,
  events,
} from '../shared/ipc/contract.ts';
import { isAppAddress } from './app-protocol.ts';

/** One answer for every call of the contract. */
export type Answers = {
  readonly [Name in CallName]: (request: ParsedRequest<Name>) => CallResult<Name> | Promise<CallResult<Name>>;
};

/** An argument once parsed: its ids carry their brands. */
export type ParsedRequest<Name extends CallName> = ReturnType<(typeof calls)[Name]['request']['parse']> &
  CallRequest<Name>;

/** Answers the page's calls with `answers`, for the page in `contents` and no other. */
export function answerCalls(contents: WebContents, answers: Answers): void {
  const answer = <Name extends CallName>(name: Name): void => answerCall(name, contents, answers[name]);
  for (const name of Object.keys(calls) as CallName[]) answer(name);
}

function answerCall<Name extends CallName>(name: Name, contents: WebContents, answer: Answers[Name]): void {
  const { channel, request, result } = calls[name];
  ipcMain.removeHandler(channel);
  ipcMain.handle(channel, async (event, ...words: readonly unknown[]) => {
    if (!isOurPage(event, contents)) throw new Error(`${channel}: refused, not from the workbench's page`);
    const parsed = request.safeParse(words[0]);
    // What was wrong is said by place and not by value: arguments may hold a scholar's text.
    if (words.length > 1 || !parsed.success) {
      const places = parsed.error?.issues.map((issue) => issue.path.join('.') || 'argument') ?? ['arguments'];
      throw new RangeError(`${channel}: refused, ${places.join(', ')} not as agreed`);
    }
    return result.parse(await answer(parsed.data as ParsedRequest<Name>));
  });
}

/** True for the top frame of our window, and only while it shows our own page. */
function isOurPage(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame.parent === null && isAppAddress(frame.url);
}

/** Tells the page something unasked; nothing happens where the page is gone. */
export function tellPage<Name extends EventName>(contents: WebContents, name: Name, payload: EventPayload<Name>): void {
  if (contents.isDestroyed()) return;
  contents.send(events[name].channel, payload);
}
