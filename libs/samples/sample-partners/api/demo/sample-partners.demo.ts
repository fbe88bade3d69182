import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

const PARTNERS = [
  { name: 'Hotellet vid stationen', sort: 'COMPANY', note: 'Nattreceptionen svarar själv.' },
  { name: 'Jourhavande tolk', sort: 'COMPANY', note: '' },
  { name: 'Natthärbärget', sort: 'CIVIL_SOCIETY', note: 'Öppnar 21.00.' },
] as const;

/** What social services of Lund have in their register; the first of them is active. */
export const samplePartnersDemo: DemoRecords = async (stage, { ago }) => {
  const keeper = 'socialsekreterare1@soc-lund';
  const siteId = await stage.siteId('lund');
  const ids: string[] = [];
  for (const partner of PARTNERS) {
    const { addSamplePartner } = await stage.does<{ addSamplePartner: { id: string } }>(
      keeper,
      atLocal(ago(9), '10:00'),
      `mutation addSamplePartner($input: AddSamplePartnerInput!) { addSamplePartner(input: $input) { id } }`,
      { siteId, ...partner },
    );
    ids.push(addSamplePartner.id);
  }
  await stage.does(
    keeper,
    atLocal(ago(4), '10:00'),
    `mutation stepSamplePartner($input: StepSamplePartnerInput!) { stepSamplePartner(input: $input) { id } }`,
    { samplePartnerId: ids[0], step: 'activate' },
  );
};
