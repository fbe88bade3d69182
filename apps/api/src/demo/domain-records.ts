import { disseminationsDemo } from '@stad/activities/disseminations/api/demo/disseminations.demo.js';
import { meetingsDemo } from '@stad/activities/meetings/api/demo/meetings.demo.js';
import { preventionsDemo } from '@stad/activities/preventions/api/demo/preventions.demo.js';
import { studyVisitsDemo } from '@stad/activities/study-visits/api/demo/study-visits.demo.js';
import { actorsDemo } from '@stad/actors/api/demo/actors.demo.js';
import { agreementsDemo } from '@stad/agreements/api/demo/agreements.demo.js';
import { handoversDemo } from '@stad/handovers/api/demo/handovers.demo.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';
import { shelfDemo } from '@stad/shelf/api/demo/shelf.demo.js';
import { tasksDemo } from '@stad/tasks/api/demo/tasks.demo.js';
import { townPageDemo } from '@stad/town-page/api/demo/town-page.demo.js';
import { trainingDemo } from '@stad/training/api/demo/training.demo.js';

/** What domains show of themselves in the demo and no other waits for: it happens after the seminars. */
export const DOMAIN_RECORDS: readonly DemoRecords[] = [
  studyVisitsDemo,
  actorsDemo,
  tasksDemo,
  agreementsDemo,
  handoversDemo,
  preventionsDemo,
  meetingsDemo,
  disseminationsDemo,
  trainingDemo,
  townPageDemo,
  shelfDemo,
];
