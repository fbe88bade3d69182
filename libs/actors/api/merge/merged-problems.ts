import type { Problem } from '@stad/platform/rules/problem.js';
import type { ActorEntity } from '../actor.entities.js';

/** Nothing new is written of one that became part of another. Problem: `ACTOR_MERGED`. */
export const mergedProblems = ({ mergedIntoId }: ActorEntity): readonly Problem[] =>
  mergedIntoId === null ? [] : [{ code: 'ACTOR_MERGED' }];
