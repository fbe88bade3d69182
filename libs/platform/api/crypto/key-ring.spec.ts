import { describe, expect, it } from '@jest/globals';
import { KeyRing, type SealedPlace, UnopenedError } from './key-ring.js';

const PLACE: SealedPlace = { purpose: 'totp-seed', agencyId: 'agency-1', recordId: 'account-1' };
const OLD = KeyRing.makeLine();
const NEW = KeyRing.makeLine();
const SECRET = Buffer.from('twenty bytes of seed');
const nameOf = (line: string) => line.split(' ')[0];

describe('a key file that is refused', () => {
  it.each([
    ['empty', '', 'Line 1'],
    ['a key too short', 'k-1 AAAA', 'Line 1'],
    ['a key without a name', NEW.split(' ')[1] as string, 'Line 1'],
    ['a name with a space', `k 1 ${NEW.split(' ')[1]}`, 'Line 1'],
    ['a name twice', `${OLD}\n${OLD}`, 'Line 2'],
  ])('%s', (_, text, line) => {
    expect(() => KeyRing.parse(text)).toThrow(line);
  });

  it('is not quoted', () => {
    const broken = NEW.replace('=', '');
    expect(() => KeyRing.parse(broken)).toThrow(
      expect.not.objectContaining({
        message: expect.stringContaining(broken.split(' ')[1] as string),
      }),
    );
  });
});

describe('a sealed value', () => {
  const ring = KeyRing.parse(OLD);
  const sealed = ring.seal(SECRET, PLACE);

  it.each<[string, SealedPlace]>([
    ['another row', { ...PLACE, recordId: 'account-2' }],
    ['another agency', { ...PLACE, agencyId: 'agency-2' }],
    ['another purpose', { ...PLACE, purpose: 'note' }],
  ])('does not open in %s', (_, place) => {
    expect(() => ring.open(sealed, place)).toThrow(UnopenedError);
  });

  it('does not open with any one bit changed', () => {
    for (let at = 0; at < sealed.bytes.length; at += 1) {
      const bytes = Buffer.from(sealed.bytes);
      bytes[at] = (bytes[at] as number) ^ 1;
      expect(() => ring.open({ ...sealed, bytes }, PLACE)).toThrow(UnopenedError);
    }
  });

  it('does not open cut off, nor without its key', () => {
    const bytes = sealed.bytes.subarray(0, 27);
    expect(() => ring.open({ ...sealed, bytes }, PLACE)).toThrow(UnopenedError);
    expect(() => KeyRing.parse(NEW).open(sealed, PLACE)).toThrow(UnopenedError);
  });

  it('opens where it belongs, and says nothing of what it holds', () => {
    expect(ring.open(sealed, PLACE)).toEqual(SECRET);
    expect(sealed.bytes.includes(SECRET.subarray(0, 6))).toBe(false);
  });

  it('is another one each time', () => {
    expect(ring.seal(SECRET, PLACE).bytes).not.toEqual(sealed.bytes);
  });

  it('of the key before opens beside a new one, which seals from then on', () => {
    const both = KeyRing.parse(`${NEW}\n${OLD}\n`);
    expect(both.open(sealed, PLACE)).toEqual(SECRET);
    expect(both.seal(SECRET, PLACE).keyId).toBe(nameOf(NEW));
    expect(sealed.keyId).toBe(nameOf(OLD));
  });
});
