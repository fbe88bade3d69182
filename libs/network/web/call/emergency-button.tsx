import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { useNationalName } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import { CallButton } from './call-button.js';

/** 112, with what it is for on the button: above every list and first on every card. */
export function EmergencyButton() {
  const name = useNationalName()('EMERGENCY');
  const { phone } = NATIONAL.EMERGENCY;
  return <CallButton phone={phone} label={name} text={`${phone} ${name}`} isUrgent />;
}
