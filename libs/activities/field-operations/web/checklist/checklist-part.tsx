import { useNow } from '@stad/network/web/call/use-now.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import IconX from '@tabler/icons-react/icons/IconX';
import { useState } from 'react';
import { OpenedPart } from '../pass/opened-part.js';
import type { PartProps } from '../pass/part-props.js';
import { begun, isDraft, offered, type Pass } from '../pass/pass.js';
import { isRight } from '../pass/sections.js';
import { isBeforeItsDay } from '../pass/step-order.js';
import { StepProblems } from '../pass/step-problems.js';
import { ChangePoints } from './change-points.js';
import { RemoveChecklistPointDocument, TickChecklistPointDocument } from './checklist.generated.js';
import { EmptyChecklist } from './empty-checklist.js';
import { words } from './words.generated.js';
import './checklist-part.css';

/**
 * *Checklista, 3 av 8 avbockade*: ticked by anybody who plans in the pass, until it begins. Before its day, and
 * as long as nobody has begun on it, a line.
 */
export function ChecklistPart({ pass, open }: PartProps) {
  const t = useWords(words);
  const { checklist } = pass;
  const [isChanging, setChanging] = useState(false);
  const isOver = begun(pass);
  const isEarly = isBeforeItsDay(pass, useNow());
  const isOwner = offered(pass, 'edit') !== undefined;
  if (checklist.length === 0 && !isOwner) return null;
  const done = checklist.filter(({ tickedAt }) => tickedAt !== null).length;
  // Nobody ticks before the plan is sent: until then it is a list that can be changed.
  const isTurn = !isDraft(pass) && (!isEarly || done > 0);
  const isLater = !isTurn && open !== 'checklist' && !isChanging;
  const areAllTicked = done === checklist.length && done > 0;
  const heading =
    checklist.length === 0 ? t('heading.none') : t('heading', { n: done, m: checklist.length });
  return (
    <OpenedPart isAsked={open === 'checklist'}>
      <FoldedSection
        heading={heading}
        isRight={isLater || isRight('checklist', pass)}
        // What was never ticked has no tick, also once nobody can tick it any more.
        tone={areAllTicked ? 'done' : isOver ? 'locked' : 'waiting'}
        line={t(
          checklist.length === 0
            ? 'line.none'
            : areAllTicked
              ? 'allTicked'
              : isOver
                ? `fold.${isOver}`
                : 'later',
        )}
      >
        {checklist.length === 0 ? (
          <EmptyChecklist type={pass.type} />
        ) : (
          <Points pass={pass} isChanging={isChanging} />
        )}
        <div className="checklist__ways">
          {isOwner && (
            <ChangePoints
              passId={pass.id}
              isEmpty={checklist.length === 0}
              isOpen={isChanging}
              onOpen={setChanging}
            />
          )}
          <FlagText
            texts={checklist.map(({ id, text }) => ({
              text: 'CHECKLIST_POINT',
              recordId: id,
              label: text,
              says: text,
            }))}
          />
        </div>
      </FoldedSection>
    </OpenedPart>
  );
}

function Points({ pass, isChanging }: { pass: Pass; isChanging: boolean }) {
  const t = useWords(words);
  const tick = useMutationOperation(TickChecklistPointDocument);
  const remove = useMutationOperation(RemoveChecklistPointDocument);
  // What was tapped is seen at once; what the server says afterwards counts.
  const [tapped, setTapped] = useState<Readonly<Record<string, boolean>>>({});
  const mayTick = offered(pass, 'edit') !== undefined || offered(pass, 'answer') !== undefined;
  const onTick = (pointId: string, ticked: boolean) => {
    setTapped((before) => ({ ...before, [pointId]: ticked }));
    void tick
      .send({ passId: pass.id, pointId, ticked })
      .catch(() => undefined)
      .finally(() => setTapped(({ [pointId]: _, ...rest }) => rest));
  };
  // What was ticked before the page was opened takes no room; what is ticked now stays under the finger.
  const [before] = useState(
    new Set(pass.checklist.filter(({ tickedAt }) => tickedAt !== null).map(({ id }) => id)),
  );
  const isDone = ({ id, tickedAt }: Point) => before.has(id) && tickedAt !== null;
  const open = pass.checklist.filter((point) => !isDone(point));
  const done = open.length > 0 ? pass.checklist.filter(isDone) : [];
  const row = (point: Point) => (
    <li className="checklist__point" key={point.id}>
      {mayTick ? (
        <Checkbox
          value={tapped[point.id] ?? point.tickedAt !== null}
          onChange={(ticked) => onTick(point.id, ticked)}
          hint={<About point={point} />}
        >
          {point.text}
        </Checkbox>
      ) : (
        <StatusText tone={point.tickedAt ? 'ready' : 'waiting'}>
          <span>
            {point.text} <About point={point} />
          </span>
        </StatusText>
      )}
      {isChanging && point.removable && point.tickedAt === null && (
        <Button
          kind="quiet"
          icon={<IconX aria-hidden />}
          iconOnly
          onPress={() => {
            void remove.send({ passId: pass.id, pointId: point.id }).catch(() => undefined);
          }}
        >
          {t('remove', { point: point.text })}
        </Button>
      )}
    </li>
  );
  return (
    <>
      <StepProblems error={tick.error ?? remove.error} />
      <ul className="checklist">{(open.length > 0 ? open : pass.checklist).map(row)}</ul>
      {done.length > 0 && (
        <details className="checklist__done">
          <summary>{t('done', { n: done.length })}</summary>
          <ul className="checklist">{done.map(row)}</ul>
        </details>
      )}
    </>
  );
}

type Point = Pass['checklist'][number];

/** Whose condition it is, and who ticked it when. */
function About({ point }: { point: Pass['checklist'][number] }) {
  const t = useWords(words);
  const format = useFormat();
  const condition =
    point.source === 'GO_AHEAD' && point.agency
      ? t('condition', { organisation: point.agency.shortName })
      : null;
  const ticked = point.tickedAt
    ? t('ticked', { time: format.time(point.tickedAt), function: point.tickedByTitle ?? '' })
    : null;
  if (!condition && !ticked) return null;
  return <small>{[condition, ticked].filter(Boolean).join('. ')}</small>;
}
