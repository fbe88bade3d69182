import { disseminationTrials } from '@stad/activities/disseminations/api/testing/trials.js';
import { meetingTrials } from '@stad/activities/meetings/api/testing/trials.js';
import { preventionTrials } from '@stad/activities/preventions/api/testing/trials.js';
import { signUpTrials } from '@stad/activities/seminars/api/testing/trials.js';
import { studyVisitTrials } from '@stad/activities/study-visits/api/testing/trials.js';
import { actorTrials } from '@stad/actors/api/testing/trials.js';
import { agreementTrials } from '@stad/agreements/api/testing/trials.js';
import { handoverTrials } from '@stad/handovers/api/testing/trials.js';
import type { Trials } from '@stad/platform/api/testing/trials.js';
import { localRoutineTrials } from '@stad/routines/api/testing/trials.js';
import { shelfTrials } from '@stad/shelf/api/testing/trials.js';
import { taskTrials } from '@stad/tasks/api/testing/trials.js';
import { townPageTrials } from '@stad/town-page/api/testing/trials.js';
import { trainingTrials } from '@stad/training/api/testing/trials.js';

/** What the trials of the whole portal know of domains by what these say themselves. */
export const TRIALS: readonly Trials[] = [
  studyVisitTrials,
  signUpTrials,
  actorTrials,
  taskTrials,
  agreementTrials,
  handoverTrials,
  localRoutineTrials,
  preventionTrials,
  meetingTrials,
  disseminationTrials,
  trainingTrials,
  townPageTrials,
  shelfTrials,
];
