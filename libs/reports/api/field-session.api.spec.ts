import { expect, it } from '@jest/globals';
import { PhoneStage } from '@stad/activities/field-operations/api/testing/phone-stage.js';
import { reportsGround } from './testing/ground.js';

it('a phone that was made ready for a pass does not reach reports', async () => {
  const stage = await PhoneStage.open(reportsGround);
  await stage.beginAgain();
  const phone = await (await stage.ready()).caller();
  const { codes } = await phone.run(
    '{ progressReports(programmeId: "00000000-0000-4000-8000-000000000000") { id } }',
  );
  // Not BAD_REQUEST: a document that does not hold says nothing about who may ask.
  expect(codes).toEqual(['OUTSIDE_FIELD_SESSION']);
  await stage.close();
});
