import { useActivityLines } from '@stad/activities/all/web/waiting/activity-lines.js';
import { usePassLines } from '@stad/activities/field-operations/web/waiting/pass-lines.js';
import { useMeetingLines } from '@stad/activities/meetings/web/waiting/meeting-lines.js';
import { useSeminarLines } from '@stad/activities/seminars/web/waiting/seminar-lines.js';
import { useActorLines } from '@stad/actors/web/waiting/actor-lines.js';
import { useAgreementLines } from '@stad/agreements/web/waiting/agreement-lines.js';
import { useHandoverLines } from '@stad/handovers/web/waiting/handover-lines.js';
import { usePeopleLines } from '@stad/identity/web/waiting/people-lines.js';
import { useLegalLines } from '@stad/legal/web/waiting/legal-lines.js';
import { useCapacityLines } from '@stad/network/web/waiting/capacity-lines.js';
import { useEnteredLines } from '@stad/outcomes/web/waiting/entered-lines.js';
import type {
  WaitingItem,
  WaitingLine,
  WaitingLines,
} from '@stad/platform/web/waiting/waiting-line.js';
import { useReportLines } from '@stad/reports/web/waiting/report-lines.js';
import { useRoutineLines } from '@stad/routines/web/waiting/routine-lines.js';
import { useShelfLines } from '@stad/shelf/web/waiting/shelf-lines.js';
import { useTaskLines } from '@stad/tasks/web/waiting/task-lines.js';
import { useNumberLines } from '@stad/town-page/web/waiting/number-lines.js';
import { useTrainingLines } from '@stad/training/web/waiting/training-lines.js';
import { useTrustLines } from '@stad/trust/web/waiting/trust-lines.js';

/** Everything that can wait for somebody, as each domain says it (pages.md 2.1). */
export function useWaitingLines(): WaitingLines {
  return [
    ...usePassLines(),
    ...useActivityLines(),
    ...useMeetingLines(),
    ...useSeminarLines(),
    ...useTaskLines(),
    ...useHandoverLines(),
    ...useActorLines(),
    ...useAgreementLines(),
    ...useRoutineLines(),
    ...useReportLines(),
    ...useEnteredLines(),
    ...usePeopleLines(),
    ...useTrainingLines(),
    ...useShelfLines(),
    ...useLegalLines(),
    ...useTrustLines(),
    ...useCapacityLines(),
    ...useNumberLines(),
  ];
}

/** A row and what it says; in the order in which the server told them. */
export interface SaidRow {
  readonly item: WaitingItem;
  readonly line: WaitingLine;
}

/** Says each row; what leads nowhere for this reader is left out. */
export function saidRows(items: readonly WaitingItem[], lines: WaitingLines): readonly SaidRow[] {
  return items.flatMap((item) => {
    const line = lines.find(({ kinds }) => kinds.includes(item.kind))?.say(item);
    return line ? [{ item, line }] : [];
  });
}
