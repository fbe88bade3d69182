import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useState } from 'react';
import { maySayWrong } from '../rules/personal-data/hidden-text.js';
import { FlagTextDocument } from './flag-text.generated.js';
import { words } from './words.generated.js';

/** A text on the page, as the API knows it: `PASS_AIM` of the pass with this id. */
export interface ShownText {
  readonly text: string;
  /** Null where nothing has been saved yet. */
  readonly recordId: string | null;
  /** What the page calls it. */
  readonly label: string;
  readonly says: string | readonly string[] | null | undefined;
}

/** *Fel innehåll*: a quiet act beside texts that one can read. None of them says anything: nothing. */
export function FlagText({ texts }: { texts: readonly ShownText[] }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const shown = texts.filter(({ says, recordId }) => recordId !== null && maySayWrong(says));
  if (shown.length === 0) return null;
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t('flag.act')}
      </Button>
      {isOpen && <FlagDialog texts={shown} onClose={() => setOpen(false)} />}
    </>
  );
}

function FlagDialog({ texts, onClose }: { texts: readonly ShownText[]; onClose: () => void }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const flag = useMutationOperation(FlagTextDocument, { onDone: onClose });
  const [chosen, setChosen] = useState(texts[0] ? keyOf(texts[0]) : '');
  const hide = () => {
    const { text, recordId } = texts.find((each) => keyOf(each) === chosen) ?? {};
    if (text && recordId) flag.send({ text, recordId }).catch(() => undefined);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('flag.title')}
      actions={
        <Button kind="primary" isPending={flag.isSending} onPress={hide}>
          {t('flag.hide')}
        </Button>
      }
    >
      {flag.error?.problems.map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <p>{t('flag.when')}</p>
      <RadioGroup
        label={t('flag.which')}
        value={chosen}
        onChange={setChosen}
        options={texts.map((each) => ({ value: keyOf(each), label: each.label }))}
      />
      <p>{t('flag.then')}</p>
      <p>
        <HelpLink topic="fel-innehall" about={t('flag.title')} />
      </p>
    </Dialog>
  );
}

/** Of several records on one page, such as the points of a checklist. */
const keyOf = ({ text, recordId }: ShownText) => `${text} ${recordId ?? ''}`;
