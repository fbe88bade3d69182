/** The actors of the pilot, as their own domain keeps them (field.md 11.1). */
export { actorStateOn, PILOT_ACTORS as ACTORS_2022 } from '@stad/actors/rules/demo/pilot-actors.js';
