import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useLate } from '@stad/platform/web/ui/use-late.js';
import { useHeldActs } from '@stad/platform/web/undo/use-held-mutation.js';
import { words } from '../words.generated.js';
import { useWaitingSources } from './use-waiting-sources.js';
import { WAITING_GROUPS, type WaitingGroup, waitingGroup } from './waiting-groups.js';
import type { WaitingAct, WaitingLine, WaitingSource } from './waiting-line.js';
import { byDue } from './waiting-steps.js';
import '../front-page.css';

/**
 * *Väntar på dig*: what only I can do, the late first, one line and one verb a pass. What is small is done from
 * its row and can be taken back; what decides something is opened. That nothing waits
 * is said when everything has been asked and has answered, and not before.
 */
export function WaitingBlock() {
  const t = useWords(words);
  const sources = useWaitingSources();
  const lines = sources.flatMap((source) => source.lines).sort((a, b) => byDue(a.dueAt, b.dueAt));
  const isAsking = sources.some(({ state }) => state === 'ASKED');
  const failed = sources.filter(({ state }) => state === 'FAILED');
  const isKnown = !isAsking && failed.length === 0;
  // Rows that come one after the other would move under the thumb: all at once, unless one keeps the others waiting.
  const isLate = useLate(1500);
  if (isAsking && !isLate) {
    return (
      <Card heading={t('front.waiting')}>
        <Skeleton lines={3} />
      </Card>
    );
  }
  return (
    <Card
      heading={t('front.waiting')}
      {...(isKnown && lines.length > 0 ? { note: String(lines.length) } : {})}
    >
      <Groups lines={lines} />
      {isAsking && <Skeleton lines={lines.length > 0 ? 1 : 3} />}
      {failed.length > 0 && <NotAsked sources={failed} />}
      {isKnown && lines.length === 0 && <p>{t('front.waitingEmpty')}</p>}
    </Card>
  );
}

/** What could not be asked: there may be more than the card shows. */
function NotAsked({ sources }: { sources: readonly WaitingSource[] }) {
  const t = useWords(words);
  return (
    <Notice
      tone="notice"
      role="status"
      title={t('front.notAsked')}
      actions={
        <Button onPress={() => sources.forEach(({ ask }) => void ask())}>
          {t('front.askAgain')}
        </Button>
      }
    >
      <ul>
        {sources.map(({ about }) => (
          <li key={about}>{t(about)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Groups({ lines }: { lines: readonly WaitingLine[] }) {
  const now = new Date();
  return WAITING_GROUPS.map((group) => {
    const own = lines.filter((line) => waitingGroup(line.dueAt, now) === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className="front-waiting__group">
        <h3>
          <GroupName group={group} />
        </h3>
        <ul className="front-waiting">
          {own.map((line) => (
            <Row key={line.key} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}

function GroupName({ group }: { group: WaitingGroup }) {
  const t = useWords(words);
  const text = t(`front.waiting.${group}`);
  return group === 'late' ? <StatusText tone="notice">{text}</StatusText> : text;
}

function Row({ line }: { line: WaitingLine }) {
  const { name, about, why, verb, after, to, search = {}, acts = [] } = line;
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
        {about && <p className="meta">{about}</p>}
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
