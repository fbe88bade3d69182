/** The five questions as the input names them, in their order. */
export const QUESTIONS = [
  ['newThreat', 'NEW_THREAT'],
  ['newPlaceOrTask', 'NEW_PLACE_OR_TASK'],
  ['newOrAlone', 'NEW_OR_ALONE'],
  ['supportAbsent', 'SUPPORT_ABSENT'],
  ['policeAbsent', 'POLICE_ABSENT'],
] as const;
