import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

const SET = `mutation SetDisposalHold($input: SetDisposalHoldInput!) { setDisposalHold(input: $input) { id } }`;

/** Who handed over in the pilot. */
const HOLDERS: readonly PersonKey[] = [
  'enhetschef@soc-lund',
  'polisledning@pol-lund',
  'verksamhetschef@fa-hbg',
];

/** The handovers of the pilot are older than their rule, and kept until its final report is settled. */
export const holdsDemo: DemoRecords = async (stage) => {
  for (const who of HOLDERS) {
    await stage.does(who, new Date(), SET, { rule: 'HANDOVERS', ground: 'ARCHIVE' });
  }
};
