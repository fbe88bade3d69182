import { callList } from '@stad/network/rules/call/call-list.js';
import { NATIONAL } from '@stad/network/rules/call/national-numbers.js';
import type { Situation, Task } from '@stad/network/rules/call/situations.js';
import { CallButton } from '@stad/network/web/call/call-button.js';
import { CallRow } from '@stad/network/web/call/call-row.js';
import { callables, holidaysOf } from '@stad/network/web/call/callables.js';
import { useCallSheet } from '@stad/network/web/call/use-call-sheet.js';
import { useNow } from '@stad/network/web/call/use-now.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';
import './field.css';

/** 112, first on every card. */
export function Emergency() {
  const t = useWords(words);
  return (
    <CallButton
      phone={NATIONAL.EMERGENCY.phone}
      label={t('emergency')}
      text={t('emergency')}
      isUrgent
    />
  );
}

/**
 * The first who answer now in a situation; the national numbers when nothing could be fetched. With a
 * `task` only those who do just that.
 */
export function WhoAnswers(props: { situation: Situation; most: number; task?: Task }) {
  const { situation, most, task } = props;
  const now = useNow();
  const { sheet } = useCallSheet();
  const question = { situation, siteId: sheet?.site?.id ?? '', at: now, language: null };
  const list = sheet
    ? callList(question, callables(sheet.functions), holidaysOf(sheet))
    : callList(question, []);
  const functions = sheet?.functions ?? [];
  return (
    <ul className="call-rows">
      {list.rows
        .filter((row) => row.answers && row.who.national !== 'EMERGENCY')
        .filter((row) => !task || row.task === task)
        .slice(0, most)
        .map((row) => (
          <CallRow
            key={row.who.id}
            row={row}
            contact={functions.find(({ id }) => id === row.who.id)}
            functions={functions}
            now={now}
            isBrief
          />
        ))}
    </ul>
  );
}
