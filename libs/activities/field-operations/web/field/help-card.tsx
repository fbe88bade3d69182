import { callList } from '@stad/network/rules/call/call-list.js';
import { SITUATION_PLANS, type Situation, type Task } from '@stad/network/rules/call/situations.js';
import { CallNotices } from '@stad/network/web/call/call-notices.js';
import { CallRow } from '@stad/network/web/call/call-row.js';
import { callables, holidaysOf } from '@stad/network/web/call/callables.js';
import { useCallSheet } from '@stad/network/web/call/use-call-sheet.js';
import { useNow } from '@stad/network/web/call/use-now.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { useId } from 'react';
import { words } from './words.generated.js';
import './field.css';

/** Beside the duty so many who answer are shown; all of them stand on *Vem ringer jag nu?*. */
const MOST = 2;

/** Everybody of a situation at this minute and this place, as *Vem ringer jag nu?* ranks them. */
function useCallListNow(situation: Situation) {
  const now = useNow();
  const hand = useCallSheet();
  const { sheet } = hand;
  const question = { situation, siteId: sheet?.site?.id ?? '', at: now, language: null };
  const list = sheet
    ? callList(question, callables(sheet.functions), holidaysOf(sheet), sheet.routineSteps)
    : callList(question, []);
  return { now, hand, list, functions: sheet?.functions ?? [] };
}

type ListNow = ReturnType<typeof useCallListNow>;

/**
 * Who answers now in a situation, and who with the duty does not and when they open: of this place, at this
 * minute. The national numbers when nothing could be fetched.
 */
export function WhoAnswers({ situation }: { situation: Situation }) {
  const t = useWords(words);
  const format = useFormat();
  const it = useCallListNow(situation);
  const { now, hand, list, functions } = it;
  // A list that changes under the thumb would call the wrong one; 112 is on the card already.
  if (hand.isLoading && !hand.sheet) return <Skeleton lines={2} />;
  const duty = SITUATION_PLANS[situation].duty?.task;
  const clock = `${format.shortDay(now.toISOString())} ${format.time(now.toISOString())}`;
  const place = hand.sheet?.site?.name;
  return (
    <div className="help-card__who">
      <p className="meta">{place ? t('who.when', { clock, place }) : clock}</p>
      <CallNotices {...{ list, situation, hand, functions, now }} />
      <Rows
        it={it}
        heading={t('who.answers')}
        rows={list.rows
          .filter(({ answers, who }) => answers && who.national !== 'EMERGENCY')
          .slice(0, MOST)}
      />
      <Rows
        it={it}
        heading={t('who.closed')}
        rows={list.rows.filter(({ answers, task }) => !answers && task === duty)}
      />
    </div>
  );
}

/** The first who does just one task now, where anybody does. */
export function WhoDoes({ situation, task }: { situation: Situation; task: Task }) {
  const it = useCallListNow(situation);
  const rows = it.list.rows.filter((row) => row.answers && row.task === task);
  return <Rows it={it} rows={rows.slice(0, 1)} />;
}

function Rows(props: { it: ListNow; heading?: string; rows: ListNow['list']['rows'] }) {
  const { it, heading, rows } = props;
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <>
      {heading && (
        <h2 className="help-card__heading" id={id}>
          {heading}
        </h2>
      )}
      <ul className="call-rows" {...(heading ? { 'aria-labelledby': id } : {})}>
        {rows.map((row) => (
          <CallRow
            key={row.who.id}
            row={row}
            contact={it.functions.find(({ id: known }) => known === row.who.id)}
            functions={it.functions}
            now={it.now}
            isBrief
          />
        ))}
      </ul>
    </>
  );
}
