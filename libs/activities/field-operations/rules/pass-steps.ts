/** Everything one can do with a pass, in the order of its evening. */
export const PASS_STEPS = [
  'edit',
  'send',
  'delete',
  'answer',
  'answerCheck',
  'giveGoAhead',
  'withholdGoAhead',
  'noteGoAhead',
  'briefing',
  'start',
  'cancel',
  'policeLeave',
  'return',
  'debrief',
  'report',
  'lock',
  'reportNothing',
  'reopen',
  'correct',
  'close',
] as const;
export type PassStep = (typeof PASS_STEPS)[number];
