import { domainToASCII } from 'node:url';

/**
 * The mailbox that letters to an address fill, for counting alone: in lower case, without a `+tag`, its host as the
 * network writes it. Letters go to the address as it is.
 */
export function countedMailbox(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase().replace(/\+.*$/, '');
  return `${local}@${domainToASCII(address.slice(at + 1).toLowerCase())}`;
}
