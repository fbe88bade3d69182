import type { StatesOf } from './planted-states.js';
import { statesOfActivities } from './states-of-activities.js';
import { statesOfActors } from './states-of-actors.js';
import { statesOfAgreements } from './states-of-agreements.js';
import { statesOfHandovers } from './states-of-handovers.js';
import { statesOfLearnings } from './states-of-learnings.js';
import { statesOfLegal } from './states-of-legal.js';
import { statesOfMeetings } from './states-of-meetings.js';
import { statesOfNetwork } from './states-of-network.js';
import { statesOfPasses } from './states-of-passes.js';
import { statesOfPeople } from './states-of-people.js';
import { statesOfReports } from './states-of-reports.js';
import { statesOfRoutines } from './states-of-routines.js';
import { statesOfSeminars } from './states-of-seminars.js';
import { statesOfShelf } from './states-of-shelf.js';
import { statesOfTasks } from './states-of-tasks.js';
import { statesOfTrust } from './states-of-trust.js';

/** The states of every domain; a domain that comes to be adds its own file. */
const ALL: readonly StatesOf[] = [
  statesOfTasks,
  statesOfAgreements,
  statesOfRoutines,
  statesOfShelf,
  statesOfActivities,
  statesOfLearnings,
  statesOfMeetings,
  statesOfSeminars,
  statesOfPasses,
  statesOfPeople,
  statesOfReports,
  statesOfActors,
  statesOfLegal,
  statesOfTrust,
  statesOfHandovers,
  statesOfNetwork,
];

export const GUARDED = [...new Set(ALL.flatMap(({ guarded }) => guarded))];
export const STATES = ALL.flatMap(({ states }) => states);
export const UNTOLD = ALL.flatMap(({ untold = [] }) => untold);
