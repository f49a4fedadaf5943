// The words for links between the sentences of the two texts, in English.

export const alignWords = {
  alignment: {
    sentence: 'Sentence {{n}}',
    shape: '{{original}} to {{translation}}',
    confirmed: 'confirmed',
    certainty: { high: 'sure', fair: 'likely', low: 'weak', none: '' },
    linkedByMachine: 'Linked by the machine with',
    linkedWith: 'Linked with',
    alone: 'Has no counterpart',
    why: 'Why it has none',
    whyPlaceholder: 'left out by the translator…',
    keys: 'Keys',
    allKeys: 'All keys',
    whole: 'The whole record',
    next: 'To look at next',
    nothingNext: 'No link is in doubt.',
    none: 'Stand in a sentence to see its link.',
    originalOnly: 'Russian only',
    translationOnly: 'English only',
    realignAll: 'Realign what is not confirmed',
    marked: 'Marked for later',
    flagged: 'marked for later',
    linking: 'Now choose its counterpart: click it, or go there and press Enter.',
    leave: 'leave as it was',
  },
} as const;

export const alignCommandWords = {
  finishLink: 'Link with this sentence',
  confirm: 'Confirm and go on',
  link: 'Link with another sentence',
  unlink: 'Unlink',
  merge: 'Merge with the next sentence',
  split: 'Split at the cursor',
  moveUp: 'Move the far end up',
  moveDown: 'Move the far end down',
  realign: 'Realign from here',
  flag: 'Mark for later',
} as const;
