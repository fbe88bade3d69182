import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { Fragment, useState } from 'react';
import { ROUND_REASONS } from '../rules/actor-round.js';
import { ActorRoundDocument, type ActorRoundQuery, AskActorsDocument } from './actor.generated.js';
import { words } from './words.generated.js';

type Round = ActorRoundQuery['actorRound'];

/** As many are named in the line that counts down; more are *organisationerna i listan*. */
const MOST_NAMED = 4;

/** *Ta en runda*: who gets a link and who does not is read first; then there are ten seconds to take it back. */
export function RoundAct({ siteId }: { siteId: string }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const told = useToldActs();
  const ask = useMutationOperation(AskActorsDocument);
  const [isOpen, setOpen] = useState(false);
  const key = `round ${siteId}`;

  function take(toAsk: Round['toAsk']) {
    const names = toAsk.map(({ name }) => name);
    const who = names.length > MOST_NAMED ? [t('round.who')] : names;
    const actorIds = toAsk.map(({ actorId }) => actorId);
    ask.reset();
    told.take({
      ...{ key, act: t('round.send'), reach: { n: names.length, who } },
      send: () => ask.send({ siteId, actorIds }),
    });
    setOpen(false);
  }

  return (
    <>
      {problemsOf(ask.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {!told.isHeld(key) && <Button onPress={() => setOpen(true)}>{t('round.open')}</Button>}
      {isOpen && <RoundDialog siteId={siteId} onTake={take} onClose={() => setOpen(false)} />}
    </>
  );
}

function RoundDialog(props: {
  siteId: string;
  onTake: (toAsk: Round['toAsk']) => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const query = useOperation(ActorRoundDocument, { siteId: props.siteId });
  const toAsk = query.data?.actorRound.toAsk ?? [];
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('round.title')}
      actions={
        // With nobody to ask there is nothing to send.
        toAsk.length > 0 && (
          <Button kind="primary" onPress={() => props.onTake(toAsk)}>
            {t('round.send')}
          </Button>
        )
      }
    >
      <p>{t('round.what')}</p>
      <QueryView query={query}>{({ actorRound }) => <Reached round={actorRound} />}</QueryView>
    </Dialog>
  );
}

/** Who gets the link, each with the mailbox it goes to, and who does not, by the reason why. */
function Reached({ round: { toAsk, leftOut } }: { round: Round }) {
  const t = useWords(words);
  const format = useFormat();
  const reasons = ROUND_REASONS.map((reason) => ({
    reason,
    names: leftOut.filter((one) => one.reason === reason).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
  return (
    <>
      <h3>{t('round.gets', { n: toAsk.length })}</h3>
      {toAsk.length > 0 && (
        <ul>
          {toAsk.map(({ actorId, name, mailbox }) => (
            <li key={actorId}>{t('round.to', { name, mailbox })}</li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && (
        <>
          <h3>{t('round.leftOut', { n: leftOut.length })}</h3>
          <dl className="facts">
            {reasons.map(({ reason, names }) => (
              <Fragment key={reason}>
                <dt>{t(`round.reason.${reason}`)}</dt>
                <dd>{format.list(names)}</dd>
              </Fragment>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
