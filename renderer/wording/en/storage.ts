// What can go wrong with the store, in English; the store's own problems say it so too.

export const storageWords = {
  storage: {
    quota:
      'The disk or the space given to Sverka is full. Free some space; the changes are kept and saving is retried.',
    'newer-database':
      'The stored projects were written by a newer Sverka. Open them with that version or update this one.',
    'database-closed':
      'The store was closed by another window of Sverka. Reload this window; export first if it cannot save.',
    'not-owner': 'Another window has taken over this record. Copy what is not saved here, then reload this window.',
    'changed-elsewhere': 'Another window has changed this record since it was opened here. Open it again to go on.',
    'damaged-log':
      'The last changes of this record could not all be read back. What could be read is shown, the rest is set aside.',
    'damaged-snapshot':
      'The newest saved state of this record is damaged. It was rebuilt from an older one and the log of changes.',
    'lost-witness':
      'What the file first said is lost for this record. The text stands, but older corrections can no longer be told.',
    'unreadable-record': 'No saved state of this record can be read. Open it from a backup file.',
    'no-such-record': 'This record is not in the store. It may have been deleted in another window.',
    'not-opened': 'The store could not be opened.',
    storage: 'The store could not be written or read. The changes are kept here and saving is retried.',
  },
} as const;
