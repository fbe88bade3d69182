import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listRefusedAddresses } from '../src/operator/list-refused-addresses.js';
import { TestPortal, wholeGround } from './portal.js';

/** Addresses from before only plain ones were taken. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

it('are listed for whoever upgrades, by where they stand, and no other is', async () => {
  const listed = () => listRefusedAddresses(portal.owner as never, new Date());
  expect(await listed()).toEqual([]);
  await portal.owner.query(
    `update membership set work_email = 'för.namn@soc-lund.example'
     where work_email = 'jurist@soc-lund.example'`,
  );
  expect(await listed()).toEqual(['membership.work_email: för.namn@soc-lund.example']);
});

it('are not refused where one signs in', async () => {
  const { codes } = await portal
    .visitor()
    .run(
      'mutation S($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { outcome } }',
      {
        input: { address: 'för.namn@soc-lund.example', password: 'ett långt lösenord' },
      },
    );
  expect(codes).toEqual([]);
});
