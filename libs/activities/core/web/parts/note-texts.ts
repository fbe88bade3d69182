import type { ShownText } from '@stad/safeguards/web/flag-text.js';
import type { NoteRowFragment } from './parts.generated.js';

/** Notes as texts that may have to go: each by its first words and who wrote it. */
export const noteTexts = (notes: readonly NoteRowFragment[]): readonly ShownText[] =>
  notes.map(({ id, body, functionTitle }) => ({
    text: 'OBSERVATION',
    recordId: id,
    label: `${body.slice(0, 60)} (${functionTitle})`,
    says: body,
  }));
