import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { useState } from 'react';
import { NoteForm } from './note-form.js';
import { type NoteRowFragment, RemoveObservationDocument } from './parts.generated.js';
import './parts.css';
import { words } from './words.generated.js';

export interface NoteListProps {
  readonly activityId: string;
  readonly topic: { readonly id: string; readonly label: string };
  readonly notes: readonly NoteRowFragment[];
  readonly mayWrite: boolean;
}

/** What several people saw of one thing, one under the other; one's own can be changed. */
export function NoteList({ activityId, topic, notes, mayWrite }: NoteListProps) {
  const t = useWords(words);
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const writers = new Set(
    notes.map(({ agency, functionTitle }) => `${agency.id} ${functionTitle}`),
  );
  return (
    <div className="stack stack--tight">
      {writers.size > 1 && <p className="meta">{t('note.compare', { n: writers.size })}</p>}
      {notes.map((note) =>
        open === note.id ? (
          <NoteForm
            key={note.id}
            activityId={activityId}
            topicId={topic.id}
            note={note}
            onClose={close}
          />
        ) : (
          <Note
            key={note.id}
            note={note}
            {...(mayWrite && note.mine ? { onChange: () => setOpen(note.id) } : {})}
          />
        ),
      )}
      {mayWrite && open === 'new' && (
        <NoteForm activityId={activityId} topicId={topic.id} onClose={close} />
      )}
      {mayWrite && open !== 'new' && (
        <div className="no-print">
          <Button
            icon={<IconPencil aria-hidden />}
            aria-label={t('note.of', { topic: topic.label })}
            onPress={() => setOpen('new')}
          >
            {t('note.write')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Note({ note, onChange }: { note: NoteRowFragment; onChange?: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const remove = useMutationOperation(RemoveObservationDocument);
  const { body, functionTitle, agency, writtenAt } = note;
  return (
    <div className="part-note">
      <p>{body}</p>
      <p className="meta cluster">
        {t('note.by', {
          function: functionTitle,
          organisation: agency.shortName,
          when: format.moment(writtenAt),
        })}
        {onChange && (
          <>
            <Button
              kind="quiet"
              icon={<IconPencil aria-hidden />}
              iconOnly
              edits
              onPress={onChange}
            >
              {t('note.change')}
            </Button>
            <Button
              kind="quiet"
              icon={<IconTrash aria-hidden />}
              iconOnly
              onPress={() => void remove.send({ observationId: note.id }).catch(() => undefined)}
            >
              {t('note.remove')}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
