import type { ReactNode } from 'react';
import type { PartStatus, PartValues } from '../form/part.js';
import { type Said, SavedPart } from '../form/saved-part.js';
import type { AutosaveHandle } from '../form/use-kept-part.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Page, type PageProps } from '../ui/page.js';
import { SaveStateText } from '../ui/save-state.js';
import { words } from '../words.generated.js';
import './short-form-page.css';

export interface ShortFormPageProps<Values extends PartValues>
  extends Pick<PageProps, 'title' | 'heading' | 'note' | 'marks' | 'intro' | 'actions'> {
  /** What `useAutosave` answered. */
  readonly part: AutosaveHandle<Values>;
  readonly said: Said<Values>;
  /** Where one goes when all of it is there; what was typed is sent first. */
  readonly onDone: () => void;
  /** Beneath the form, outside it. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

const IS: Readonly<Record<PartStatus, 'saved' | 'saving' | 'retrying' | 'held'>> = {
  saved: 'saved',
  waiting: 'saving',
  saving: 'saving',
  retrying: 'retrying',
  held: 'held',
};

/** A few fields that save by themselves: no button saves, and nothing that was typed is lost. */
export function ShortFormPage<Values extends PartValues>(props: ShortFormPageProps<Values>) {
  const t = useWords(words);
  const { part, said, onDone, aside, children, ...page } = props;
  return (
    <Page {...page} narrow>
      <Card>
        <SavedPart part={part} said={said}>
          {children}
        </SavedPart>
        <div className="short-form__foot no-print">
          <SaveStateText is={IS[part.status]} />
          <Button
            kind="primary"
            onPress={() => {
              void part.flush();
              onDone();
            }}
          >
            {t('shortForm.done')}
          </Button>
        </div>
      </Card>
      {aside}
    </Page>
  );
}
