// The words for repairing the alignment by hand, in English.

export const repairWords = {
  repair: {
    refused: {
      readOnly: 'This record is open in another window: here it can only be read.',
      locked: 'A locked link would be changed. Unlock it first (K).',
      nothing: 'That is so already: nothing to change.',
      needsBothSides: 'A link needs a sentence of each text.',
      alone: 'This sentence is not linked.',
      onlyOne: 'It is the only sentence of its link on this side. U takes the whole link apart.',
      oneEach: 'A link is split where both texts have at least two sentences in it. P takes a sentence out.',
      noNext: 'There is no link beyond this one.',
      noFurther: 'There is no sentence further on in the other text.',
      cannotCut: 'Put the cursor inside a sentence, where it is to be cut.',
      noNeighbour: 'There is nothing beside it to merge with.',
      wholeParagraph: 'It begins its paragraph already.',
      swapTwo: 'Two links can be exchanged: choose two.',
      nothingAcross: 'Nothing stands across the gutter to align it with.',
    },
    said: {
      locked: 'Locked: nothing changes this link until K unlocks it.',
      unlocked: 'Unlocked.',
      flagged: 'Marked for later. Shift X goes from one mark to the next.',
      unflagged: 'Mark taken away.',
      noneFlagged: 'Nothing is marked for later.',
      allConfirmed: 'All that follows is confirmed.',
      realigned_one: 'Aligned anew: {{count}} sentence is linked otherwise.',
      realigned_other: 'Aligned anew: {{count}} sentences are linked otherwise.',
      realignedSame: 'Aligned anew: all stays as it was.',
    },
  },
} as const;

export const repairCommandWords = {
  pop: 'Take out of its link',
  swap: 'Exchange counterparts with the next',
  mergeBeads: 'Merge with the next link',
  mergeBeadsBack: 'Merge with the link before',
  splitBead: 'Split the link here',
  mergeBack: 'Merge with the sentence before',
  splitParagraph: 'Begin a paragraph here',
  mergeParagraph: 'Merge with the paragraph before',
  mergeParagraphNext: 'Merge with the next paragraph',
  lock: 'Lock or unlock the link',
  nextFlagged: 'Next marked for later',
  realignSelection: 'Realign what is selected',
  selectNext: 'Select the next sentence too',
  selectPrevious: 'Select the sentence before too',
} as const;
