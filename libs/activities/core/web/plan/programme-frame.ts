import { useViewer } from '@stad/identity/web/viewer.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { useNowContext } from '@stad/programme/web/place.js';
import type { ProgrammeFrame } from '../../rules/programme-frame.js';

/** Of a programme the viewer does not take part in nothing is known here; the server decides. */
const ANY: ProgrammeFrame = { state: 'ACTIVE', startsOn: '1900-01-01', endsOn: '2999-12-31' };

/** What the rules and the date field ask of the programme an activity belongs to. */
export function useProgrammeFrame(programmeId: string): {
  readonly context: DateContext;
  readonly frame: ProgrammeFrame;
} {
  const { places } = useViewer();
  const now = useNowContext();
  const programme = places.find((place) => place.programme.id === programmeId)?.programme;
  if (!programme) return { context: now, frame: ANY };
  const frame = { ...programme, state: programme.state as ProgrammeState };
  return { context: { ...now, period: programme }, frame };
}
