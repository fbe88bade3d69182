import { activityPath } from '@stad/activities/all/web/kinds.js';
import { useTitleText } from '@stad/activities/all/web/use-title-text.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useHeldActs } from '@stad/platform/web/undo/use-held-mutation.js';
import type { WaitingAct } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from '../words.generated.js';
import { FrontPageWaitingDocument, type FrontPageWaitingQuery } from './waiting.generated.js';
import { WAITING_GROUPS, type WaitingGroup, waitingGroup } from './waiting-groups.js';
import { type SaidRow, saidRows, useWaitingLines } from './waiting-lines.js';
import '../front-page.css';

type Next = FrontPageWaitingQuery['waiting']['next'];

/**
 * *Väntar på dig*: what only I can do, what goes on now first and then the late, one line and one verb a record.
 * A small act is done from its row and can be taken back; a decision is opened. That nothing waits
 * is said when it has been asked and has been answered, and not before.
 */
export function WaitingBlock() {
  const t = useWords(words);
  const { data, error, refetch } = useOperation(FrontPageWaitingDocument, {});
  const rows = saidRows(data?.waiting.rows ?? [], useWaitingLines());
  const isKnown = data !== undefined;
  if (isKnown) {
    return (
      <Card
        heading={t('front.waiting')}
        {...(rows.length > 0 ? { note: String(rows.length) } : {})}
      >
        <Groups rows={rows} />
        {rows.length === 0 && <NothingWaits next={data.waiting.next} />}
      </Card>
    );
  }
  return (
    <Card heading={t('front.waiting')}>
      {error === null ? <Skeleton lines={3} /> : <NotAsked ask={() => void refetch()} />}
    </Card>
  );
}

/** Nobody is told that nothing waits where it could not be asked. */
function NotAsked({ ask }: { ask: () => void }) {
  const t = useWords(words);
  return (
    <Notice
      tone="notice"
      role="status"
      title={t('front.notAsked')}
      actions={<Button onPress={ask}>{t('front.askAgain')}</Button>}
    />
  );
}

/** The truth, and the next thing that the own organisation takes part in. */
function NothingWaits({ next }: { next: Next }) {
  const t = useWords(words);
  const format = useFormat();
  const titleOf = useTitleText();
  const to = next && activityPath(next);
  return (
    <>
      <p>{t('front.waitingEmpty')}</p>
      {to && (
        <p>
          <Link to={to}>
            {t('front.next', { what: titleOf(next), date: format.monthDay(next.startsAt) })}
          </Link>
        </p>
      )}
    </>
  );
}

function Groups({ rows }: { rows: readonly SaidRow[] }) {
  const now = new Date();
  return WAITING_GROUPS.map((group) => {
    const own = rows.filter(({ item }) => waitingGroup(item, now) === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className="front-waiting__group">
        <h3>
          <GroupName group={group} />
        </h3>
        <ul className="front-waiting">
          {own.map((row) => (
            <Row key={keyOf(row)} row={row} />
          ))}
        </ul>
      </section>
    );
  });
}

const keyOf = ({ item }: SaidRow) => `${item.kind} ${item.id} ${item.otherId ?? ''}`;

function GroupName({ group }: { group: WaitingGroup }) {
  const t = useWords(words);
  const text = t(`front.waiting.${group}`);
  return group === 'late' ? <StatusText tone="notice">{text}</StatusText> : text;
}

function Row({ row: { item, line } }: { row: SaidRow }) {
  const t = useWords(words);
  const format = useFormat();
  const { name, about, why, verb, after, to, search = {}, acts = [] } = line;
  const since = item.since && t('front.since', { date: format.monthDay(item.since) });
  return (
    <li className="front-waiting__row">
      <div>
        <p className="front-week__title">
          {acts.length > 0 ? (
            <Link to={to} search={search}>
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
        {(about || since) && <p className="meta">{[about, since].filter(Boolean).join('. ')}</p>}
        {why && <p className="front-waiting__why">{why}</p>}
        {after && <p className="meta">{after}</p>}
      </div>
      {acts.length > 0 ? (
        <Acts acts={acts} name={name} />
      ) : (
        <LinkButton to={to} search={search}>
          {verb}
          <span className="visually-hidden">, {name}</span>
        </LinkButton>
      )}
    </li>
  );
}

/** The small things that the row does; one that waits to be sent says so in their place. */
function Acts({ acts, name }: { acts: readonly WaitingAct[]; name: string }) {
  const t = useWords(words);
  const held = useHeldActs();
  const isHeld = held.some(
    ({ act, state }) =>
      (state === 'counting' || state === 'sending') && acts.some(({ key }) => key === act.key),
  );
  if (isHeld) {
    return (
      <p className="meta" tabIndex={-1} ref={takeLostFocus}>
        {t('front.held')}
      </p>
    );
  }
  return (
    <div className="front-waiting__acts">
      {acts.map(({ label, take }) => (
        <Button key={label} onPress={take}>
          {label}
          <span className="visually-hidden">, {name}</span>
        </Button>
      ))}
    </div>
  );
}

/** Where the pressed button went, whoever uses the keyboard goes on. */
function takeLostFocus(element: HTMLElement | null) {
  if (document.activeElement === document.body) element?.focus();
}
