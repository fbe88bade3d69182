import { describe, expect, it } from '@jest/globals';
import { askParticipants, MOST_PARTICIPANTS, participantAnswer } from './participant.js';

const ask = (functionTitle: string, agencyId = 'soc') => ({ agencyId, functionTitle });

describe('Asking functions to come along', () => {
  it('asks each once, however often it is named', () => {
    const asked = [
      ask('Socialsekreterare 1'),
      ask(' socialsekreterare 1 '),
      ask('Samverkanspolis 1', 'pol'),
    ];
    expect(askParticipants(asked, [])).toEqual({
      ok: true,
      value: [ask('Socialsekreterare 1'), ask('Samverkanspolis 1', 'pol')],
    });
    expect(askParticipants(asked, [ask('Socialsekreterare 1')])).toEqual({
      ok: true,
      value: [ask('Samverkanspolis 1', 'pol')],
    });
  });

  it('takes functions of the same name in two agencies for two', () => {
    const two = [ask('Enhetschef', 'soc'), ask('Enhetschef', 'fa')];
    expect(askParticipants(two, [])).toEqual({ ok: true, value: two });
  });

  it('asks an actor of no agency', () => {
    const hotel = { agencyId: null, functionTitle: 'Hotell Lillån' };
    expect(askParticipants([hotel, hotel], [])).toEqual({ ok: true, value: [hotel] });
    expect(askParticipants([hotel, ask('Hotell Lillån')], [hotel])).toMatchObject({
      value: [ask('Hotell Lillån')],
    });
  });

  it.each([
    ['nobody', [], 0, ['PARTICIPANT_MISSING participants']],
    ['one without a name', [ask('Chef'), ask(' ')], 0, ['PARTICIPANT_UNNAMED participants.1']],
    [
      'one more than there may be',
      [ask('En till')],
      MOST_PARTICIPANTS,
      ['TOO_MANY_PARTICIPANTS participants'],
    ],
  ])('refuses %s', (_whom, asked, already, codes) => {
    const there = Array.from({ length: already }, (_, at) => ask(`Funktion ${at}`));
    const result = askParticipants(asked, there);
    expect(result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`)).toEqual(
      codes,
    );
  });
});

describe('An answer', () => {
  it.each(['NO_ANSWER', 'ACCEPTED', 'DECLINED'])('may be %s', (code) => {
    expect(participantAnswer(code)).toEqual({ ok: true, value: code });
  });
  it('is none of others', () => {
    expect(participantAnswer('MAYBE').ok).toBe(false);
  });
});
