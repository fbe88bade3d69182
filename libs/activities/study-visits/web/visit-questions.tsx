import { NoteList } from '@stad/activities/core/web/parts/note-list.js';
import { noteTexts } from '@stad/activities/core/web/parts/note-texts.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { useState } from 'react';
import { QuestionsDialog } from './questions-dialog.js';
import type { StudyVisitQuestionsFragment } from './study-visit.generated.js';
import './study-visit.css';
import { words } from './words.generated.js';

export interface VisitQuestionsProps {
  readonly visit: StudyVisitQuestionsFragment;
  readonly mayChange: boolean;
  readonly mayNote: boolean;
}

/** What one wants to know, and under each question what everybody saw. */
export function VisitQuestions({ visit, mayChange, mayNote }: VisitQuestionsProps) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { id, questions, observations } = visit;
  return (
    <Card
      heading={t('questions')}
      {...(questions.length > 0 ? { note: t('questions.count', { n: questions.length }) } : {})}
    >
      {questions.length === 0 && <p className="meta">{t('questions.none')}</p>}
      <ol className="visit-questions">
        {questions.map((question) => (
          <li className="visit-question" key={question.id}>
            <h3>{question.body}</h3>
            <p className="meta">{t.maybe(`dimension.${question.dimension}`)}</p>
            <NoteList
              activityId={id}
              topic={{ id: question.id, label: question.body }}
              notes={observations.filter(({ topicId }) => topicId === question.id)}
              mayWrite={mayNote}
            />
          </li>
        ))}
      </ol>
      <FlagText
        texts={[
          ...questions.map(({ id: recordId, body }) => ({
            ...{ text: 'VISIT_QUESTION', recordId, label: body, says: body },
          })),
          ...noteTexts(observations),
        ]}
      />
      {mayChange && (
        <div className="no-print">
          <Button edits aria-haspopup="dialog" onPress={() => setOpen(true)}>
            {t('questions.change')}
          </Button>
        </div>
      )}
      {isOpen && <QuestionsDialog visit={visit} onClose={() => setOpen(false)} />}
    </Card>
  );
}
