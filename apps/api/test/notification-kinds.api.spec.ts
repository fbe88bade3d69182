import { expect, it } from '@jest/globals';
import { NOTIFICATION_KINDS } from '@stad/notifications/rules/notification.js';
import { Notices } from '@stad/platform/api/notices/notices.js';
import { TestPortal, wholeGround } from './portal.js';

it('the portal tells of every kind that people can be told of, and of no other', async () => {
  const portal = await TestPortal.open(wholeGround);
  expect([...portal.server.app.get(Notices).kinds].sort()).toEqual([...NOTIFICATION_KINDS].sort());
  await portal.close();
});
