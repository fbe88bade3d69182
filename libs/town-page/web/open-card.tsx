import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { SaveTownPageDocument, type TownPageShownFragment } from './town-page.generated.js';
import { words } from './words.generated.js';

/** Whether anybody may read the page, where, and the press that changes it: of what is saved, not of what is typed. */
export function OpenCard({ page }: { page: TownPageShownFragment }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const save = useMutationOperation(SaveTownPageDocument);
  const { siteId, introSv, introEn, introEasy, isOpen, version } = page;
  const press = () => {
    const saved = { siteId, introSv, introEn, introEasy, expectedVersion: version };
    save.send({ ...saved, isOpen: !isOpen }).catch(() => undefined);
  };
  return (
    <Card
      heading={t('state')}
      note={
        <StatusChip tone={isOpen ? 'active' : 'draft'}>
          {t(isOpen ? 'state.open' : 'state.closed')}
        </StatusChip>
      }
    >
      <div className="stack">
        {save.error?.problems.map((problem) => (
          <Notice key={problem.code} tone="stop" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
        <p>
          {t(isOpen ? 'open.text' : 'closed.text')} {!page.isMine && t('open.notMine')}
        </p>
        <p>
          {t('address')}:{' '}
          {isOpen ? <AddressLink path={page.path} /> : <code>{addressOf(page.path)}</code>}
        </p>
        {page.isMine && (
          <div className="no-print">
            <Button kind={isOpen ? 'danger' : 'primary'} isPending={save.isSending} onPress={press}>
              {t(isOpen ? 'close.do' : 'open.do')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

const addressOf = (path: string) => `${location.origin}${path}`;

/** No page of the portal: it is left, and the tab stays. */
function AddressLink({ path }: { path: string }) {
  const t = useWords(words);
  return (
    <a href={path} target="_blank" rel="noreferrer" title={t('address.open')}>
      {addressOf(path)}
    </a>
  );
}
