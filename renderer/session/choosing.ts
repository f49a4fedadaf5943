// What was chosen in the dialog that finds one authority record among many.
import { entityId } from '../../shared/document/ids.ts';
import { findMention } from '../../shared/document/mentions.ts';
import { mergeEntities } from './authority-edits.ts';
import { linkMention } from './naming.ts';
import { reviewLink } from './reviewing.ts';
import { stateOf, update, type Workbench } from './workbench.ts';
import type { ChoosePurpose } from './workbench-state.ts';

/** Links a mention to what was chosen, merges a record into it, or gives it to the group under review; null for a new one. */
export function chooseEntity(
  workbench: Workbench,
  purpose: ChoosePurpose,
  subject: string,
  chosen: string | null,
): void {
  const { session } = stateOf(workbench);
  update(workbench, { dialog: null });
  const entity = chosen === null ? null : entityId(chosen);
  const mention = purpose === 'link' && session ? findMention(session.editor.state.doc, subject) : null;
  if (purpose === 'review') reviewLink(workbench, entity);
  else if (purpose === 'merge' && entity) mergeEntities(workbench, entityId(subject), entity);
  else if (mention) linkMention(workbench, mention, entity);
}
