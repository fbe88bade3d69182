import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Place } from '@stad/programme/web/place.js';
import IconCopy from '@tabler/icons-react/icons/IconCopy';
import { passPath } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { CopyLastPassDocument } from './plan.generated.js';

/** *Kopiera förra passet*: everything but the go-aheads, on the next such weekday. */
export function CopyLastButton({ place }: { place: Place }) {
  const t = useWords(words);
  const go = useGo();
  const problemText = useProblemText();
  const copy = useMutationOperation(CopyLastPassDocument, {
    onDone: ({ copyLastPass }) => go(passPath({ ...copyLastPass, number: null })),
  });
  return (
    <>
      <Button
        icon={<IconCopy aria-hidden />}
        isPending={copy.isSending}
        onPress={() =>
          // What went wrong is shown beside the button.
          void copy
            .send({ siteId: place.site.id, programmeId: place.programme.id })
            .catch(() => undefined)
        }
      >
        {t('quick.copy')}
      </Button>
      {copy.error && (
        <span role="status">
          <StatusText tone="notice">{problemText(copy.error.problems[0])}</StatusText>
        </span>
      )}
    </>
  );
}
